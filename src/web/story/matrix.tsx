import { useState } from 'react'
import type { Story } from '../../record/situation.ts'
import type { StoryContext } from '../api.ts'
import { More } from '../parts/more.tsx'
import { FactPhrase } from '../parts/phrase.tsx'
import { Standing } from '../parts/standing.tsx'
import { FactLink } from './factLink.tsx'
import { Cell } from './matrixCell.tsx'
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
              names={names}
              context={context}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps extends Omit<TableProps, 'rows'> {
  readonly told: Told
  /** The event's words stand once, above its first fact. */
  readonly isFirst: boolean
}

function Row({ told: { event, fact }, isFirst, origins, names, context }: RowProps) {
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
          <Cell
            fact={fact}
            origin={origin}
            name={names.get(origin) ?? origin}
            letters={letters}
            context={context}
          />
        </td>
      ))}
    </tr>
  )
}
