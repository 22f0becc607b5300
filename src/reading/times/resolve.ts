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
      return range(expression.from, expression.to, point)
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
  const date = said.date ? stretchOf(said.date, point) : null
  if (said.date && !date) return null
  if (!said.clock && !said.part)
    return date && { ...edged(date, said.edge, now), because: reasonOf(said, point) }
  const isDated = date !== null
  if (said.clock) {
    const minutes = minutesOf(said.clock, said.part)
    let at = (date?.start ?? told ?? startOfDay(now)) + minutes
    if (!isDated && told === null) at = towards(at, point)
    return { ...clockStretch(at, said), because: reasonOf(said, point) }
  }
  const part = said.part ?? 'morning'
  const day = date?.start ?? partDay(part, told, point)
  const stretch = partWithin(day, part, { edge: said.edge, direction: point.direction, isDated })
  const leaned = said.lean ? clockStretch(stretch.start, said) : stretch
  return { ...leaned, because: reasonOf(said, point) }
}

/** A clock time without a day is today's, unless the sentence looks the other way from publication. */
function towards(at: Minutes, { now, direction }: Standpoint): Minutes {
  if (direction === 'future') return at < now - HOUR ? at + DAY : at
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

function reasonOf(said: Point, { direction, told }: Standpoint): string {
  const kind = said.date?.kind
  if (kind === 'day-before' || kind === 'day-after')
    return told ? 'counted from the day told before' : 'counted from publication'
  if (!kind) return told && said.part !== 'overnight' ? 'on the day told before' : 'on the day of publication'
  if (kind === 'days') return 'counted from publication'
  const isWhole = 'year' in (said.date ?? {}) && (said.date as { year: number | null }).year !== null
  if (isWhole || kind === 'years') return 'as stated'
  return direction === 'future'
    ? 'the next after publication'
    : direction === 'past'
      ? 'the last before publication'
      : 'the nearest to publication'
}

function range(from: Point, to: Point, point: Standpoint): Resolved | null {
  const first = resolvePoint(from, point)
  if (!first) return null
  const second = resolvePoint(to, { ...point, told: to.date || from.date ? first : point.told })
  if (!second) return null
  let { end } = to.clock ? { end: second.start } : second
  if (end <= first.start && to.clock) end += DAY
  if (end <= first.start) {
    const later = resolvePoint(to, { ...point, now: first.start, direction: 'future' })
    if (later) end = later.end
  }
  if (end <= first.start) return null
  return { start: first.start, end, grain: second.grain, because: first.because }
}

/** "Since" runs to publication, "by" and "until" from it; where that is impossible, the point itself stands. */
function bound(side: Side, of: Point, point: Standpoint): Resolved | null {
  const direction = side === 'since' ? 'past' : point.direction
  const at = resolvePoint(of, { ...point, direction })
  if (!at) return null
  const { now } = point
  const isInstant = of.clock !== undefined
  const length = at.end - at.start
  if (side === 'since')
    return { ...at, end: Math.max(now, at.end), because: `${at.because}, up to publication` }
  if (side === 'from') return at
  if (side === 'after') {
    const start = isInstant ? at.start : at.end
    return {
      ...at,
      start,
      end: start < now && direction !== 'future' ? now : start + length,
      because: `${at.because}; open at its end`,
    }
  }
  const end = side === 'before' || isInstant ? at.start : at.end
  const start = now < end ? now : end - Math.max(length, HOUR)
  return {
    ...at,
    start,
    end,
    because: `${at.because}; ${now < end ? 'from publication on' : 'open at its beginning'}`,
  }
}

function offset(expression: Extract<Expression, { kind: 'offset' }>, point: Standpoint): Resolved | null {
  const { length, unit, sign, from } = expression
  const grain = GRAINS[unit]
  const base = from === 'now' ? null : from === 'told' ? point.told : resolvePoint(from, point)
  if (from !== 'now' && from !== 'told' && !base) return null
  const because =
    from === 'now'
      ? 'counted from publication'
      : from === 'told'
        ? base
          ? 'counted from the time told before'
          : 'counted from publication'
        : 'counted from the date beside it'
  const at = base?.start ?? point.now
  if (length === null) return { ...vague(at, unit, sign), grain, because }
  // "Two hours later" than a day is still that day.
  if (grain !== 'day' && isShort(unit) && base && base.end - base.start >= DAY)
    return { start: base.start, end: base.end, grain: 'day', because }
  const target = shift(at, length, sign)
  const isExact = base !== null && base.end - base.start <= 1
  if (isShort(unit))
    return {
      start: Math.round(target),
      end: Math.round(target) + (unit === 'hour' ? (isExact ? HOUR / 4 : HOUR) : 1),
      grain,
      because,
    }
  const day = startOfDay(target)
  return { start: day, end: day + DAY, grain, because }
}

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
  const anchor = typeof from === 'string' ? null : resolvePoint(from, point)
  if (typeof from !== 'string' && !anchor) return null
  const reach = length ?? { count: RECENT[unit] ?? 5, unit }
  const isFuture = sign > 0 && !isShort(unit) && from !== 'now'
  const base = anchor?.start ?? (isFuture ? startOfDay(now) + DAY : now)
  const far = shift(base, reach, sign)
  // "The past three years" begin with a day, "the last 24 hours" with a minute.
  const other = isShort(unit) ? Math.round(far) : startOfDay(far)
  const because = anchor ? 'counted from the date beside it' : 'counted from publication'
  return { start: Math.min(base, other), end: Math.max(base, other), grain: GRAINS[unit], because }
}
