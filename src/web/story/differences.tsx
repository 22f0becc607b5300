import { useQuery } from '@tanstack/react-query'
import type { Fact, Story } from '../../record/situation.ts'
import type { Differences, StoryContext } from '../api.ts'
import { Time } from '../clock.tsx'
import { Answer } from '../parts/states.tsx'
import { FactPhrase } from '../parts/phrase.tsx'
import { Standing } from '../parts/standing.tsx'
import { queries } from '../queries.ts'
import { Link, reportUrl } from '../router.tsx'
import { plural } from '../words.ts'
import { FactLink } from './factLink.tsx'
import { factsOf } from './select.ts'

interface DifferencesProps {
  readonly id: string
  readonly story: Story
  readonly context: StoryContext
  readonly query: URLSearchParams
}

/** What became known between the two moments of the sliders. */
export function DifferenceList({ query, ...rest }: DifferencesProps) {
  const [from, at] = [query.get('from'), query.get('at')]
  if (from === null) return null
  if (at !== null && at < from)
    return <p className="hint">The moment shown is before the one it is compared with: move one of them.</p>
  return <Between {...rest} from={from} at={at} />
}

interface BetweenProps extends Omit<DifferencesProps, 'query'> {
  readonly from: string
  readonly at: string | null
}

function Between({ id, from, at, ...rest }: BetweenProps) {
  const differences = useQuery(queries.differences(id, from, at))
  return (
    <section className="differences" aria-label="Differences">
      <h2>
        What changed from <Time at={from} /> to {at ? <Time at={at} /> : 'now'}
      </h2>
      <Answer query={differences} what="the differences">
        {(found) => <Found found={found} {...rest} />}
      </Answer>
    </section>
  )
}

function Found({ found, story, context }: Omit<DifferencesProps, 'id' | 'query'> & { found: Differences }) {
  const what = new Map(story.events.map((event) => [event.id, event.what]))
  const facts = new Map(factsOf(story.events).map(({ fact }) => [fact.id, fact]))
  const outlets = new Map(context.reports.map(({ id, source }) => [id, source.name]))
  if (found.reports.length + found.facts.length + found.events.length === 0) return <p>Nothing changed.</p>
  return (
    <>
      <p className="meta">
        <span>
          {plural(found.reports.length, 'report')} came out{found.reports.length > 0 && ':'}{' '}
          {found.reports.slice(0, 12).map((report) => (
            <Link key={report} href={reportUrl(report)} dir="auto">
              {outlets.get(report) ?? report}
            </Link>
          ))}
        </span>
        {found.events.length > 0 && <span>{plural(found.events.length, 'event')} became known</span>}
      </p>
      {found.facts.length === 0 ? (
        <p>No fact changed.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">What was known then</th>
              <th scope="col">What is known after</th>
              <th scope="col">Of</th>
            </tr>
          </thead>
          <tbody>
            {found.facts.slice(0, 60).map((change) => (
              <DifferenceRow
                key={change.fact}
                change={change}
                fact={facts.get(change.fact)}
                what={what.get(change.event) ?? ''}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

interface RowProps {
  readonly change: Differences['facts'][number]
  /** The fact as the story has it at the later moment. */
  readonly fact: Fact | undefined
  readonly what: string
}

function DifferenceRow({ change, fact, what }: RowProps) {
  const { before, after, field, subject } = change
  return (
    <tr>
      <td>
        {before ? (
          <>
            <FactPhrase fact={{ field, subject, current: before.current }} />{' '}
            <Standing of={before.standing} />
          </>
        ) : (
          <span className="hint">nothing told yet</span>
        )}
      </td>
      <td>
        <FactLink id={change.fact}>
          <FactPhrase fact={fact ?? { field, subject, current: after.current }} />
        </FactLink>{' '}
        <Standing of={after.standing} />
      </td>
      <td dir="auto" className="hint">
        {what}
      </td>
    </tr>
  )
}
