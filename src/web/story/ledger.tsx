import type { FigureWhat } from '../../record/figure.ts'
import type { Claim, StoryEvent } from '../../record/situation.ts'
import { Time, useZone } from '../clock.tsx'
import { More } from '../parts/more.tsx'
import { FactPhrase } from '../parts/phrase.tsx'
import { useWidth } from '../parts/useWidth.ts'
import { Standing } from '../parts/standing.tsx'
import { Link, reportUrl } from '../router.tsx'
import { formatTime } from '../times.ts'
import { describeClaim, number, sayer } from '../words.ts'
import { FactLink } from './factLink.tsx'
import { factsOf, type Told } from './select.ts'

/** What befalls people, worst first: the order of the ledger. */
const TOLLS: readonly FigureWhat[] = [
  'killed',
  'injured',
  'casualties',
  'missing',
  'trapped',
  'hostages',
  'rescued',
  'released',
  'arrested',
  'displaced',
  'evacuated',
]

/** Tolls as they were told over time: every claim a bar from its least to its most. */
export function Ledger({ events }: { readonly events: readonly StoryEvent[] }) {
  const tolls = factsOf(events)
    .filter(({ fact }) => TOLLS.includes(fact.field as FigureWhat))
    .sort(
      (a, b) =>
        TOLLS.indexOf(a.fact.field as FigureWhat) - TOLLS.indexOf(b.fact.field as FigureWhat) ||
        b.fact.claims.length - a.fact.claims.length,
    )
  return (
    <section id="ledger" aria-labelledby="ledger-title" className="ledger">
      <h2 id="ledger-title">Casualties</h2>
      <p className="hint">
        Each mark is a claim at the time it was made; a bar spans its least and its most, an arrow is open.
        Hollow ones no longer stand.
      </p>
      {tolls.length === 0 && <p>No figures of people have been told yet.</p>}
      <More items={tolls} first={6} what="tolls">
        {(shown) => shown.map((told) => <Toll key={told.fact.id} told={told} />)}
      </More>
    </section>
  )
}

function Toll({ told: { event, fact } }: { readonly told: Told }) {
  const claims = fact.claims.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <article className="toll">
      <h3 dir="auto">
        <FactLink id={fact.id}>
          <FactPhrase fact={fact} />
        </FactLink>{' '}
        <Standing of={fact.standing} />
        <small>
          <bdi>{event.what}</bdi>
        </small>
      </h3>
      {new Set(claims.map(({ at }) => at)).size > 1 && <Chart claims={claims} />}
      <details>
        <summary>{claims.length === 1 ? 'One claim' : `${claims.length} claims`}</summary>
        <ClaimTable claims={claims} />
      </details>
    </article>
  )
}

function ClaimTable({ claims }: { readonly claims: readonly Claim[] }) {
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">Said</th>
          <th scope="col">Figure</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {claims.slice(-60).map((claim) => (
          <tr key={claim.id} className={`claim ${claim.standing}`}>
            <td>
              <Time at={claim.at} />
            </td>
            <td className="num">
              <Link href={reportUrl(claim.evidence.report, [...claim.evidence.span])}>
                {describeClaim(claim)}
              </Link>
            </td>
            <td dir="auto">
              {sayer(claim)}
              {claim.standing !== 'live' && <span className="status">{claim.standing}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const HEIGHT = 120
const LEFT = 44
const RIGHT = 16

/** Claims by when they were said; an open range ends in an arrow, what no longer stands is hollow. */
function Chart({ claims }: { readonly claims: readonly Claim[] }) {
  const [box, width] = useWidth<SVGSVGElement>(560)
  const zone = useZone()
  const most = Math.max(1, ...claims.map(({ min = 0, max }) => max ?? min))
  const [start, end] = [Date.parse(claims[0]?.at ?? ''), Date.parse(claims.at(-1)?.at ?? '')]
  const x = (at: string) =>
    LEFT + 8 + ((Date.parse(at) - start) / Math.max(1, end - start)) * (width - LEFT - RIGHT - 8)
  const y = (value: number) => 12 + (1 - Math.min(1.1, value / most)) * (HEIGHT - 40)
  const ends = [formatTime(start, 'minute', zone), formatTime(end, 'minute', zone)]
  return (
    <svg
      ref={box}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      className="tollChart"
      role="img"
      aria-label={`${claims.length} claims from ${ends.join(' to ')}; the table has them`}
    >
      <g className="frame">
        <line x1={LEFT} x2={width} y1={y(0)} y2={y(0)} className="zero" />
        <line x1={LEFT} x2={width} y1={y(most)} y2={y(most)} />
        <text x={LEFT - 6} y={y(0) + 4} textAnchor="end">
          0
        </text>
        <text x={LEFT - 6} y={y(most) + 4} textAnchor="end">
          {number(most)}
        </text>
        <text x={LEFT} y={HEIGHT - 4}>
          {ends[0]}
        </text>
        {end > start && (
          <text x={width - 4} y={HEIGHT - 4} textAnchor="end">
            {ends[1]}
          </text>
        )}
      </g>
      {claims.slice(0, 300).map((claim) => (
        <Bar key={claim.id} claim={claim} x={x(claim.at)} y={y} most={most * 1.1} />
      ))}
    </svg>
  )
}

interface BarProps {
  readonly claim: Claim
  readonly x: number
  readonly y: (value: number) => number
  /** How far up an open range is drawn. */
  readonly most: number
}

function Bar({ claim, x, y, most }: BarProps) {
  const [low, high] = [y(claim.min ?? 0), y(claim.max ?? most)]
  const isOpen = claim.max === null || claim.max === undefined
  return (
    <g className={`tollBar ${claim.standing}`}>
      <title>{`${describeClaim(claim)}: ${sayer(claim)} (${claim.standing})`}</title>
      {low - high >= 6 && <line x1={x} x2={x} y1={low} y2={high} />}
      {isOpen && <path d={`M${x - 4} ${high + 6}l4-6 4 6`} />}
      <circle cx={x} cy={low - high < 6 ? (low + high) / 2 : low} r={low - high < 6 ? 4 : 3} />
    </g>
  )
}
