import type { CSSProperties } from 'react'
import { useZone, useZoneName } from '../clock.tsx'
import { formatTick } from '../times.ts'
import { shareOf, type Stretch, type Ticks } from './scale.ts'

/** Where the lines behind every bar stand. */
export function gridOf({ at, step }: Ticks, stretch: Stretch): CSSProperties {
  const share = (length: number) => `${(length / (stretch.end - stretch.start)) * 100}%`
  return {
    '--grid-first': share((at[0] ?? stretch.start) - stretch.start),
    '--grid-step': share(step),
  } as CSSProperties
}

/** The moments above the lanes of the timeline, and on whose clocks they are. */
export function Axis({ stretch, ticks: { at, step } }: { readonly stretch: Stretch; readonly ticks: Ticks }) {
  const zone = useZone()
  const name = useZoneName(stretch.start)
  return (
    <div className="timeRow axis" aria-hidden="true">
      <span className="zone">{name}</span>
      <span className="track">
        {at
          .filter((tick) => shareOf(tick, stretch) < LAST_LABEL)
          .map((tick, i) => (
            <span
              key={tick}
              className="tick"
              style={{ insetInlineStart: `${shareOf(tick, stretch) * 100}%` }}
            >
              {formatTick(tick, { step, zone, isFirst: i === 0 })}
            </span>
          ))}
      </span>
      <span />
    </div>
  )
}

/** A label that begins further right would be cut off. */
const LAST_LABEL = 0.86
