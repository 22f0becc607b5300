import {
  type DateSpec,
  type Edge,
  type Expression,
  isExpression,
  type Point,
  type Rule,
} from './expression.ts'
import { RULES } from './rules/index.ts'
import { EDGE, edgeOf } from './rules/relative.ts'
import { NAMED_ZONES } from './zones.ts'

/** Something read, and where it ends. */
export interface Part<T> {
  readonly value: T
  readonly end: number
}

const EDGES = new RegExp(EDGE, 'iy')
const NEAR =
  /(?:at )?(?:some ?time )?(about|around|approximately|roughly|circa|exactly|shortly before|shortly after|just before|just after|soon after|nearly|close to|on or about)(?: the)? /iy
const JOINT = /(?:,? ?-? ?\(?|,? )(?:(?:on|of|at|in|for|the|around|about|:|-|from) )*/iy
const ZONE =
  /,? ?\(?(?:(GMT|UTC)([+-]\d{1,2}(?::?\d\d)?)?|(local|eastern|central|mountain|pacific)(?: standard| daylight)? ?time(?:zone)?|([A-Z]{1,4})(?: time)?(?![\p{L}’']|\.\p{L})|(pst|est|cst|mst|edt|pdt|eastern|mountain timezone)\b)\)?/uy
const ZONE_BY_PLACE = /,? (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) time\b/uy
/** "the end of the month": words that are a time only behind an edge. */
const BARE_UNIT = /(day|week|month|quarter|year|decade)\b/iy

export function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

export const keyOf = (word: string): string => (/^\d/.test(word) ? '#' : word.toLowerCase())

/** Rules by the word they may begin with. */
export const BY_WORD: ReadonlyMap<string, readonly Rule[]> = indexRules()

function indexRules(): Map<string, Rule[]> {
  const map = new Map<string, Rule[]>()
  for (const rule of RULES)
    for (const word of new Set(rule.first)) map.set(word, [...(map.get(word) ?? []), rule])
  return map
}

/** A point with all its parts: "shortly after 6 a.m. local time on Wednesday, Jan. 8". */
export function readPoint(text: string, at: number): Part<Point | Expression> | null {
  const near = stick(NEAR, text, at)
  const first = readEdged(text, at + (near?.[0].length ?? 0))
  if (!first) return null
  if (isExpression(first.value)) return near ? null : first
  const lean = /before|after/i.exec(near?.[1] ?? '')?.[0]
  let point: Point =
    lean === undefined ? first.value : { ...first.value, lean: /before/i.test(lean) ? 'before' : 'after' }
  let { end } = first
  for (;;) {
    const zone =
      point.zone === undefined && (point.clock || point.part || point.edge) ? readZone(text, end) : null
    if (zone) {
      point = { ...point, zone: zone.value }
      end = zone.end
    }
    const joint = stick(JOINT, text, end)
    const next = joint && joint[0] !== '' ? readEdged(text, end + joint[0].length) : null
    const merged = next && !isExpression(next.value) ? merge(point, next.value) : null
    if (!next || !merged) return { value: point, end }
    point = merged
    end = next.end
  }
}

function readEdged(text: string, at: number): Part<Point | Expression> | null {
  const plain = readAtom(text, at)
  const edge = stick(EDGES, text, at)
  if (!edge) return plain
  const begin = at + edge[0].length
  const rest = readAtom(text, begin) ?? (/ of the $/i.test(edge[0]) ? readBareUnit(text, begin) : null)
  if (!rest || isExpression(rest.value) || (plain && plain.end >= rest.end)) return plain
  const said: Edge = edgeOf(edge[1] ?? edge[2] ?? '')
  return { value: { ...rest.value, edge: said }, end: rest.end }
}

function readBareUnit(text: string, at: number): Part<Point> | null {
  const unit = stick(BARE_UNIT, text, at)?.[1]?.toLowerCase()
  if (unit === undefined) return null
  const date: DateSpec =
    unit === 'day' ? { kind: 'days', delta: 0 } : { kind: 'unit', unit: unit as 'month', delta: 0 }
  return { value: { date }, end: at + unit.length }
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

/** Dates of a single day, which a time of day may go with. */
export const isDay = (date: DateSpec): boolean =>
  /^(day|month-day|weekday|days|day-before|day-after|holiday|nth)$/.test(date.kind)

/** Two parts of one point, or null when both say the same sort of thing or do not go together. */
export function merge(a: Point, b: Point): Point | null {
  if ((a.clock && b.clock) || (a.part && b.part)) return null
  if (a.date && b.date) {
    const named = [a.date, b.date].find(({ kind }) => kind === 'day' || kind === 'holiday')
    const loose = [a.date, b.date].find(({ kind }) => kind === 'weekday' || kind === 'days')
    const isWeek = a.date.kind === 'week-of' || b.date.kind === 'week-of'
    if (isWeek && named) return { ...a, ...b, date: { kind: 'week-of', of: named } }
    if (!named || !loose) return null
    const date =
      named.kind === 'day' && loose.kind === 'weekday' ? { ...named, weekday: loose.weekday } : named
    return { ...a, ...b, date }
  }
  const date = a.date ?? b.date
  if (date && !isDay(date) && (a.clock || b.clock || a.part || b.part)) return null
  return { ...a, ...b, ...(a.edge && b.edge === undefined && { edge: a.edge }) }
}

function readZone(text: string, at: number): Part<string> | null {
  const place = stick(ZONE_BY_PLACE, text, at)
  if (place && !/^(Eastern|Central|Mountain|Pacific|Local)/.test(place[1] ?? ''))
    return { value: `place:${place[1]}`, end: at + place[0].length }
  const match = stick(ZONE, text, at)
  if (!match) return null
  const [all, world, shift, named, letters, small] = match
  // The bracket that closes "(1400 GMT)" was opened before the hour.
  const end = at + all.length - (all.endsWith(')') && !all.includes('(') ? 1 : 0)
  if (world) return { value: shift ? `UTC${shift}` : 'UTC', end }
  if (named?.toLowerCase() === 'local') return { value: 'local', end }
  const zone = NAMED_ZONES[(named ?? letters ?? small?.split(' ')[0] ?? '').toUpperCase()]
  return zone === undefined || letters === 'Z' ? null : { value: zone, end }
}
