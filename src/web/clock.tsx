import { createContext, type ReactNode, useContext } from 'react'
import { useRemembered } from './memory.ts'

/** Whose clocks times are shown on. `zone` is that of the place told of, where the page knows it. */
interface Clock {
  readonly mode: 'utc' | 'local'
  readonly zone: string
}

const ClockContext = createContext<Clock>({ mode: 'utc', zone: 'UTC' })

const readerZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Sets the local zone for what is inside; without one, local is the reader's own. */
export function ClockProvider({
  zone,
  children,
}: {
  readonly zone?: string | undefined
  readonly children: ReactNode
}) {
  const [mode] = useRemembered('clock', 'utc')
  const clock: Clock = { mode: mode === 'local' ? 'local' : 'utc', zone: zone ?? readerZone() }
  return <ClockContext value={clock}>{children}</ClockContext>
}

/** `UTC`, or the zone of the place when times are local. */
export function useZone(): string {
  const { mode, zone } = useContext(ClockContext)
  return mode === 'utc' ? 'UTC' : zone
}

export function ClockSwitch() {
  const { mode, zone } = useContext(ClockContext)
  const [, setMode] = useRemembered('clock', 'utc')
  return (
    <fieldset className="switch">
      <legend className="hidden">Clocks</legend>
      {(['utc', 'local'] as const).map((choice) => (
        <label key={choice}>
          <input type="radio" name="clock" checked={mode === choice} onChange={() => setMode(choice)} />
          <span>
            {choice === 'utc' ? 'UTC' : `Local (${zone.replace(/^.*\//, '').replaceAll('_', ' ')})`}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const FORMATS = {
  full: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  minute: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
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
    new Intl.DateTimeFormat(undefined, { ...FORMATS[style], hourCycle: 'h23', timeZone }),
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

interface TimeProps {
  readonly at: string
  readonly style?: TimeStyle
}

export function Time({ at, style = 'minute' }: TimeProps) {
  const zone = useZone()
  return (
    <time dateTime={at} title={`${formatTime(at, 'full', 'UTC')} UTC`}>
      {formatTime(at, style, zone)}
    </time>
  )
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
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.round(seconds / size), unit)
}
