import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type NewJudgement } from '../api.ts'
import { recall } from '../memory.ts'

/** Writes a judgement down under the name this browser gives; everything it may touch is asked for anew. */
export function useJudge() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (judgement: NewJudgement) =>
      api.judge({ ...judgement, by: recall('name')?.trim() || 'editor' }),
    onSuccess: (judgement) => {
      client.setQueryData([LAST], judgement)
      return client.invalidateQueries({ predicate: ({ queryKey }) => TOUCHED.has(String(queryKey[0])) })
    },
  })
}

/** Where the decision made last on this page is kept. */
export const LAST = 'last-decision'

const TOUCHED = new Set([
  'judgements',
  'reading',
  'story',
  'stories',
  'context',
  'changes',
  'differences',
  'facts',
  'report',
])
