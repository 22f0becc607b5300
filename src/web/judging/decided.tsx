import { useQuery } from '@tanstack/react-query'
import type { Judgement } from '../../record/judgement.ts'
import type { Span } from '../../record/span.ts'
import { Time } from '../clock.tsx'
import { queries } from '../queries.ts'
import { describeContent, findStanding } from './log.ts'
import { useJudge } from './useJudge.ts'

interface DecidedProps {
  readonly report: string
  /** Null: what was decided about the report as a whole. */
  readonly span: Span | null
}

/** What people decided about some words and still stands, each to be undone. */
export function Decided({ report, span }: DecidedProps) {
  const log = useQuery(queries.judgements(report))
  const own = findStanding(log.data?.items ?? []).filter((one) => one.span?.join() === span?.join())
  return own.map((judgement) => <Decision key={judgement.id} judgement={judgement} />)
}

function Decision({ judgement }: { readonly judgement: Judgement }) {
  const judge = useJudge()
  return (
    <p className="hint">
      <strong>{judgement.kind.replace('-', ' ')}</strong> <span dir="auto">{describeContent(judgement)}</span>{' '}
      by <bdi>{judgement.by}</bdi>, <Time at={judgement.at} />{' '}
      <button
        type="button"
        className="linkish"
        disabled={judge.isPending}
        onClick={() => judge.mutate({ kind: 'undo', undoes: judgement.id })}
      >
        Undo
      </button>
    </p>
  )
}
