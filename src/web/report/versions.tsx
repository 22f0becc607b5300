import { useQuery } from '@tanstack/react-query'
import type { ReportDetail } from '../api.ts'
import { Time } from '../clock.tsx'
import { queries } from '../queries.ts'
import { Link, reportUrl } from '../router.tsx'

/** Other versions of a report, and whether it says that it was changed. */
export function Versions({ report }: { readonly report: ReportDetail }) {
  const revisions = useQuery(queries.revisions(report.id))
  const others = report.versions.filter(({ id }) => id !== report.id)
  const silent = (revisions.data?.items ?? []).filter(({ disclosed }) => !disclosed)
  if (others.length === 0 && (revisions.data?.items.length ?? 0) === 0) return null
  const compared = (revisions.data?.items ?? []).map(({ from, to }) => (from === report.id ? to : from))
  const ids = [...new Set([...others.map(({ id }) => id), ...compared])]
  return (
    <p className="versions">
      {silent.length > 0 && <strong className="flag">⚠ silently edited</strong>} Other versions:{' '}
      {ids.map((id) => {
        const version = others.find((other) => other.id === id)
        return (
          <span key={id}>
            <Link href={reportUrl(id)}>{version?.publishedAt ? <Time at={version.publishedAt} /> : id}</Link>{' '}
            (<Link href={`${reportUrl(report.id)}?compare=${encodeURIComponent(id)}`}>compare</Link>){' '}
          </span>
        )
      })}
    </p>
  )
}
