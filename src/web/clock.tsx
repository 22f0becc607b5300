import { createContext, type ReactNode, useContext } from 'react'
import type { StoryEvent } from '../record/situation.ts'
import { useRemembered } from './memory.ts'
import { formatInterval, formatTime, offsetOf, type TimeStyle, townOf } from './times.ts'

/** Whose clocks times are shown on. */
interface Clock {
  readonly mode: 'utc' | 'local'
  /** The zone of a story or report as a whole, where the page knows it; else the reader's own. */
  readonly zone: string
}

const ClockContext = createContext<Clock>({ mode: 'utc', zone: 'UTC' })

const readerZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

interface ClockProps {
  readonly zone?: string | undefined
  readonly children: ReactNode
}

/** Sets the local zone for what is inside. */
export function ClockProvider({ zone, children }: ClockProps) {
  const [mode] = useRemembered('clock', 'utc')
  const clock: Clock = { mode: mode === 'local' ? 'local' : 'utc', zone: zone ?? readerZone() }
  return <ClockContext value={clock}>{children}</ClockContext>
}

/** `UTC`, or the zone of the whole when times are local. */
export function useZone(): string {
  const { mode, zone } = useContext(ClockContext)
  return mode === 'utc' ? 'UTC' : zone
}

/** Which clocks an axis is on, in words: `UTC`, or `Amman, UTC+3`. */
export function useZoneName(at: string | number): string {
  const zone = useZone()
  return zone === 'UTC' ? 'UTC' : `${townOf(zone)}, ${offsetOf(zone, at)}`
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
          <span>{choice === 'utc' ? 'UTC' : `Local time (${townOf(zone)})`}</span>
        </label>
      ))}
    </fieldset>
  )
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

/** From three days on an interval is written in days, and clocks no longer matter. */
const VAGUE_MS = 3 * 86_400_000

interface EventTimeProps {
  readonly event: Pick<StoryEvent, 'start' | 'end' | 'place'>
}

/** When an event happened, on UTC or on the clocks of its own place, which it then names. */
export function EventTime({ event }: EventTimeProps) {
  const { mode, zone } = useContext(ClockContext)
  const { start, end } = event
  if (start === null || end === null) return null
  const isVague = Date.parse(end) - Date.parse(start) >= VAGUE_MS
  const own = mode === 'utc' ? 'UTC' : (event.place?.zone ?? zone)
  return (
    <time dateTime={start} title={`${formatInterval(start, end, 'UTC')} UTC`}>
      {formatInterval(start, end, own)}
      {mode === 'local' && !isVague && <small> {offsetOf(own, start)}</small>}
    </time>
  )
}
