import type { Grain } from '../../record/vocabulary.ts'
import {
  addMonths,
  DAY,
  fieldsOf,
  HOUR,
  type Minutes,
  monthAt,
  startOfDay,
  WEEK,
  yearAt,
} from './calendar.ts'
import type { Expression, Length } from './expression.ts'
import { type Resolved, resolvePoint } from './points.ts'
import type { Standpoint } from './standpoint.ts'
import type { Unit } from './words.ts'

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

type Offset = Extract<Expression, { kind: 'offset' }>

/** A length before or after publication, a date, or the time told before. */
export function resolveOffset(expression: Offset, point: Standpoint): Resolved | null {
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

/** The last or next so many units, or a length that begins with a point. */
export function resolveWindow(
  expression: Extract<Expression, { kind: 'window' }>,
  point: Standpoint,
): Resolved | null {
  const { length, unit, sign, from } = expression
  const { now } = point
  const isAhead = from === 'lasting' && (point.isDecreed || point.direction === 'future')
  if (from === 'lasting' && !point.isPerfect && !isAhead) return null
  const anchor = typeof from === 'string' ? null : resolvePoint(from, point)
  if (typeof from !== 'string' && !anchor) return null
  const reach = length ?? { count: RECENT[unit] ?? 5, unit }
  const isFuture = sign > 0 && !isShort(unit) && from !== 'now'
  // "The past three months" end with the day before, "the past three days" with publication.
  const isLong =
    sign < 0 && from === 'today' && /^(week|fortnight|month|year)$/.test(unit) && !hasShort(reach)
  const today = isFuture ? startOfDay(now) + DAY : isLong ? startOfDay(now) : now
  const base = anchor?.start ?? boundary(unit, sign, now) ?? today
  const far = shift(base, reach, isAhead ? 1 : sign)
  // "The past three years" begin with a day, "the last 24 hours" with a minute.
  const other = hasShort(reach) ? Math.round(far) : startOfDay(far)
  const because = OFFSET_REASONS[anchor ? 'date' : 'now']
  return { start: Math.min(base, other), end: Math.max(base, other), grain: GRAINS[unit], because }
}

/** Quarters and decades are counted whole: the last two end, and the next two begin, where one does. */
function boundary(unit: Unit, sign: 1 | -1, now: Minutes): Minutes | null {
  const { year, month } = fieldsOf(now)
  const next = sign > 0 ? 1 : 0
  if (unit === 'quarter') return monthAt(year, 1 + (Math.floor((month - 1) / 3) + next) * 3)
  return unit === 'decade' ? yearAt((Math.floor(year / 10) + next) * 10) : null
}

/** A time moved by a length; halves of months and years are taken in days. */
export function moved(time: Minutes, count: number, unitName: string): Minutes {
  const minutes: Readonly<Record<string, Minutes>> = {
    second: 1 / 60,
    minute: 1,
    hour: 60,
    day: DAY,
    week: WEEK,
    fortnight: 2 * WEEK,
  }
  const fixed = minutes[unitName]
  if (fixed !== undefined) return time + count * fixed
  const months_ = { month: 1, quarter: 3, year: 12, decade: 120 }[unitName] ?? 0
  const whole = Math.trunc(count * months_)
  return addMonths(time, whole) + Math.round((count * months_ - whole) * 30) * DAY
}
