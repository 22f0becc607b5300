import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type NewJudgement } from '../api.ts'
import { recall } from '../memory.ts'

/** Writes a judgement down under the name this browser gives; everything it may touch is asked for anew. */
export function useJudge() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (judgement: NewJudgement) =>
      api.judge({ ...judgement, by: recall('name')?.trim() || 'editor' }),
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => TOUCHED.has(String(queryKey[0])) }),
  })
}

const TOUCHED = new Set([
  'judgements',
  'reading',
  'story',
  'stories',
  'context',
  'changes',
  'differences',
  'facts',
])
