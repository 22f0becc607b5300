import { DAY, dayAt, fieldsOf, type Minutes, startOfDay, startOfWeek, WEEK, yearAt } from './calendar.ts'
import { datedDay, holiday, monthDay, nth, weekday } from './days.ts'
import type { DateSpec, Season } from './expression.ts'
import type { Standpoint, Stretch } from './standpoint.ts'
import { day, months, nearest } from './stretches.ts'

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
    case 'nth': {
      const whole = stretchOf(spec.of, point)
      return whole && nth(spec.n, spec.unit, whole)
    }
    case 'holiday':
      return spec.year === null ? comingHoliday(spec, point) : holiday(spec.name, spec.year, spec.isWeekend)
  }
}

/** "Last Easter", "the following Easter", and "Easter", which is the nearest the sentence looks to. */
function comingHoliday(
  { name, delta, isWeekend }: Extract<DateSpec, { kind: 'holiday' }>,
  point: Standpoint,
): Stretch | null {
  const of = (year: number): Stretch | null => holiday(name, year, isWeekend)
  const { year } = fieldsOf(point.now)
  const all = [year - 1, year, year + 1].map(of).filter((one) => one !== null)
  if (delta === -1) return all.findLast(({ end }) => end <= point.now) ?? null
  if (delta === 1) return all.find(({ start }) => start > point.now) ?? null
  return nearest(point, of)
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
