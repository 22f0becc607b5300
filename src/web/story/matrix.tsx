import { useState } from 'react'
import type { Claim, Fact, Story } from '../../record/situation.ts'
import type { StoryContext } from '../api.ts'
import { More } from '../parts/more.tsx'
import { FactPhrase } from '../parts/phrase.tsx'
import { Standing } from '../parts/standing.tsx'
import { Link, reportUrl } from '../router.tsx'
import { describeClaim } from '../words.ts'
import { FactLink } from './factLink.tsx'
import { groupValues, namesOfOrigins, originsOf } from './origins.ts'
import { factsOf, type Told } from './select.ts'

const COLUMNS = 9

interface MatrixProps {
  readonly story: Story
  readonly context: StoryContext
}

/** Who says what: a row for each fact, a column for each root source; relays and copies stand inside their origin. */
export function Matrix({ story, context }: MatrixProps) {
  const [isAll, setAll] = useState(false)
  const told = factsOf(story.events).filter(
    ({ fact }) => isAll || new Set(fact.claims.map(({ origin }) => origin)).size > 1,
  )
  const origins = originsOf(told.map(({ fact }) => fact))
  const names = namesOfOrigins(told.map(({ fact }) => fact))
  const [columns, setColumns] = useState(COLUMNS)
  return (
    <section id="matrix" aria-labelledby="matrix-title" className="matrix">
      <h2 id="matrix-title">Who says what</h2>
      <p className="filter">
        <label>
          <input type="checkbox" checked={isAll} onChange={() => setAll(!isAll)} /> facts of one source too
        </label>
        <span className="hint">
          A column is a root source; “via” names who relayed it, and copies are folded into it. Letters are
          accounts: the same letter agrees, a boxed one is in dispute.
        </span>
      </p>
      {told.length === 0 ? (
        <p>No two sources speak of the same fact yet.</p>
      ) : (
        <More items={told} first={30} what="facts">
          {(rows) => (
            <Table rows={rows} origins={origins.slice(0, columns)} names={names} context={context} />
          )}
        </More>
      )}
      {origins.length > columns && (
        <p className="more">
          <button type="button" onClick={() => setColumns(columns + 20)}>
            Show more sources ({origins.length - columns} left)
          </button>
        </p>
      )}
    </section>
  )
}

interface TableProps {
  readonly rows: readonly Told[]
  readonly origins: readonly string[]
  readonly names: ReadonlyMap<string, string>
  readonly context: StoryContext
}

function Table({ rows, origins, names, context }: TableProps) {
  return (
    <div className="wide" tabIndex={0} role="region" aria-label="Sources by facts">
      <table>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            {origins.map((origin) => (
              <th key={origin} scope="col" dir="auto">
                {names.get(origin)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((told, i) => (
            <Row
              key={told.fact.id}
              told={told}
              isFirst={rows[i - 1]?.event !== told.event}
              origins={origins}
              context={context}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps extends Omit<TableProps, 'rows' | 'names'> {
  readonly told: Told
  /** The event's words stand once, above its first fact. */
  readonly isFirst: boolean
}

function Row({ told: { event, fact }, isFirst, origins, context }: RowProps) {
  const letters = groupValues(fact)
  return (
    <tr>
      <th scope="row" dir="auto">
        {isFirst && <small className="eventOf">{event.what}</small>}
        <FactLink id={fact.id}>
          <FactPhrase fact={fact} />
        </FactLink>{' '}
        <Standing of={fact.standing} />
      </th>
      {origins.map((origin) => (
        <td key={origin}>
          <Cell fact={fact} origin={origin} letters={letters} context={context} />
        </td>
      ))}
    </tr>
  )
}

interface CellProps {
  readonly fact: Fact
  readonly origin: string
  readonly letters: ReadonlyMap<string, string>
  readonly context: StoryContext
}

/** What one root source says, each value once with everybody who relayed or copied it; then what it said before. */
function Cell({ fact, origin, letters, context }: CellProps) {
  const own = fact.claims.filter((claim) => claim.origin === origin)
  const live = own.filter(({ standing }) => standing === 'live')
  const byValue = Object.values(Object.groupBy(live, (claim) => `${describeClaim(claim)}|${claim.status}`))
  const isDisputed = fact.standing === 'disputed'
  return (
    <>
      {byValue.map((same) => {
        const [claim] = same as [Claim, ...Claim[]]
        const letter = letters.get(claim.id)
        return (
          <span key={claim.id} className="cell live">
            {letter && <span className={isDisputed ? 'letter boxed' : 'letter'}>{letter}</span>}
            <Value claim={claim} />
            <Notes claim={claim} others={(same as Claim[]).slice(1)} context={context} />
          </span>
        )
      })}
      <Before claims={own.filter(({ standing }) => standing !== 'live')} />
    </>
  )
}

function Value({ claim }: { readonly claim: Claim }) {
  return (
    <Link href={reportUrl(claim.evidence.report, [...claim.evidence.span])} dir="auto">
      {claim.status === 'denied' && 'not '}
      {describeClaim(claim)}
    </Link>
  )
}

/** Values of a source that its own later words replaced or took back. */
function Before({ claims }: { readonly claims: readonly Claim[] }) {
  const byValue = Object.groupBy(claims, (claim) => `${describeClaim(claim)}|${claim.standing}`)
  const firsts = Object.values(byValue).map((same) => (same as Claim[])[0] as Claim)
  return firsts.map((claim) => (
    <span key={claim.id} className={`cell ${claim.standing}`}>
      <Value claim={claim} /> <small>{claim.standing === 'retracted' ? '✕ withdrawn' : 'before'}</small>
    </span>
  ))
}

function Notes({
  claim,
  others,
  context,
}: {
  claim: Claim
  others: readonly Claim[]
  context: StoryContext
}) {
  const outlet = (report: string) => context.reports.find(({ id }) => id === report)?.source.name ?? report
  const relays = new Set([claim, ...others].flatMap(({ via, report }) => [...via, outlet(report)]))
  relays.delete(claim.origin)
  const notes = [
    SOFT.has(claim.status) ? claim.status : '',
    relays.size > 0
      ? `via ${[...relays].slice(0, 3).join(', ')}${relays.size > 3 ? ` +${relays.size - 3}` : ''}`
      : '',
  ].filter(Boolean)
  return notes.length > 0 && <small dir="auto">{notes.join('; ')}</small>
}

/** Statuses that a cell must name; what is denied says `not`. */
const SOFT: ReadonlySet<Claim['status']> = new Set(['unconfirmed', 'estimate'])
