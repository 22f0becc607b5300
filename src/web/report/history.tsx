import { useQuery } from '@tanstack/react-query'
import type { Judgement } from '../../record/judgement.ts'
import type { Span } from '../../record/span.ts'
import { Time } from '../clock.tsx'
import { describeContent, findStanding } from '../judging/log.ts'
import { useCanJudge } from '../judging/useCanJudge.ts'
import { useJudge } from '../judging/useJudge.ts'
import { queries } from '../queries.ts'
import { Link, reportUrl } from '../router.tsx'
import { clip } from '../words.ts'

/** Who decided what about one report. */
export function History({ report }: { readonly report: string }) {
  const log = useQuery(queries.judgements(report))
  if (!log.data || log.data.items.length === 0) return null
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">What people decided</h2>
      <JudgementList items={log.data.items} />
    </section>
  )
}

/** The words that were decided about, and where they stand. */
function About({ report, span }: { readonly report: string; readonly span: Span | null }) {
  const { data } = useQuery(queries.report(report))
  const words = span && data ? clip(data.text.slice(...span).replace(/\s+/g, ' '), 60) : ''
  return (
    <Link href={reportUrl(report, span ?? undefined)}>
      {words && <q dir="auto">{words}</q>} <bdi>{data?.source.name ?? report}</bdi>
      {data?.publishedAt && (
        <>
          , <Time at={data.publishedAt} />
        </>
      )}
    </Link>
  )
}

/** A log, newest first; what stands can be undone. */
export function JudgementList({ items }: { readonly items: readonly Judgement[] }) {
  const canJudge = useCanJudge()
  const judge = useJudge()
  const standing = new Set(findStanding(items).map(({ id }) => id))
  return (
    <ol className="log">
      {items.map((judgement) => (
        <li
          key={judgement.id}
          className={standing.has(judgement.id) || judgement.kind === 'undo' ? undefined : 'undone'}
        >
          <span className="when">
            <Time at={judgement.at} />
          </span>
          <span>
            <bdi>{judgement.by}</bdi> <strong>{judgement.kind.replace('-', ' ')}</strong>{' '}
            <span dir="auto">{describeContent(judgement)}</span>{' '}
            {judgement.report && <About report={judgement.report} span={judgement.span} />}{' '}
            {!standing.has(judgement.id) && judgement.kind !== 'undo' && <span className="flag">undone</span>}
          </span>
          {canJudge && standing.has(judgement.id) && (
            <button
              type="button"
              disabled={judge.isPending}
              onClick={() => judge.mutate({ kind: 'undo', undoes: judgement.id })}
            >
              Undo
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
