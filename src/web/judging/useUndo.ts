import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queries } from '../queries.ts'
import { isTyping } from '../report/keys.ts'
import { findStanding } from './log.ts'
import { useCanJudge } from './useCanJudge.ts'
import { useJudge } from './useJudge.ts'

/** Takes back the last judgement about a report that still stands; null when there is none. */
export function useUndo(report: string): (() => void) | null {
  const log = useQuery(queries.judgements(report))
  const judge = useJudge()
  const last = findStanding(log.data?.items ?? [])[0]?.id
  if (last === undefined || judge.isPending) return null
  return () => judge.mutate({ kind: 'undo', undoes: last })
}

/** U undoes, whether or not a record is chosen. */
export function useUndoKey(report: string): void {
  const canJudge = useCanJudge()
  const undo = useUndo(report)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'u' && canJudge && undo !== null && !isTyping(event)) undo()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [undo, canJudge])
}
