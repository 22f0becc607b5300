import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Revision } from '../../record/situation.ts'
import type { ReportDetail } from '../api.ts'
import { Time } from '../clock.tsx'
import { Answer, Loading } from '../parts/states.tsx'
import { queries } from '../queries.ts'
import { Link, reportUrl } from '../router.tsx'

/** Finding changed words takes a library that nothing else needs. */
const SideBySide = lazy(async () => ({ default: (await import('./sideBySide.tsx')).SideBySide }))

interface CompareProps {
  readonly report: ReportDetail
  readonly earlier: string
}

/** Two versions side by side, changes in records listed beside changes in words. */
export function Compare({ report, earlier }: CompareProps) {
  const other = useQuery(queries.report(earlier))
  const revisions = useQuery(queries.revisions(report.id))
  return (
    <Answer query={other} what="the other version">
      {(found) => {
        const [before, after] = inOrder(found, report)
        const revision = revisions.data?.items.find(({ from, to }) => from === before.id && to === after.id)
        return (
          <section className="compare" aria-labelledby="compare-title">
            <h2 id="compare-title">What changed between two versions</h2>
            <p>
              <Link href={reportUrl(report.id)}>Back to the report</Link>
            </p>
            <RecordChanges revision={revision} />
            <Suspense fallback={<Loading what="the changed words" />}>
              <SideBySide
                before={before}
                after={after}
                heads={[
                  <Head key="before" report={before} label="Before" />,
                  <Head key="after" report={after} label="After" />,
                ]}
              />
            </Suspense>
          </section>
        )
      }}
    </Answer>
  )
}

function inOrder(a: ReportDetail, b: ReportDetail): [ReportDetail, ReportDetail] {
  return (a.publishedAt ?? '') <= (b.publishedAt ?? '') ? [a, b] : [b, a]
}

function Head({ report, label }: { readonly report: ReportDetail; readonly label: string }) {
  return (
    <p>
      <strong>{label}</strong>{' '}
      <Link href={reportUrl(report.id)}>
        <bdi>{report.source.name}</bdi>
        {report.publishedAt && (
          <>
            , <Time at={report.publishedAt} />
          </>
        )}
      </Link>
    </p>
  )
}

function RecordChanges({ revision }: { readonly revision: Revision | undefined }) {
  if (revision === undefined) return <p>No change in what is recorded was found between these two.</p>
  return (
    <>
      <p>
        {revision.disclosed ? (
          'The later version says that it was changed.'
        ) : (
          <strong className="flag">⚠ Silent edit: the later version does not say that it was changed.</strong>
        )}
      </p>
      <div className="wide" tabIndex={0} role="region" aria-label="Changes in records">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Changed</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col">Disclosed</th>
            </tr>
          </thead>
          <tbody>
            {revision.changes.map(({ field, before, after, disclosed }, i) => (
              <tr key={i}>
                <th scope="row">{field}</th>
                <td dir="auto">{before || '–'}</td>
                <td dir="auto">{after || '–'}</td>
                <td>{(disclosed ?? revision.disclosed) ? 'yes' : '⚠ no'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
