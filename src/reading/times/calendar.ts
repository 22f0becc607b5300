/** Local times are counted in minutes since 1970-01-01T00:00 on the wall clock of some zone. */
export type Minutes = number

export const MINUTE = 60_000
export const HOUR: Minutes = 60
export const DAY: Minutes = 1440
export const WEEK: Minutes = 7 * DAY

export interface Interval {
  readonly start: Minutes
  readonly end: Minutes
}

/** Midnight that begins a day; null where the calendar has no such day (31 February). Months count from 1. */
export function dayAt(year: number, month: number, day: number): Minutes | null {
  if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return null
  return at(year, month, day)
}

/** Midnight that begins a month; months outside 1–12 run into other years. */
export const monthAt = (year: number, month: number): Minutes => at(year, month, 1)
export const yearAt = (year: number): Minutes => at(year, 1, 1)

function lengthOfMonth(year: number, month: number): number {
  return Math.round((monthAt(year, month + 1) - monthAt(year, month)) / DAY)
}

export interface Fields {
  readonly year: number
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
}

export function fieldsOf(time: Minutes): Fields {
  const date = new Date(time * MINUTE)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

export const startOfDay = (time: Minutes): Minutes => Math.floor(time / DAY) * DAY
/** Weeks begin on Monday (ISO 8601). */
export const startOfWeek = (time: Minutes): Minutes =>
  startOfDay(time) - ((fieldsOf(time).weekday + 6) % 7) * DAY

/** The same day of another month; the last day where that month is shorter. */
export function addMonths(time: Minutes, months: number): Minutes {
  const { year, month, day } = fieldsOf(time)
  const target = fieldsOf(monthAt(year, month + months))
  const within = Math.min(day, lengthOfMonth(target.year, target.month))
  return at(target.year, target.month, within) + (time - startOfDay(time))
}

/** Easter Sunday of the Western churches (anonymous Gregorian computus, Meeus 1991). */
export function easterOf(year: number): Minutes {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 19 * a + 15) % 30)
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = Math.floor((a + 11 * d + 22 * e) / 451)
  const days = d + e - 7 * f + 114
  return at(year, Math.floor(days / 31), (days % 31) + 1)
}

/** The nth weekday of a month; negative n counts from its end. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Minutes | null {
  const first = monthAt(year, month)
  const offset = (weekday - fieldsOf(first).weekday + 7) % 7
  const days =
    n > 0 ? offset + (n - 1) * 7 : offset + (Math.ceil((lengthOfMonth(year, month) - offset) / 7) + n) * 7
  return days >= 0 && days < lengthOfMonth(year, month) ? first + days * DAY : null
}

function at(year: number, month: number, day: number): Minutes {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / MINUTE
}
