import { EVENT_KINDS } from '../../record/plover.ts'
import type { StoryEvent } from '../../record/situation.ts'
import { useZone, useZoneName } from '../clock.tsx'
import { useWidth } from '../parts/useWidth.ts'
import { formatTick, offsetMs } from '../times.ts'
import { clip, isFirm } from '../words.ts'
import { LETTER, placeLabels } from './labels.ts'
import { signed, type Step, Table } from './ladderTable.tsx'
import { findStretch, findTicks, shareOf, type Stretch } from './scale.ts'
import { isTimed } from './select.ts'
import { toStretch } from './timeline.tsx'

const HEIGHT = 330
const LEFT = 34
const BOTTOM = 22
const RUNGS = [-10, -5, 0, 5, 10]
/** What the ends of the scale are, in words. */
const ENDS = [
  [10, 'help, release, retreat'],
  [0, 'neither'],
  [-10, 'force'],
] as const

interface LadderProps {
  readonly events: readonly StoryEvent[]
  readonly chosen: string | null
}

/** Threats, blows and their easing over time, on PLOVER's intensity: −10 the worst, +10 the kindest. */
export function Ladder({ events, chosen }: LadderProps) {
  const steps = events
    .filter(isTimed)
    .filter(({ isBackground }) => isBackground !== true)
    .map((event): Step => ({ ...event, intensity: event.intensity ?? intensityOf(event) }))
    .slice(0, 400)
  return (
    <section id="ladder" aria-labelledby="ladder-title" className="ladder">
      <h2 id="ladder-title">Escalation</h2>
      {steps.length === 0 ? (
        <p>No event has a time yet.</p>
      ) : (
        <>
          <p className="hint">
            How hostile each event is on PLOVER’s scale, from −10 (armed attack) to +10 (material help); a
            line is as long as its time is uncertain.
          </p>
          <Chart steps={steps} chosen={chosen} />
          <p className="legend">
            <span>● reported to have happened</span> <span>○ threatened, planned, claimed or denied</span>
          </p>
          <Table steps={steps} />
        </>
      )}
    </section>
  )
}

function Chart({ steps, chosen }: { readonly steps: readonly Step[]; readonly chosen: string | null }) {
  const [box, width] = useWidth<SVGSVGElement>(600)
  const stretch = findStretch(steps.map(toStretch))
  const drawn = steps.map((step) => ({ step, ...placeOf(step, stretch, width) }))
  const named = nameTurns(drawn, width)
  return (
    <svg
      ref={box}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={`${steps.length} events by PLOVER intensity over time; the table below has them`}
    >
      <Frame stretch={stretch} width={width} />
      {drawn.map(({ step, from, to, y }) => (
        <g
          key={step.id}
          className={`step${isFirm(step) ? '' : ' hollow'}${step.id === chosen ? ' chosen' : ''}`}
        >
          <title>{`${step.what} (${step.status}, ${signed(step.intensity)})`}</title>
          {to - from > 3 && <line x1={from} x2={to} y1={y} y2={y} />}
          <circle cx={(from + to) / 2} cy={y} r={step.id === chosen ? 7 : 4.5} />
        </g>
      ))}
      {named.map(({ x, y, anchor, text }) => (
        <text key={text} x={x} y={y} textAnchor={anchor} className="turn">
          {text}
        </text>
      ))}
    </svg>
  )
}

interface Drawn {
  readonly step: Step
  readonly from: number
  readonly to: number
  readonly y: number
}

function placeOf(step: Step, stretch: Stretch, width: number): Omit<Drawn, 'step'> {
  const { start, end } = toStretch(step)
  return { from: xOf(start, stretch, width), to: xOf(end, stretch, width), y: yOf(step.intensity) }
}

/** The most telling events by name, as far as there is room: those told in most reports. */
function nameTurns(drawn: readonly Drawn[], width: number) {
  const first = drawn
    .filter(({ step }) => step.intensity !== 0)
    .toSorted((a, b) => b.step.reports.length - a.step.reports.length)
    .slice(0, 7)
    .map(({ step, from, to, y }) => ({ x: (from + to) / 2, y, text: clip(step.what, 34) }))
  return placeLabels(first, width, ['above', 'below']).flatMap((label, i) =>
    label === null ? [] : [{ ...label, text: first[i]?.text ?? '' }],
  )
}

/** What PLOVER gives the type and mode. */
function intensityOf({ type, mode }: StoryEvent): number {
  const kind = EVENT_KINDS[type]
  return kind.modes[mode] ?? kind.intensity
}

const yOf = (intensity: number) => 10 + ((10 - intensity) / 20) * (HEIGHT - BOTTOM - 20)
const xOf = (at: number, stretch: Stretch, width: number) =>
  LEFT + 8 + shareOf(at, stretch) * (width - LEFT - 20)

function Frame({ stretch, width }: { readonly stretch: Stretch; readonly width: number }) {
  const zone = useZone()
  const name = useZoneName(stretch.start)
  const { at, step } = findTicks(stretch, width < 420 ? 2 : 4, offsetMs(zone, stretch.start))
  return (
    <g className="frame" aria-hidden="true">
      {RUNGS.map((rung) => (
        <g key={rung}>
          <line
            x1={LEFT}
            x2={width}
            y1={yOf(rung)}
            y2={yOf(rung)}
            className={rung === 0 ? 'zero' : undefined}
          />
          <text x={LEFT - 6} y={yOf(rung) + 4} textAnchor="end">
            {signed(rung)}
          </text>
        </g>
      ))}
      {ENDS.map(([rung, words]) => (
        <text key={rung} x={width - 2} y={yOf(rung) + (rung > 0 ? 12 : -4)} textAnchor="end">
          {words}
        </text>
      ))}
      {at
        .map((tick) => ({ tick, x: xOf(tick, stretch, width) }))
        .filter(({ x }) => x < width - 40 - LETTER * name.length)
        .map(({ tick, x }, i) => (
          <g key={tick}>
            <line x1={x} x2={x} y1={yOf(-10)} y2={yOf(-10) + 5} className="zero" />
            <text x={x} y={HEIGHT - 4}>
              {formatTick(tick, { step, zone, isFirst: i === 0 })}
            </text>
          </g>
        ))}
      <text x={width - 2} y={HEIGHT - 4} textAnchor="end">
        {name}
      </text>
    </g>
  )
}
