import {
  isExpression,
  type Edge,
  type Expression,
  type Found,
  type Point,
  type Rule,
  type Side,
} from './expression.ts'
import { NAMED_ZONES } from './zones.ts'
import { RULES } from './rules/index.ts'
import { EDGE, edgeOf } from './rules/relative.ts'
import { NUMBER, numberOf } from './words.ts'
import { unify } from './ranges.ts'

interface Part<T> {
  readonly value: T
  readonly end: number
}

const WORD = /\p{L}+|\d+/gu
const EDGES = new RegExp(EDGE, 'iuy')
const NEAR =
  /(?:at )?(?:(?:sometime|some time) )?(about|around|approximately|roughly|circa|exactly|shortly before|shortly after|just before|just after|soon after|nearly|close to|on or about) (?:the )?/iy
const JOINT = /(?:,? ?-? ?\(?|,? )(?:(?:on|of|at|in|for|the|around|about|:|-|from) )*/iy
const ZONE =
  /,? ?\(?(?:(GMT|UTC)([+-]\d{1,2}(?::?\d\d)?)?|(local|eastern|central|mountain|pacific)(?: standard| daylight)? ?time(?:zone)?|([A-Z]{1,4})(?: time)?(?![\p{L}’'.])|(pst|est|cst|mst|edt|pdt|eastern|mountain timezone)\b)\)?/uy
const ZONE_BY_PLACE = /,? (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) time\b/uy
const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/(?:ever )?since (?:at least |about |around |late |early )?(?=\S)/iy, 'since'],
  [/(?:on or before|no later than|as late as|by) (?:about |around |at )?/iy, 'by'],
  [/(?:until|till|'til|up to|through to|prior to) /iy, 'until'],
  [
    /(?:(?:anytime|any time|at any time|sometime) )?(?:before|earlier than|in advance of|on or earlier than|less than) (?:the )?/iy,
    'before',
  ],
  [
    /(?:(?:anytime|any time|sometime) )?(?:(?:at or |on or )?after|later than(?: or at)?|> ?=?|greater than) (?:the )?/iy,
    'after',
  ],
  [/(?:starting|beginning|as early as|as of|as from|any time from|from)(?: on| from| at)? /iy, 'from'],
]
const BETWEEN = /(?:(between)|from|during|over) (?:the )?/iy
const TO = /(?: ?(?:-|–|—|~) ?| (?:to|until|till|til|through|and) )(?:the )?/iy

const stick = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Every expression of time in a text, in order, none overlapping. */
export function scan(text: string): Found[] {
  const found: Found[] = []
  let free = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < free || !STARTS.has(keyOf(word)) || !isFree(text, index)) continue
    const read = readExpression(text, index)
    if (!read) continue
    found.push({ start: index, end: read.end, expression: read.value })
    free = read.end
  }
  return found
}

const keyOf = (word: string): string => (/^\d/.test(word) ? '#' : word.toLowerCase())
const isFree = (text: string, i: number): boolean =>
  i === 0 ||
  !/[\p{L}\d$£€_@#]|(?<=\d)[.,]/u.test(
    text.slice(i - 2, i).slice(-1) === '.' && /\d/.test(text[i - 2] ?? '') ? '_' : (text[i - 1] as string),
  )

const BY_WORD: ReadonlyMap<string, readonly Rule[]> = index()
const STARTS: ReadonlySet<string> = new Set([
  ...BY_WORD.keys(),
  ...'about around approximately roughly circa exactly shortly just soon nearly close on early late mid earlier later the beginning start end middle between from during over since ever no as by until till til up through prior before after less anytime any sometime at later greater starting'.split(
    ' ',
  ),
])

function index(): Map<string, Rule[]> {
  const map = new Map<string, Rule[]>()
  for (const rule of RULES)
    for (const word of new Set(rule.first)) map.set(word, [...(map.get(word) ?? []), rule])
  return map
}

function readExpression(text: string, at: number): Part<Expression> | null {
  const between = stick(BETWEEN, text, at)
  if (between) {
    const range = readRange(text, at + between[0].length, between[1] !== undefined)
    if (range) return range
  }
  const whole = readPoint(text, at)
  if (whole) return readTail(text, whole)
  for (const [pattern, side] of SIDES) {
    const led = stick(pattern, text, at)
    if (!led) continue
    const point = readPoint(text, at + led[0].length)
    if (point && !isExpression(point.value)) {
      const to = side === 'from' ? null : null
      return to ?? { value: { kind: 'bound', side, of: point.value }, end: point.end }
    }
  }
  return null
}

/** What may follow a point: the other end of a range, or "or later". */
function readTail(text: string, first: Part<Point | Expression>): Part<Expression> {
  if (isExpression(first.value)) return readAnchor(text, first as Part<Expression>)
  const to = stick(TO, text, first.end)
  if (to && !/ and /.test(to[0])) {
    const second = readLoose(text, first.end + to[0].length)
    const range = second && unify(first.value, second.value)
    if (range) return { value: { kind: 'range', ...range }, end: second.end }
  }
  const open = /,? (?:or|and) (later|after|greater|earlier|before)\b/iy
  const tail = stick(open, text, first.end)
  if (tail)
    return {
      value: {
        kind: 'bound',
        side: /earlier|before/i.test(tail[1] ?? '') ? 'until' : 'from',
        of: first.value,
      },
      end: first.end + tail[0].length,
    }
  return { value: { kind: 'point', point: first.value }, end: first.end }
}

/** "two weeks after Jan. 7", "three days from Tuesday". */
function readAnchor(text: string, offset: Part<Expression>): Part<Expression> {
  if (offset.value.kind !== 'offset' || offset.value.from !== 'told') return offset
  const from = stick(/ (?:the |on |from )*/iy, text, offset.end)
  const point = from && readPoint(text, offset.end + from[0].length)
  if (!point || isExpression(point.value) || !/(before|after|from)$/i.test(text.slice(0, offset.end)))
    return offset
  return { value: { ...offset.value, from: point.value }, end: point.end }
}

function readRange(text: string, at: number, needsAnd: boolean): Part<Expression> | null {
  const first = readLoose(text, at)
  const to = first && stick(TO, text, first.end)
  if (!first || !to || (/ and /.test(to[0]) && !needsAnd)) return null
  const second = readLoose(text, first.end + to[0].length)
  const range = second && unify(first.value, second.value)
  return range ? { value: { kind: 'range', ...range }, end: second.end } : null
}

/** A point, or a bare number at one end of a range. */
function readLoose(text: string, at: number): Part<Point> | null {
  const point = readPoint(text, at)
  if (point && !isExpression(point.value)) return point as Part<Point>
  if (/^now\b/i.test(text.slice(at, at + 4)))
    return { value: { date: { kind: 'days', delta: 0 }, edge: 'later' }, end: at + 3 }
  const number = stick(new RegExp(`${NUMBER}(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d)`, 'iuy'), text, at)
  return number ? { value: { bare: numberOf(number[1] ?? '') }, end: at + number[0].length } : null
}

/** A point with all its parts: "shortly after 6 a.m. local time on Wednesday, Jan. 8". */
export function readPoint(text: string, at: number): Part<Point | Expression> | null {
  const near = stick(NEAR, text, at)
  const begin = at + (near?.[0].length ?? 0)
  let part = readEdged(text, begin)
  if (!part) return null
  if (isExpression(part.value)) return near ? null : part
  let point: Point = part.value
  if (near && /before|after/.test(near[1] ?? ''))
    point = { ...point, lean: /before/i.test(near[1] ?? '') ? 'before' : 'after' }
  let end = part.end
  for (;;) {
    const zone = point.clock || point.part ? readZone(text, end) : null
    if (zone && point.zone === undefined) {
      point = { ...point, zone: zone.value }
      end = zone.end
    }
    const joint = stick(JOINT, text, end)
    part = joint && joint[0] !== '' ? readEdged(text, end + joint[0].length) : null
    const merged = part && !isExpression(part.value) ? merge(point, part.value) : null
    if (!part || !merged) return { value: point, end }
    point = merged
    end = part.end
  }
}

function readEdged(text: string, at: number): Part<Point | Expression> | null {
  const plain = readAtom(text, at)
  const edge = stick(EDGES, text, at)
  if (!edge) return plain
  const rest = readAtom(text, at + edge[0].length)
  if (!rest || isExpression(rest.value) || (plain && plain.end >= rest.end)) return plain
  const said: Edge = edgeOf(edge[1] ?? edge[2] ?? '')
  return { value: { ...rest.value, edge: said }, end: rest.end }
}

/** The longest match of any rule. */
function readAtom(text: string, at: number): Part<Point | Expression> | null {
  const word = /^(?:\p{L}+|\d)/u.exec(text.slice(at, at + 16))?.[0]
  let best: Part<Point | Expression> | null = null
  for (const rule of word === undefined ? [] : (BY_WORD.get(keyOf(word)) ?? [])) {
    const match = stick(rule.pattern, text, at)
    if (!match || (best && at + match[0].length <= best.end)) continue
    const value = rule.read(match)
    if (value) best = { value, end: at + match[0].trimEnd().length }
  }
  return best
}

/** Two parts of one point, or null when both say the same sort of thing. */
function merge(a: Point, b: Point): Point | null {
  if (a.clock && b.clock) return null
  if (a.part && b.part) return null
  if (a.date && b.date) {
    const named = [a.date, b.date].find(({ kind }) => kind === 'day')
    const loose = [a.date, b.date].find(({ kind }) => kind === 'weekday' || kind === 'days')
    const week = [a.date, b.date].find((date) => date.kind === 'week-of')
    if (week && named) return { ...b, date: { kind: 'week-of', of: named } }
    if (!named || !loose) return null
    return { ...a, ...b, date: named }
  }
  return { ...a, ...b, ...(a.edge && b.edge === undefined && { edge: a.edge }) }
}

function readZone(text: string, at: number): Part<string> | null {
  const place = stick(ZONE_BY_PLACE, text, at)
  if (place && !/^(Eastern|Central|Mountain|Pacific|Local)/.test(place[1] ?? ''))
    return { value: `place:${place[1]}`, end: at + place[0].length }
  const match = stick(ZONE, text, at)
  if (!match) return null
  const [all, world, shift, named, letters, small] = match
  const end = at + all.length
  if (world) return { value: shift ? `UTC${shift}` : 'UTC', end }
  if (named?.toLowerCase() === 'local') return { value: 'local', end }
  const zone = NAMED_ZONES[(named ?? letters ?? small?.split(' ')[0] ?? '').toUpperCase()]
  return zone === undefined || letters === 'Z' ? null : { value: zone, end }
}
