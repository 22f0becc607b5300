import type { Claim } from '../../record/situation.ts'
import { Failure } from '../parts/states.tsx'
import { Decided } from './decided.tsx'
import { useCanJudge } from './useCanJudge.ts'
import { useJudge } from './useJudge.ts'

/** Says that a claim is right, or takes it out of its fact: by the words it rests on. */
export function ClaimJudging({ claim }: { readonly claim: Claim }) {
  const canJudge = useCanJudge()
  const judge = useJudge()
  if (!canJudge) return null
  const { report, span } = claim.evidence
  const decide = (kind: 'confirm' | 'reject') =>
    judge.mutate({ kind, report, span, content: { record: 'claims' } })
  return (
    <>
      <span className="claimActions">
        <button
          type="button"
          className="linkish"
          disabled={judge.isPending}
          onClick={() => decide('confirm')}
        >
          Confirm
        </button>{' '}
        <button type="button" className="linkish" disabled={judge.isPending} onClick={() => decide('reject')}>
          Reject
        </button>
      </span>
      <Decided report={report} span={span} />
      {judge.error && <Failure error={judge.error} />}
    </>
  )
}
