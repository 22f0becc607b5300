import { useQuery } from '@tanstack/react-query'
import type { Story } from '../../record/situation.ts'
import type { Differences } from '../api.ts'
import { Time } from '../clock.tsx'
import { Answer } from '../parts/states.tsx'
import { Standing } from '../parts/standing.tsx'
import { queries } from '../queries.ts'
import { Link, reportUrl, withQuery } from '../router.tsx'
import { describeCurrent, fieldLabel, plural } from '../words.ts'

interface DifferencesProps {
  readonly id: string
  readonly story: Story
  readonly query: URLSearchParams
}

/** What became known between the two moments of the sliders. */
export function DifferenceList({ id, story, query }: DifferencesProps) {
  const [from, at] = [query.get('from'), query.get('at')]
  if (from === null) return null
  if (at !== null && at < from)
    return <p className="hint">The moment is before the one it is compared with: nothing can be new.</p>
  return <Between id={id} story={story} from={from} at={at} />
}

function Between({ id, story, from, at }: { id: string; story: Story; from: string; at: string | null }) {
  const differences = useQuery(queries.differences(id, from, at))
  return (
    <section className="differences" aria-label="Differences">
      <h2>
        New between <Time at={from} /> and {at ? <Time at={at} /> : 'now'}
      </h2>
      <Answer query={differences} what="the differences">
        {(found) => <Found found={found} story={story} />}
      </Answer>
    </section>
  )
}

function Found({ found, story }: { readonly found: Differences; readonly story: Story }) {
  const what = new Map(story.events.map((event) => [event.id, event.what]))
  if (found.reports.length + found.facts.length + found.events.length === 0) return <p>Nothing changed.</p>
  return (
    <>
      <p className="meta">
        <span>
          {plural(found.reports.length, 'report')}:{' '}
          {found.reports.slice(0, 12).map((report) => (
            <Link key={report} href={reportUrl(report)}>
              {report}
            </Link>
          ))}
        </span>
        <span>{plural(found.events.length, 'new event')}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {found.facts.slice(0, 60).map((change) => (
            <DifferenceRow key={change.fact} change={change} what={what.get(change.event) ?? ''} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function DifferenceRow({ change, what }: { change: Differences['facts'][number]; what: string }) {
  const { before, after, field, subject } = change
  return (
    <tr>
      <th scope="row" dir="auto">
        <Link href={withQuery({ fact: change.fact })}>
          {fieldLabel(field)}
          {subject.text ? ` (${subject.text})` : ''}
        </Link>
        <small> {what}</small>
      </th>
      <td>
        {before ? (
          <>
            <Standing of={before.standing} /> {describeCurrent(before.current)}
          </>
        ) : (
          'not told yet'
        )}
      </td>
      <td>
        <Standing of={after.standing} /> <strong>{describeCurrent(after.current)}</strong>
      </td>
    </tr>
  )
}
