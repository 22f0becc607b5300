import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Judgement } from '../../record/judgement.ts'
import { isTyping } from '../report/keys.ts'
import { describeContent } from './log.ts'
import { LAST, useJudge } from './useJudge.ts'

/** The decision just made on this page, for as long as nobody closes it: what it took away can be brought back from here. */
export function LastDecision() {
  const client = useQueryClient()
  const { data: last } = useQuery<Judgement | null>({ queryKey: [LAST], queryFn: () => null, enabled: false })
  const judge = useJudge()
  const canUndo = last !== null && last !== undefined && last.kind !== 'undo' && !judge.isPending
  const undo = () => canUndo && judge.mutate({ kind: 'undo', undoes: last.id })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'u' && !isTyping(event)) undo()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  return (
    <div className="lastDecision" role="status">
      {last && (
        <p>
          {last.kind === 'undo' ? 'Undone.' : `Written down: ${last.kind.replace('-', ' ')} `}
          {last.kind !== 'undo' && <span dir="auto">{describeContent(last)}</span>}{' '}
          {canUndo && (
            <button type="button" onClick={undo}>
              Undo <kbd>u</kbd>
            </button>
          )}{' '}
          <button type="button" onClick={() => client.setQueryData([LAST], null)}>
            Close
          </button>
        </p>
      )}
    </div>
  )
}
