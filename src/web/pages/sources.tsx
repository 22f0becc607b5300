import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, type Feed } from '../api.ts'
import { Time } from '../clock.tsx'
import { AddressForm } from '../intake/addressForm.tsx'
import { FileDrop } from '../intake/fileDrop.tsx'
import { PasteForm } from '../intake/pasteForm.tsx'
import { useCanJudge } from '../judging/useCanJudge.ts'
import { Answer, Failure } from '../parts/states.tsx'
import { queries } from '../queries.ts'
import { formatAgo } from '../times.ts'
import { ReportRow } from '../story/sources.tsx'

/** Where reports come from: feeds with their health, and every way to add more. */
export function SourcesPage() {
  const canChange = useCanJudge()
  useEffect(() => {
    document.title = 'Sources · Sitrep'
  }, [])
  return (
    <div className="sources">
      <h1>Sources</h1>
      <div className="columns">
        <div>
          <Feeds canChange={canChange} />
          <Recent />
        </div>
        {canChange && (
          <div className="side">
            <h2>Add</h2>
            <FileDrop />
            <h3>A feed or a page</h3>
            <AddressForm />
            <h3>An article</h3>
            <PasteForm />
          </div>
        )}
      </div>
    </div>
  )
}

function Feeds({ canChange }: { readonly canChange: boolean }) {
  const feeds = useQuery(queries.sources())
  return (
    <section aria-labelledby="feeds-title">
      <h2 id="feeds-title">Watched feeds</h2>
      <Answer query={feeds} what="feeds">
        {({ items }) =>
          items.length === 0 ? (
            <p>No feed is watched. Add its address or an OPML file.</p>
          ) : (
            <ul className="feeds">
              {items.map((feed) => (
                <FeedRow key={feed.id} feed={feed} canChange={canChange} />
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  )
}

function FeedRow({ feed, canChange }: { readonly feed: Feed; readonly canChange: boolean }) {
  const client = useQueryClient()
  const refresh = { onSuccess: () => client.invalidateQueries({ queryKey: ['sources'] }) }
  const remove = useMutation({ mutationFn: () => api.removeSource(feed.id), ...refresh })
  const check = useMutation({ mutationFn: () => api.checkSource(feed.id), ...refresh })
  const [now] = useState(() => Date.now())
  const isIll = feed.failures > 0 || feed.problem !== null
  return (
    <li>
      <p>
        <strong dir="auto">{feed.title || feed.url}</strong>{' '}
        <span className="flag">
          {isIll ? `⚠ ${feed.problem ?? feed.status}` : feed.status || 'not looked at yet'}
        </span>
      </p>
      <p className="meta">
        <span className="url">{feed.url}</span>
        {feed.checkedAt && <span>looked at {formatAgo(feed.checkedAt, now)}</span>}
        {feed.changedAt && (
          <span>
            last news <Time at={feed.changedAt} />
          </span>
        )}
        {feed.failures > 0 && <span>{feed.failures} failures in a row</span>}
      </p>
      {canChange && (
        <p className="actions">
          <button type="button" disabled={check.isPending} onClick={() => check.mutate()}>
            Look now
          </button>
          <button type="button" disabled={remove.isPending} onClick={() => remove.mutate()}>
            Stop watching
          </button>
          {check.isSuccess && <span role="status">Will be looked at.</span>}
        </p>
      )}
      {(check.error ?? remove.error) && <Failure error={(check.error ?? remove.error) as Error} />}
    </li>
  )
}

function Recent() {
  const [cursors, setCursors] = useState<readonly string[]>([''])
  return (
    <section aria-labelledby="recent-title">
      <h2 id="recent-title">Reports taken in</h2>
      <ol className="reports">
        {cursors.map((cursor, i) => (
          <RecentPage
            key={cursor}
            cursor={cursor}
            isLast={i === cursors.length - 1}
            onMore={(next) => setCursors([...cursors, next])}
          />
        ))}
      </ol>
    </section>
  )
}

interface RecentProps {
  readonly cursor: string
  readonly isLast: boolean
  readonly onMore: (next: string) => void
}

function RecentPage({ cursor, isLast, onMore }: RecentProps) {
  const reports = useQuery(queries.reports(cursor))
  if (reports.error)
    return (
      <li>
        <Failure error={reports.error} />
      </li>
    )
  if (!reports.data) return <li role="status">Loading …</li>
  const { items, next } = reports.data
  if (items.length === 0) return <li>None yet.</li>
  return (
    <>
      {items.map((report) => (
        <ReportRow key={report.id} report={report} />
      ))}
      {isLast && next && (
        <li>
          <button type="button" onClick={() => onMore(next)}>
            Show more reports
          </button>
        </li>
      )}
    </>
  )
}
