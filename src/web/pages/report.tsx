import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Span } from '../../record/span.ts'
import { ApiError, type ReportDetail } from '../api.ts'
import { ClockProvider, ClockSwitch, Time } from '../clock.tsx'
import { CopyLink } from '../parts/copyLink.tsx'
import { Answer, Failure, Loading } from '../parts/states.tsx'
import { queries } from '../queries.ts'
import { Link, reportUrl, storyUrl } from '../router.tsx'
import { Compare } from '../report/compare.tsx'
import { History } from '../report/history.tsx'
import { Reader } from '../report/reader.tsx'
import { Versions } from '../report/versions.tsx'
import { UNTITLED } from '../words.ts'

interface ReportProps {
  readonly id: string
  readonly query: URLSearchParams
}

/** One report: its text with every record marked, its versions, and what people decided about it. */
export function ReportPage({ id, query }: ReportProps) {
  const report = useQuery(queries.report(id))
  const compare = query.get('compare')
  useEffect(() => {
    if (report.data) document.title = `${report.data.title || 'Report'} · Sitrep`
  }, [report.data])
  return (
    <Answer query={report} what="the report">
      {(found) => (
        <article className="report">
          {compare ? (
            <>
              <Head report={found} />
              <Compare report={found} earlier={compare} />
            </>
          ) : (
            <Read report={found} query={query} />
          )}
        </article>
      )}
    </Answer>
  )
}

function Head({ report }: { readonly report: ReportDetail }) {
  return (
    <header className="storyHead">
      <p className="kicker">
        <bdi>{report.source.name}</bdi>
        {report.synthetic && <span className="flag">made up, as a sample</span>}
      </p>
      <h1 dir="auto" lang={report.language}>
        {report.title || UNTITLED}
      </h1>
      <p className="meta">
        <span>
          {report.publishedAt ? (
            <>
              Published <Time at={report.publishedAt} style="full" />
            </>
          ) : (
            'Undated'
          )}
        </span>
        {report.publishedBecause && <span>{report.publishedBecause}</span>}
        {report.byline.length > 0 && <bdi>{report.byline.join(', ')}</bdi>}
        {report.url && /^https?:/.test(report.url) && (
          <a href={report.url} rel="noreferrer noopener" target="_blank">
            Original
          </a>
        )}
        {report.stories.map((story) => (
          <Link key={story} href={storyUrl(story)}>
            Its story
          </Link>
        ))}
        <ClockSwitch />
        <span>
          <CopyLink />
        </span>
      </p>
      <Versions report={report} />
    </header>
  )
}

/** `12-34` in the address. */
function spanOf(text: string | null, length: number): Span | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '')
  if (match === null) return null
  const [start, end] = [Number(match[1]), Number(match[2])]
  return start <= end && end <= length ? [start, end] : null
}

function Read({ report, query }: Omit<ReportProps, 'id'> & { readonly report: ReportDetail }) {
  const reading = useQuery(queries.reading(report.id, true))
  const zone = reading.data?.places.find((place) => place.zone)?.zone
  const address = {
    marked: spanOf(query.get('span'), report.text.length),
    record: query.get('record'),
    event: query.get('event'),
  }
  return (
    <ClockProvider zone={zone}>
      <Head report={report} />
      {reading.data ? (
        <Reader report={report} reading={reading.data} address={address} />
      ) : (
        <Unread report={report} error={reading.error} retry={() => void reading.refetch()} />
      )}
      <History report={report.id} />
    </ClockProvider>
  )
}

interface UnreadProps {
  readonly report: ReportDetail
  readonly error: Error | null
  readonly retry: () => void
}

/** A report without a reading still shows its words. */
function Unread({ report, error, retry }: UnreadProps) {
  const isWaiting = error instanceof ApiError && error.code === 'not-read-yet'
  return (
    <>
      {error === null && <Loading what="what it says" />}
      {isWaiting && (
        <p role="status">This report waits to be read. It will be marked up here as soon as it is.</p>
      )}
      {error && !isWaiting && <Failure error={error} retry={retry} />}
      <div className="reportText" dir="auto" lang={report.language}>
        {report.text}
      </div>
      <p className="hidden">
        <Link href={reportUrl(report.id)}>This report</Link>
      </p>
    </>
  )
}
