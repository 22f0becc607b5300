import { type Expression, type Found, isExpression, type Point, type Side } from './expression.ts'
import {
  ANCHOR,
  ARTICLES,
  BARE,
  BETWEEN,
  BETWEEN_AFTER,
  FOR,
  LASTING,
  NOW,
  OF_DAY,
  OPEN,
  POSSESSIVE,
  SIDES,
  SIDE_AFTER,
  TO,
} from './joints.ts'
import { BY_WORD, isDay, keyOf, merge, type Part, readPoint, stick } from './point.ts'
import { unify } from './ranges.ts'
import { numberOf, ordinalOf } from './words.ts'

const WORD = /\p{L}+|\d+/gu

/** Words at which an expression may begin: those of the rules, and of what leads them. */
const STARTS: ReadonlySet<string> = new Set([
  ...BY_WORD.keys(),
  ...(
    'about around approximately roughly circa exactly shortly just soon nearly close on early late mid earlier later the ' +
    'beginning start end middle between from during over since ever no as by until till til up through prior before after ' +
    'less anytime any sometime at greater starting'
  ).split(' '),
])

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

/** Not inside a word, a number, an address or a sum of money. */
const isFree = (text: string, i: number): boolean =>
  !/[\p{L}\d$£€_@#]$|\d[.,]$|[$£€] $/u.test(text.slice(Math.max(0, i - 2), i))

function readExpression(text: string, at: number): Part<Expression> | null {
  const between = stick(BETWEEN, text, at)
  const range = between && readRange(text, at + between[0].length, between[1] !== undefined)
  if (range) return range
  const whole = readPoint(text, at)
  if (whole) return readTail(text, whole, at)
  for (const [pattern, side] of SIDES) {
    const led = stick(pattern, text, at)
    const point = led && readPoint(text, at + led[0].length)
    if (!point || isExpression(point.value)) continue
    // "After Sunday's clashes" is told of what was on Sunday: the point is read by itself.
    if (side !== 'since' && POSSESSIVE.test(text.slice(point.end, point.end + 2))) return null
    const lasting = side === 'from' ? readLasting(text, { value: point.value, end: point.end }) : null
    return lasting ?? { value: { kind: 'bound', side, of: point.value }, end: point.end }
  }
  const loose = readRange(text, at, false)
  return loose?.value.kind === 'range' && isOwnRange(loose.value.from, text.slice(at, loose.end))
    ? loose
    : null
}

/** "5 to 6 p.m." and "4 to 23 of this month" are times; "five to six" may be anything. */
const isOwnRange = (from: Point, said: string): boolean =>
  from.date?.kind === 'month-day' || (from.clock !== undefined && /[ap]\.?\s?m\b|clock/i.test(said))

/** What may follow a point: the other end of a range, a bound on the hour, or "or later". */
function readTail(text: string, first: Part<Point | Expression>, at: number): Part<Expression> | null {
  if (isExpression(first.value)) return readAnchor(text, { value: first.value, end: first.end }, at)
  const point = first.value
  const to = stick(TO, text, first.end)
  const second = to && !/ and /.test(to[0]) ? readLoose(text, first.end + to[0].length) : null
  const range = second && unify(point, second.value)
  // "The night from Saturday to Sunday" is one night.
  if (range && point.part === 'night' && !range.to.part && !range.to.clock)
    return { value: { kind: 'point', point }, end: second.end }
  if (range) return { value: { kind: 'range', ...range, isThrough: isThrough(to) }, end: second.end }
  if (point.date && isDay(point.date) && !point.clock) {
    const hours = readHours(text, { value: point, end: first.end })
    if (hours) return hours
  }
  const lasting = readLasting(text, { value: point, end: first.end }) ?? readWeekdays(text, point, first.end)
  if (lasting) return lasting
  const open = stick(OPEN, text, first.end)
  if (!open) return { value: { kind: 'point', point }, end: first.end }
  const side: Side = /earlier|before/i.test(open[1] ?? '') ? 'until' : 'from'
  return { value: { kind: 'bound', side, of: point }, end: first.end + open[0].length }
}

/** "Next week between Wednesday and Friday": the days of that week. */
function readWeekdays(text: string, { date }: Point, end: number): Part<Expression> | null {
  const between = date?.kind === 'unit' && date.unit === 'week' ? stick(BETWEEN_AFTER, text, end) : null
  const range = between && readRange(text, end + between[0].length, between[1] !== undefined)
  if (date?.kind !== 'unit' || range?.value.kind !== 'range') return null
  const inWeek = (point: Point): Point | null =>
    point.date?.kind === 'weekday' && point.date.weeks === null
      ? { ...point, date: { ...point.date, weeks: date.delta } }
      : null
  const [from, to] = [inWeek(range.value.from), inWeek(range.value.to)]
  return from && to && { value: { ...range.value, from, to }, end: range.end }
}

/** "10 a.m. for three hours". */
function readLasting(text: string, from: Part<Point>): Part<Expression> | null {
  const lasting = from.value.clock ? stick(FOR, text, from.end) : null
  const length = lasting && readPoint(text, from.end + 1)
  return length && isExpression(length.value) && length.value.kind === 'window'
    ? { value: { ...length.value, sign: 1, from: from.value }, end: length.end }
    : null
}

/** "Friday between 1 p.m. and 4 p.m.", "today before 5 p.m." */
function readHours(text: string, day: Part<Point>): Part<Expression> | null {
  const between = stick(BETWEEN_AFTER, text, day.end)
  const range = between && readRange(text, day.end + between[0].length, between[1] !== undefined)
  if (range?.value.kind === 'range' && range.value.from.clock && !range.value.from.date) {
    const both = unify({ ...day.value, ...range.value.from }, { ...day.value, ...range.value.to })
    return both && { value: { kind: 'range', ...both, isThrough: false }, end: range.end }
  }
  const side = stick(SIDE_AFTER, text, day.end)
  const hour = side && readPoint(text, day.end + side[0].length)
  if (!side || !hour || isExpression(hour.value) || !hour.value.clock) return null
  const of = merge(day.value, hour.value)
  const name: Side = side[1] ? 'before' : side[2] ? 'after' : side[4] ? 'since' : 'until'
  return of && { value: { kind: 'bound', side: name, of }, end: hour.end }
}

/** "two weeks after Jan. 7", "three days from Tuesday", "a week starting tomorrow". */
function readAnchor(text: string, offset: Part<Expression>, at: number): Part<Expression> | null {
  const { value } = offset
  if (value.kind !== 'offset' || (value.from !== 'told' && value.from !== 'beside')) return offset
  const way = ANCHOR.exec(text.slice(0, offset.end))?.[1]?.toLowerCase()
  if (way === undefined) return offset
  const from = stick(ARTICLES, text, offset.end)
  const point = from && readPoint(text, offset.end + from[0].length)
  const isTold = way === 'before' || way === 'after'
  if (!point || isExpression(point.value)) return isTold ? offset : null
  const isSpan = stick(LASTING, text, at) !== null
  if (isTold || (way === 'from' && !isSpan)) return { value: { ...value, from: point.value }, end: point.end }
  const { length, unit } = value
  return { value: { kind: 'window', length, unit, sign: 1, from: point.value }, end: point.end }
}

const isThrough = (to: RegExpExecArray | null): boolean => /through/i.test(to?.[0] ?? '')

function readRange(text: string, at: number, needsAnd: boolean): Part<Expression> | null {
  const first = readLoose(text, at)
  const to = first && stick(TO, text, first.end)
  if (!first || !to || (/ and /.test(to[0]) && !needsAnd)) return null
  const second = readLoose(text, first.end + to[0].length)
  const hours =
    second && needsAnd ? readHoursOf(text, first.value, { value: second.value, end: second.end }) : null
  if (hours) return hours
  const range = second && unify(first.value, second.value)
  return range ? { value: { kind: 'range', ...range, isThrough: isThrough(to) }, end: second.end } : null
}

/** "Between 7 and 9 last night": two bare numbers are hours where a day or a part of one follows. */
function readHoursOf(text: string, { bare }: Point, second: Part<Point>): Part<Expression> | null {
  const last = second.value.bare
  const joint = bare === undefined || last === undefined ? null : stick(OF_DAY, text, second.end)
  const day = joint && readPoint(text, second.end + joint[0].length)
  if (bare === undefined || last === undefined || !day || isExpression(day.value)) return null
  if (bare > 24 || last > 24 || day.value.clock || !day.value.date || !isDay(day.value.date)) return null
  const clock = (hour: number) => ({ clock: { hour, minute: 0, second: 0, isSure: hour > 12 } })
  const both = unify({ ...day.value, ...clock(bare) }, { ...day.value, ...clock(last) })
  return both && { value: { kind: 'range', ...both, isThrough: false }, end: day.end }
}

/** A point, or a bare number at one end of a range. */
function readLoose(text: string, at: number): Part<Point> | null {
  const point = readPoint(text, at)
  if (point && !isExpression(point.value)) return { value: point.value, end: point.end }
  const now = stick(NOW, text, at)
  if (now) return { value: { isNow: true }, end: at + now[0].length }
  const number = stick(BARE, text, at)
  if (!number) return null
  const bare = number[1] === undefined ? ordinalOf(number[2] ?? '') : numberOf(number[1])
  return { value: { bare }, end: at + number[0].length }
}
