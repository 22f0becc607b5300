import {
  DAY,
  dayAt,
  easterOf,
  fieldsOf,
  type Minutes,
  monthAt,
  nthWeekday,
  startOfDay,
  startOfWeek,
  WEEK,
} from './calendar.ts'
import type { DateSpec } from './expression.ts'
import { HOLIDAYS } from './rules/holidays.ts'
import type { Standpoint, Stretch } from './standpoint.ts'
import { day, nearest } from './stretches.ts'

/** A day without its year: the weekday beside it settles the year where it fits only one. */
export function datedDay(spec: Extract<DateSpec, { kind: 'day' }>, point: Standpoint): Stretch | null {
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

/** "The 21st", "the 21st of this month", "Thursday the 21st". */
export function monthDay(
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

export function weekday(
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

/** Nth weekday or week of a stretch. */
export function nth(n: number, what: 'week' | number, whole: Stretch): Stretch | null {
  const { year, month } = fieldsOf(whole.start)
  if (typeof what === 'number') return day(nthWeekday(year, month, what, n))
  // The first week of a month is the one with its first Thursday, as in ISO 8601.
  const first = startOfWeek(whole.start + 3 * DAY)
  const last = startOfWeek(whole.end - 4 * DAY)
  const start = n > 0 ? first + (n - 1) * WEEK : last
  return { start, end: start + WEEK, grain: 'week' }
}

export function holiday(name: string, year: number, isWeekend = false): Stretch | null {
  const rule = HOLIDAYS[name]
  if (rule === undefined) return null
  const at = typeof rule === 'number' ? easterOf(year) + rule * DAY : dayOfRule(year, rule)
  return isWeekend && at !== null ? weekendOf(at, name.startsWith('easter')) : day(at)
}

function dayOfRule(
  year: number,
  [month, second, which]: readonly [number, number] | readonly [number, number, number],
): Minutes | null {
  return which === undefined ? dayAt(year, month, second) : nthWeekday(year, month, second, which)
}

/** The weekend about a holiday, with the holiday: Easter's runs from Friday to Monday. */
function weekendOf(at: Minutes, isEaster: boolean): Stretch {
  const monday = startOfWeek(at)
  const isEarly = at - monday < 3 * DAY
  const saturday = monday + (isEarly ? -2 : 5) * DAY
  return {
    start: isEaster ? saturday - DAY : Math.min(saturday, at === saturday - DAY ? at : saturday),
    end: Math.max(saturday + (isEaster ? 3 : 2) * DAY, at === saturday + 2 * DAY ? at + DAY : 0),
    grain: 'day',
  }
}
