import { useQuery } from '@tanstack/react-query'
import { queries } from '../queries.ts'

/** Whether whoever looks may decide and add: a reader's token only shows. */
export function useCanJudge(): boolean {
  return useQuery(queries.session()).data?.role === 'editor'
}
