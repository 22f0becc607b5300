import type { Grain } from '../../record/vocabulary.ts'
import {
  addMonths,
  DAY,
  dayAt,
  easterOf,
  fieldsOf,
  type Interval,
  monthAt,
  nthWeekday,
  startOfDay,
  startOfWeek,
  WEEK,
  yearAt,
  type Minutes,
} from './calendar.ts'
import type { DateSpec, Season } from './expression.ts'
import { HOLIDAYS } from './rules/holidays.ts'

export type Direction = 'past' | 'future' | null

/** From where a date is counted: the wall clock at publication, the way the sentence looks, and the time told before. */
export interface Standpoint {
  /** `told` is in the same sentence. */
  readonly isToldHere?: boolean
  /** The verb is in the present perfect: what lasts, lasts until publication. */
  readonly isPerfect?: boolean
  /** What the words hang on sets something for later ("announced a curfew from Monday"). */
  readonly isDecreed?: boolean
  readonly now: Minutes
  readonly direction: Direction
  readonly told: Interval | null
}

export interface Stretch extends Interval {
  readonly grain: Grain
}

const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** The stretch of the calendar that a date means, or null where the calendar has none. */
export function stretchOf(spec: DateSpec, point: Standpoint): Stretch | null {
  const { now } = point
  const { year } = fieldsOf(now)
  switch (spec.kind) {
    case 'day':
      return spec.year === null ? datedDay(spec, point) : day(dayAt(spec.year, spec.month, spec.day))
    case 'month-day':
      return monthDay(spec, point)
    case 'weekday':
      return weekday(spec, point)
    case 'days':
      return day(startOfDay(now) + spec.delta * DAY)
    case 'day-before':
      return day(startOfDay(point.told?.start ?? now) - spec.days * DAY)
    case 'day-after':
      return day(startOfDay(point.told?.start ?? now) + spec.days * DAY)
    case 'month':
      if (spec.year !== null) return months(spec.year, spec.month, 1, 'month')
      if (spec.delta !== null && spec.delta !== 0)
        return months(shiftedYear(spec, point), spec.month, 1, 'month')
      return nearest(point, (y) => months(y, spec.month, 1, 'month'))
    case 'unit':
      return unit(spec.unit, spec.delta, point)
    case 'years':
      return { start: yearAt(spec.from), end: yearAt(spec.to), grain: 'year' }
    case 'season':
      return season(spec, point)
    case 'quarter': {
      const length = 12 / spec.of
      return months(spec.year ?? year + (spec.delta ?? 0), 1 + (spec.quarter - 1) * length, length, 'season')
    }
    case 'week': {
      const first = startOfWeek(
        (dayAt(spec.year ?? year + (spec.delta ?? 0), 1, 4) as Minutes) + (spec.week - 1) * WEEK,
      )
      return spec.week >= 1 && spec.week <= 53 ? { start: first, end: first + WEEK, grain: 'week' } : null
    }
    case 'week-of': {
      const inner = stretchOf(spec.of, point)
      return inner && { start: startOfWeek(inner.start), end: startOfWeek(inner.start) + WEEK, grain: 'week' }
    }
    case 'nth':
      return nth(spec, point)
    case 'holiday':
      return spec.year === null
        ? nearest({ ...point, direction: point.direction ?? (spec.delta === -1 ? 'past' : null) }, (y) =>
            holiday(spec.name, y),
          )
        : holiday(spec.name, spec.year)
  }
}

const day = (start: Minutes | null): Stretch | null =>
  start === null ? null : { start, end: start + DAY, grain: 'day' }
const months = (year: number, month: number, count: number, grain: Grain): Stretch => ({
  start: monthAt(year, month),
  end: monthAt(year, month + count),
  grain,
})

/** A future day must be this much nearer than a past one to be meant where the sentence does not say. */
const PAST_BIAS = 3

/** Of last, this and next year, the one that the sentence looks to; without a direction the nearer, the past preferred. */
function nearest({ now, direction }: Standpoint, of: (year: number) => Stretch | null): Stretch | null {
  const { year } = fieldsOf(now)
  const found = [year - 1, year, year + 1].map(of).filter((stretch) => stretch !== null)
  const past = found.findLast(({ start }) => start <= now)
  const future = found.find(({ end }) => end > now)
  if (!past || !future) return past ?? future ?? null
  const ago = now - past.end
  const ahead = future.start - now
  // Nobody leaves out the year of a day ten months away while the same day is weeks away on the other side.
  const isClear = Math.max(ago, ahead) > 300 * DAY && Math.min(ago, ahead) < 60 * DAY
  if (direction !== null && !(isClear && (direction === 'future' ? ago < ahead : ahead < ago)))
    return direction === 'past' ? past : future
  return ahead * PAST_BIAS < ago ? future : past
}

/** A day without its year: the weekday beside it settles the year where it fits only one. */
function datedDay(spec: Extract<DateSpec, { kind: 'day' }>, point: Standpoint): Stretch | null {
  const of = (year: number): Stretch | null => day(dayAt(year, spec.month, spec.day))
  if (spec.weekday !== undefined) {
    const { year } = fieldsOf(point.now)
    const fitting = [year, year - 1, year + 1]
      .map(of)
      .find((one) => one && fieldsOf(one.start).weekday === spec.weekday)
    if (fitting) return fitting
  }
  return nearest(point, of)
}

function monthDay(
  { day: which, delta, weekday: on }: Extract<DateSpec, { kind: 'month-day' }>,
  { now, direction }: Standpoint,
): Stretch | null {
  const { year, month } = fieldsOf(now)
  const inMonth = (shift: number): Stretch | null => {
    const at = fieldsOf(monthAt(year, month + shift))
    return day(dayAt(at.year, at.month, which))
  }
  if (delta !== null) return inMonth(delta)
  if (on !== undefined) {
    const sign = direction === 'past' ? -1 : 1
    const near = Array.from({ length: 13 }, (_, i) => i * sign)
    const fitting = near
      .map(inMonth)
      .find((one) => one && fieldsOf(one.start).weekday === on && (one.start - now) * sign > -DAY)
    if (fitting) return fitting
  }
  const days = [-1, 0, 1].map(inMonth).filter((stretch) => stretch !== null)
  const past = days.findLast(({ start }) => start <= now)
  const future = days.find(({ end }) => end > now)
  return (direction === 'future' ? future : past) ?? past ?? future ?? null
}

function weekday(
  { weekday: which, weeks, side, more = 0 }: Extract<DateSpec, { kind: 'weekday' }>,
  { now, direction }: Standpoint,
): Stretch | null {
  const today = startOfDay(now)
  // "Next Sunday" is the coming one, though ISO counts it to this week.
  if (weeks === 1 && which === 0 && fieldsOf(now).weekday !== 0) return day(startOfWeek(now) + 6 * DAY)
  if (weeks !== null && !(weeks === 0 && direction === 'past'))
    return day(startOfWeek(now) + ((which + 6) % 7) * DAY + weeks * WEEK)
  const ago = (fieldsOf(now).weekday - which + 7) % 7
  if (weeks === null && more > 0) return day(today + (7 - ago + more) * DAY)
  if (side !== undefined) return day(today + (side === 'past' ? -(ago || 7) : 7 - ago) * DAY)
  if (direction === 'future') return day(today + ((7 - ago) % 7) * DAY)
  return day(today - ago * DAY)
}

function shiftedYear(
  spec: { readonly month: number; readonly delta: number | null },
  { now }: Standpoint,
): number {
  const { year, month } = fieldsOf(now)
  if (spec.delta === -1) return spec.month < month ? year : year - 1
  return spec.month > month ? year : year + 1
}

function unit(name: string, delta: number, { now, direction }: Standpoint): Stretch | null {
  const { year, month } = fieldsOf(now)
  const week = startOfWeek(now)
  switch (name) {
    case 'week':
      return { start: week + delta * WEEK, end: week + (delta + 1) * WEEK, grain: 'week' }
    case 'fortnight':
      return { start: week + delta * 2 * WEEK, end: week + (delta + 1) * 2 * WEEK, grain: 'week' }
    case 'weekend': {
      const saturday = week + 5 * DAY + delta * WEEK
      const isAhead = delta === 0 && direction === 'past' && saturday > now
      return {
        start: saturday - (isAhead ? WEEK : 0),
        end: saturday + 2 * DAY - (isAhead ? WEEK : 0),
        grain: 'day',
      }
    }
    case 'month':
      return months(year, month + delta, 1, 'month')
    case 'quarter':
      return months(year, 1 + (Math.floor((month - 1) / 3) + delta) * 3, 3, 'season')
    case 'year':
      return months(year + delta, 1, 12, 'year')
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + delta * 10
      return { start: yearAt(first), end: yearAt(first + 10), grain: 'year' }
    }
    default:
      return null
  }
}

function season(
  spec: { readonly season: Season; readonly year: number | null; readonly delta: number | null },
  point: Standpoint,
): Stretch | null {
  const of = (year: number): Stretch => months(year, FIRST_MONTH[spec.season], 3, 'season')
  if (spec.year !== null) return of(spec.year)
  const { year } = fieldsOf(point.now)
  const all = [year - 2, year - 1, year, year + 1].map(of)
  if (spec.delta === -1) return all.findLast(({ end }) => end <= point.now) ?? null
  if (spec.delta === 1) return all.find(({ start }) => start > point.now) ?? null
  if (spec.delta === 0) return of(year)
  return nearest({ ...point, direction: point.direction ?? 'past' }, of)
}

function nth(
  {
    n,
    unit: what,
    of,
  }: { readonly n: number; readonly unit: 'week' | 'day' | 'month' | number; readonly of: DateSpec },
  point: Standpoint,
): Stretch | null {
  const whole = stretchOf(of, point)
  if (!whole) return null
  const { year, month } = fieldsOf(whole.start)
  if (typeof what === 'number') return day(nthWeekday(year, month, what, n))
  // The first week of a month is the one with its first Thursday, as in ISO 8601.
  const first = startOfWeek(whole.start + 3 * DAY)
  const last = startOfWeek(whole.end - 4 * DAY)
  const start = n > 0 ? first + (n - 1) * WEEK : last
  return { start, end: start + WEEK, grain: 'week' }
}

function holiday(name: string, year: number): Stretch | null {
  const rule = HOLIDAYS[name]
  if (rule === undefined) return null
  if (typeof rule === 'number') return day(easterOf(year) + rule * DAY)
  const [month, second, which] = rule
  return day(which === undefined ? dayAt(year, month, second) : nthWeekday(year, month, second, which))
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
