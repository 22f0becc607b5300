import { DAY, HOUR, type Minutes, startOfDay } from './calendar.ts'
import { moved, type Standpoint, type Stretch, stretchOf } from './dates.ts'
import type { Expression, Length, Point, Side } from './expression.ts'
import { clockStretch, edged, minutesOf, partWithin } from './hours.ts'
import type { Grain } from '../../record/vocabulary.ts'
import type { Unit } from './words.ts'

/** What an expression came to on the wall clock, and in words what it rests on. */
export interface Resolved extends Stretch {
  readonly because: string
}

const GRAINS: Readonly<Record<Unit, Grain>> = {
  second: 'minute',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  fortnight: 'week',
  month: 'month',
  quarter: 'season',
  year: 'year',
  decade: 'year',
}
/** "Days ago", "in recent weeks": from how many of the unit back to how many. Read as in our annotated passages. */
const VAGUE: readonly [number, number] = [2, 7]
const RECENT: Readonly<Partial<Record<Unit, number>>> = { hour: 12, day: 7, week: 5, month: 6, year: 5 }

/** Works an expression out on the wall clock; null when it names no time (31 February). */
export function resolve(expression: Expression, point: Standpoint): Resolved | null {
  switch (expression.kind) {
    case 'point':
      return resolvePoint(expression.point, point)
    case 'range':
      return range(expression, point)
    case 'bound':
      return bound(expression.side, expression.of, point)
    case 'offset':
      return offset(expression, point)
    case 'window':
      return window(expression, point)
  }
}

export function resolvePoint(said: Point, point: Standpoint): Resolved | null {
  const { now } = point
  if (said.isNow) return { start: now, end: now, grain: 'minute', because: 'the time of publication' }
  const told = point.told ? startOfDay(point.told.start) : null
  const date = said.date ? ownNight(said, stretchOf(said.date, point), point) : null
  if (said.date && !date) return null
  if (!said.clock && !said.part)
    return date && { ...edged(date, said.edge, now), because: reasonOf(said, point, date) }
  const isDated = date !== null
  if (said.clock) {
    const minutes = minutesOf(said.clock, said.part)
    let at = (date?.start ?? told ?? startOfDay(now)) + minutes
    if (!isDated && told === null) at = towards(at, point)
    return { ...clockStretch(at, said), because: reasonOf(said, point, date) }
  }
  const part = said.part ?? 'morning'
  const day = date?.start ?? partDay(part, told, point)
  const stretch = partWithin(day, part, { edge: said.edge, direction: point.direction })
  const leaned = said.lean ? clockStretch(stretch.start, said) : stretch
  return { ...leaned, because: reasonOf(said, point, date) }
}

/** Before dawn, "tonight" is the night that began the day before; a year that is under way ends with publication. */
function ownNight(said: Point, date: Stretch | null, { now, direction }: Standpoint): Stretch | null {
  const { date: spec, part } = said
  if (
    date &&
    spec?.kind === 'days' &&
    spec.delta === 0 &&
    part === 'night' &&
    now - startOfDay(now) < 5 * HOUR
  )
    return { ...date, start: date.start - DAY, end: date.end - DAY }
  if (date && spec?.kind === 'unit' && spec.unit === 'year' && spec.delta === 0 && direction === 'past')
    return { ...date, end: Math.min(date.end, Math.max(now, date.start + DAY)) }
  return date
}

/** A clock time without a day is today's, unless the sentence looks the other way from publication. */
function towards(at: Minutes, { now, direction }: Standpoint): Minutes {
  // A live page that "is" at 21:18 speaks of today.
  if (direction === 'future') return at < now - 6 * HOUR ? at + DAY : at
  return at > now + HOUR / 2 ? at - DAY : at
}

/** The day whose part is meant: the told day, or the latest that had begun at publication. */
function partDay(part: string, told: Minutes | null, { now, direction }: Standpoint): Minutes {
  const today = startOfDay(now)
  if (part === 'overnight') return direction === 'future' ? today : today - DAY
  if (told !== null) return told
  if (direction === 'future') return today
  const [from] = part === 'night' ? [20] : part === 'evening' ? [18] : part === 'afternoon' ? [12] : [0]
  return today + from * HOUR > now ? today - DAY : today
}

function reasonOf(said: Point, { now, told }: Standpoint, date: Stretch | null): string {
  const kind = said.date?.kind
  if (kind === 'day-before' || kind === 'day-after')
    return told ? 'counted from the day told before' : 'counted from publication'
  if (!kind) return told && said.part !== 'overnight' ? 'on the day told before' : 'on the day of publication'
  if (kind === 'days') return 'counted from publication'
  const isWhole = 'year' in (said.date ?? {}) && (said.date as { year: number | null }).year !== null
  if (isWhole || kind === 'years') return 'as stated'
  return date && date.start > now ? 'the next after publication' : 'the last before publication'
}

function range(
  { from, to, isThrough }: Extract<Expression, { kind: 'range' }>,
  point: Standpoint,
): Resolved | null {
  const first = resolvePoint(from, point)
  if (!first) return null
  const second = resolvePoint(to, {
    ...point,
    told: to.date || from.date ? first : point.told,
    isToldHere: true,
  })
  if (!second) return null
  const isHour = to.clock !== undefined || to.part === 'noon' || to.part === 'midnight'
  const isWhole = isThrough || to.edge !== undefined
  let end = isWhole && !isHour ? second.end : second.start
  // "From eight to two": the next two o'clock, on whichever half of the dial.
  if (end <= first.start && isHour) end += to.clock && !to.clock.isSure ? DAY / 2 : DAY
  // The first end of a range that is under way lies before publication, whichever way the sentence looks.
  const earlier =
    end <= first.start ? resolvePoint(from, { ...point, now: second.start, direction: 'past' }) : null
  if (earlier && point.direction === 'future') return { ...earlier, end, grain: second.grain }
  const later =
    end <= first.start ? resolvePoint(to, { ...point, now: first.start, direction: 'future' }) : null
  if (later) ({ end } = later)
  return end <= first.start ? null : { start: first.start, end, grain: second.grain, because: first.because }
}

/**
 * "Since" runs to publication. "By" and "until" run from it to a time to come; with one that is past they are that time
 * itself, as "from" always is: the words bound an act of unknown length.
 */
function bound(side: Side, of: Point, point: Standpoint): Resolved | null {
  const { now } = point
  const isOpen = side === 'by' || side === 'until' || side === 'before' || side === 'from'
  const isDecreed = isOpen && point.direction !== 'future' && point.isDecreed === true
  const direction = side === 'since' ? 'past' : isDecreed ? 'future' : point.direction
  const at = resolvePoint(of, { ...point, direction })
  if (!at) return null
  const isInstant = of.clock !== undefined
  const length = Math.max(at.end - at.start, HOUR)
  if (side === 'since')
    return { ...at, end: Math.max(now, at.end), because: `${at.because}, up to publication` }
  if (side === 'from') return at
  if (side === 'after') {
    const start = isInstant || at.grain === 'day' || of.edge === 'start' ? at.start : at.end
    const end = start < now && direction !== 'future' ? now : start + length
    return { ...at, start, end, because: `${at.because}; open at its end` }
  }
  const end = (side === 'before' && of.edge !== 'end') || isInstant ? at.start : at.end
  if (now < end) return { ...at, start: now, end, because: `${at.because}; from publication on` }
  if (side !== 'before') return at
  return { ...at, start: end - length, end, because: `${at.because}; open at its beginning` }
}

type Offset = Extract<Expression, { kind: 'offset' }>

function offset(expression: Offset, point: Standpoint): Resolved | null {
  const { length, unit, sign, from } = expression
  const grain = GRAINS[unit]
  if (from === 'beside') return beside(grain, point)
  const base = from === 'now' ? null : from === 'told' ? point.told : resolvePoint(from, point)
  if (typeof from !== 'string' && !base) return null
  const because = OFFSET_REASONS[typeof from !== 'string' ? 'date' : base ? 'told' : 'now']
  const at = base?.start ?? point.now
  if (length === null) return { ...vague(at, unit, sign), grain, because }
  // "Two hours later" than a day is still that day.
  if (isShort(unit) && base && base.end - base.start >= DAY) return { ...base, grain: 'day', because }
  const target = shift(at, length, sign)
  const isExact = base !== null && base.end - base.start <= 1
  if (hasShort(length)) {
    const start = Math.round(target)
    return { start, end: start + (unit === 'hour' ? (isExact ? HOUR / 4 : HOUR) : 1), grain, because }
  }
  const day = startOfDay(target)
  return { start: day, end: day + DAY, grain, because }
}

const OFFSET_REASONS = {
  now: 'counted from publication',
  told: 'counted from the time told before',
  date: 'counted from the date beside it',
} as const

/** "Hours after the strike": the time of what it goes with, which is the time told with it, or the day of publication. */
function beside(grain: Grain, { told, isToldHere, now }: Standpoint): Resolved {
  if (told && isToldHere)
    return { start: told.start, end: told.end, grain: 'day', because: 'the time told beside it' }
  const isHours = grain === 'hour' || grain === 'minute'
  const start = isHours ? Math.min(startOfDay(now), now - 12 * HOUR) : startOfDay(now)
  return {
    start,
    end: Math.max(now, start + 1),
    grain,
    because: 'told from an event; the day of publication',
  }
}

const hasShort = ({ unit, and }: Length): boolean => isShort(unit) || (and !== undefined && hasShort(and))
const isShort = (unit: Unit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour'

function vague(at: Minutes, unit: Unit, sign: 1 | -1): { start: Minutes; end: Minutes } {
  const [near, far] = VAGUE
  const a = moved(at, sign * near, unit)
  const b = moved(at, sign * far, unit)
  return { start: Math.floor(Math.min(a, b)), end: Math.ceil(Math.max(a, b)) }
}

function shift(at: Minutes, { count, unit, and }: Length, sign: 1 | -1): Minutes {
  const next = moved(at, sign * count, unit)
  return and ? shift(next, and, sign) : next
}

function window(expression: Extract<Expression, { kind: 'window' }>, point: Standpoint): Resolved | null {
  const { length, unit, sign, from } = expression
  const { now } = point
  if (from === 'lasting' && !point.isPerfect) return null
  const anchor = typeof from === 'string' ? null : resolvePoint(from, point)
  if (typeof from !== 'string' && !anchor) return null
  const reach = length ?? { count: RECENT[unit] ?? 5, unit }
  const isFuture = sign > 0 && !isShort(unit) && from !== 'now'
  const base = anchor?.start ?? (isFuture ? startOfDay(now) + DAY : now)
  const far = shift(base, reach, sign)
  // "The past three years" begin with a day, "the last 24 hours" with a minute.
  const other = hasShort(reach) ? Math.round(far) : startOfDay(far)
  const because = OFFSET_REASONS[anchor ? 'date' : 'now']
  return { start: Math.min(base, other), end: Math.max(base, other), grain: GRAINS[unit], because }
}
