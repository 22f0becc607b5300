import type { ReportItem, StoryContext } from '../api.ts'
import type { Story } from '../../record/situation.ts'
import { Time } from '../clock.tsx'
import { StoryJudging, TakeOut } from '../judging/storyJudging.tsx'
import { More } from '../parts/more.tsx'
import { Link, reportUrl } from '../router.tsx'
import { UNTITLED } from '../words.ts'

/** The reports of a story in the order they came out, copies and revisions marked. */
export function Sources({ story, context }: { readonly story: Story; readonly context: StoryContext }) {
  const { reports, syndicated, revisions } = context
  const originals = new Map(syndicated.flatMap(([first, ...copies]) => copies.map((copy) => [copy, first])))
  const byTime = reports.toSorted((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''))
  const nameOf = (id: string | undefined) => reports.find((report) => report.id === id)?.source.name ?? id
  return (
    <section id="reports" aria-labelledby="reports-title">
      <h2 id="reports-title">Reports</h2>
      <More items={byTime} first={40} what="reports">
        {(shown) => (
          <ol className="reports">
            {shown.map((report) => (
              <ReportRow key={report.id} report={report} copyOf={nameOf(originals.get(report.id))}>
                {revisions
                  .filter(({ to }) => to === report.id)
                  .map((revision) => (
                    <Link
                      key={revision.from}
                      className="flag"
                      href={`${reportUrl(report.id)}?compare=${encodeURIComponent(revision.from)}`}
                    >
                      {revision.disclosed ? 'revised, and says so' : '⚠ silent edit'} (
                      {revision.changes.length})
                    </Link>
                  ))}{' '}
                <TakeOut report={report.id} />
              </ReportRow>
            ))}
          </ol>
        )}
      </More>
      {story.because && <p className="because">{story.because}</p>}
      <StoryJudging story={story} />
    </section>
  )
}

interface ReportRowProps {
  readonly report: ReportItem
  readonly copyOf?: string | undefined
  readonly children?: React.ReactNode
}

export function ReportRow({ report, copyOf, children }: ReportRowProps) {
  return (
    <li>
      <span className="when">{report.publishedAt ? <Time at={report.publishedAt} /> : 'undated'}</span>
      <bdi className="outlet">{report.source.name}</bdi>
      <span>
        <Link href={reportUrl(report.id)} dir="auto">
          {report.title || UNTITLED}
        </Link>{' '}
        {copyOf && <span className="flag">copy of {copyOf}</span>} {children}
        {report.reading === 'pending' && <span className="flag">waiting to be read</span>}
      </span>
    </li>
  )
}
