import { EVENT_KINDS } from '../../record/event.ts'
import type { StoryEvent } from '../../record/situation.ts'
import { formatInterval, formatTick, useZone } from '../clock.tsx'
import { navigate, withQuery } from '../router.tsx'
import { isFirm } from '../words.ts'
import { findStretch, findTicks, shareOf, type Stretch } from './scale.ts'
import { describeSides, isTimed, type TimedEvent } from './select.ts'
import { toStretch } from './timeline.tsx'

const WIDTH = 640
const HEIGHT = 300
const LEFT = 34
const BOTTOM = 22
const RUNGS = [-10, -5, 0, 5, 10]

type Step = TimedEvent & { readonly intensity: number }

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
  const stretch = findStretch(steps.map(toStretch))
  return (
    <section id="ladder" aria-labelledby="ladder-title" className="ladder">
      <h2 id="ladder-title">Escalation</h2>
      {steps.length === 0 ? (
        <p>No event has a time yet.</p>
      ) : (
        <>
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-label={`${steps.length} events by PLOVER intensity over time; the table below has them`}
          >
            <Frame stretch={stretch} />
            {steps.map((step) => (
              <Mark key={step.id} step={step} stretch={stretch} isChosen={step.id === chosen} />
            ))}
          </svg>
          <p className="legend">
            <span>● reported to have happened</span> <span>○ threatened, planned, claimed or denied</span>
          </p>
          <Table steps={steps} />
        </>
      )}
    </section>
  )
}

/** What PLOVER gives the type and mode. */
function intensityOf({ type, mode }: StoryEvent): number {
  const kind = EVENT_KINDS[type]
  return kind.modes[mode] ?? kind.intensity
}

const yOf = (intensity: number) => 10 + ((10 - intensity) / 20) * (HEIGHT - BOTTOM - 20)
const xOf = (at: number, stretch: Stretch) => LEFT + shareOf(at, stretch) * (WIDTH - LEFT - 12)

function Frame({ stretch }: { readonly stretch: Stretch }) {
  const zone = useZone()
  const { at, step } = findTicks(stretch, 5)
  return (
    <g className="frame" aria-hidden="true">
      {RUNGS.map((rung) => (
        <g key={rung}>
          <line
            x1={LEFT}
            x2={WIDTH}
            y1={yOf(rung)}
            y2={yOf(rung)}
            className={rung === 0 ? 'zero' : undefined}
          />
          <text x={LEFT - 6} y={yOf(rung) + 4} textAnchor="end">
            {rung > 0 ? `+${rung}` : String(rung).replace('-', '−')}
          </text>
        </g>
      ))}
      {at.map((tick, i) => (
        <text key={tick} x={xOf(tick, stretch)} y={HEIGHT - 4} textAnchor="middle">
          {formatTick(tick, { step, zone, isFirst: i === 0 })}
        </text>
      ))}
    </g>
  )
}

function Mark({ step, stretch, isChosen }: { step: Step; stretch: Stretch; isChosen: boolean }) {
  const { start, end } = toStretch(step)
  const [from, to, y] = [xOf(start, stretch), xOf(end, stretch), yOf(step.intensity)]
  return (
    <g className={`step${isFirm(step) ? '' : ' hollow'}${isChosen ? ' chosen' : ''}`}>
      <title>{`${step.what} (${step.status}, ${step.intensity})`}</title>
      {to - from > 3 && <line x1={from} x2={to} y1={y} y2={y} />}
      <circle cx={(from + to) / 2} cy={y} r={isChosen ? 7 : 4.5} />
    </g>
  )
}

/** The turns of the story: its hardest and its kindest steps, as words. */
function Table({ steps }: { readonly steps: readonly Step[] }) {
  const zone = useZone()
  const telling = steps.toSorted((a, b) => Math.abs(b.intensity) - Math.abs(a.intensity)).slice(0, 8)
  const rows = telling.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Intensity</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((step) => (
          <tr key={step.id}>
            <td className="when">{formatInterval(step.start, step.end, zone)}</td>
            <td className="num">{String(step.intensity).replace('-', '−')}</td>
            <td dir="auto">
              <button
                type="button"
                className="linkish"
                onClick={() => navigate(withQuery({ event: step.id }), { replace: true })}
              >
                {step.what}
              </button>
              <small>
                {describeSides(step)}
                {isFirm(step) ? '' : ` · ${step.status}`}
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
