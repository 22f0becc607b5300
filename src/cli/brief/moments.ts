const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `18 Nov 22:38`, in UTC; with the year (`18 Nov 2013 22:38`) where it is not `year`. */
export function utcMoment(iso: string, year: number): string {
  const at = new Date(iso)
  return `${dayIn(at, year)} ${hour(at)}`
}

/** An interval in UTC, no finer than it is known: a day, `22:38–22:45`, or two moments; in other years days alone. */
export function utcInterval(start: string, end: string, year: number): string {
  return interval(new Date(start), new Date(end), year)
}

/** The same interval on the clocks of `zone` (an IANA name). */
export function localInterval(
  start: string,
  end: string,
  { zone, year }: { readonly zone: string; readonly year: number },
): string {
  return interval(shift(start, zone), shift(end, zone), year)
}

function interval(from: Date, to: Date, year: number): string {
  const day = (at: Date) => dayIn(at, year)
  const last = new Date(to.getTime() - 1)
  const days = day(from) === day(last) ? day(from) : `${day(from)} – ${day(last)}`
  const span = to.getTime() - from.getTime()
  if (from.getUTCFullYear() !== year && last.getUTCFullYear() !== year) return days
  if (span <= 60_000) return `${day(from)} ${hour(from)}`
  if (span >= 23 * 3_600_000 && hour(from) === '00:00' && hour(to) === '00:00') return days
  return day(from) === day(to)
    ? `${day(from)} ${hour(from)}–${hour(to)}`
    : `${day(from)} ${hour(from)} – ${day(to)} ${hour(to)}`
}

function dayIn(at: Date, year: number): string {
  const day = `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}`
  return at.getUTCFullYear() === year ? day : `${day} ${at.getUTCFullYear()}`
}

const hour = (at: Date): string => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
const two = (value: number): string => String(value).padStart(2, '0')

/** The wall clock of `zone` written as if it were UTC. */
function shift(iso: string, zone: string): Date {
  const at = new Date(iso)
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)
  const [, dd, mm, yyyy, clock] = /(\d+)\/(\d+)\/(\d+), ([\d:]+)/.exec(parts) ?? []
  return clock ? new Date(`${yyyy}-${mm}-${dd}T${clock}Z`) : at
}
