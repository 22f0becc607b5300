import { LOCALE } from './locale.ts'

const FORMATS = {
  full: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  minute: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  hour: { hour: '2-digit', minute: '2-digit' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
export type TimeStyle = keyof typeof FORMATS

/** An instant by Intl, on a 24-hour clock. */
export function formatTime(at: string | number, style: TimeStyle, zone: string): string {
  return formatter(style, zone).format(new Date(at))
}

/** Making a formatter takes about a tenth of a millisecond, and a long story writes a thousand times: each is made once. */
const formatter = rememberResults(
  (style: TimeStyle, timeZone: string) =>
    new Intl.DateTimeFormat(LOCALE, { ...FORMATS[style], hourCycle: 'h23', timeZone }),
)

function rememberResults<T>(
  make: (style: TimeStyle, zone: string) => T,
): (style: TimeStyle, zone: string) => T {
  const made = new Map<string, T>()
  return (style, zone) => {
    const key = `${style} ${zone}`
    const known = made.get(key) ?? make(style, zone)
    made.set(key, known)
    return known
  }
}

const DAY = 86_400_000

/** The days of an interval with their year: for what may be of any year. */
export function formatDates(start: string, end: string, zone: string): string {
  return formatter('date', zone).formatRange(Date.parse(start), Date.parse(end))
}

/** An interval no finer than it is known: one instant, a day, or two ends. */
export function formatInterval(start: string, end: string, zone: string): string {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  const length = to - from
  if (length <= 60_000) return formatTime(from, 'minute', zone)
  if (length >= 27 * DAY)
    return formatter(length > 300 * DAY ? 'year' : 'month', zone).formatRange(from, to - 1)
  const isWhole = formatTime(from, 'hour', zone) === '00:00' && formatTime(to, 'hour', zone) === '00:00'
  return isWhole || length >= 3 * DAY
    ? formatter('day', zone).formatRange(from, to - 1)
    : formatter('minute', zone).formatRange(from, to)
}

/** A mark on an axis: hours, with the day where it begins. */
export function formatTick(
  at: number,
  { step, zone, isFirst }: { step: number; zone: string; isFirst: boolean },
): string {
  if (step >= 27 * DAY) return formatTime(at, step >= 300 * DAY ? 'year' : 'month', zone)
  if (step >= DAY) return formatTime(at, 'day', zone)
  const hour = formatTime(at, 'hour', zone)
  return isFirst || hour === '00:00' ? formatTime(at, 'minute', zone) : hour
}

/** How far a zone's clocks were from UTC at an instant: `UTC+3`; for UTC itself `UTC`. */
export function offsetOf(zone: string, at: string | number): string {
  const parts = offsets('hour', zone).formatToParts(new Date(at))
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC')
    .replace('GMT', 'UTC')
    .replace(/[+-]0$/, '')
}

/** The same in milliseconds; clocks that change within an axis are not followed. */
export function offsetMs(zone: string, at: number): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+)(?::(\d+))?/.exec(offsetOf(zone, at)) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

const offsets = rememberResults(
  (_style: TimeStyle, timeZone: string) =>
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }),
)

/** `Asia/Amman` as `Amman`. */
export function townOf(zone: string): string {
  return zone.replace(/^.*\//, '').replaceAll('_', ' ')
}

/** How long ago, in words. */
export function formatAgo(at: string, now: number): string {
  const seconds = (Date.parse(at) - now) / 1000
  const steps = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const
  const [unit, size] = steps.find(([, step]) => Math.abs(seconds) >= step) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(Math.round(seconds / size), unit)
}
