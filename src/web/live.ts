import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { apiUrl, type Change } from './api.ts'

/** Which answers a change makes stale, by the first words of their keys. */
const STALE: Readonly<Record<string, readonly string[]>> = {
  'report.taken': ['reports', 'report'],
  'reading.done': ['reports', 'report', 'reading', 'search'],
  'story.new': ['stories', 'facts', 'context', 'search'],
  'story.changed': ['stories', 'facts', 'story', 'context', 'changes', 'differences', 'places', 'revisions'],
  'story.gone': ['stories', 'story', 'context'],
  'judgement.added': ['judgements', 'reading'],
  'feed.changed': ['sources'],
}
/** Changes come in bursts; what they make stale is asked for once a burst. */
const GATHER_MS = 400

export type LiveState = 'connecting' | 'live' | 'lost'

/** Follows the server's changes for as long as the page is open. */
export function useLive(): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    const source = new EventSource(apiUrl('/events'))
    const stale = createGatherer(client)
    source.addEventListener('open', () => setState('live'))
    source.addEventListener('error', () => setState('lost'))
    for (const kind of Object.keys(STALE))
      source.addEventListener(kind, (event) =>
        stale.add(kind, JSON.parse((event as MessageEvent<string>).data)),
      )
    return () => {
      source.close()
      stale.stop()
    }
  }, [client])
  return state
}

function createGatherer(client: QueryClient) {
  const kinds = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    const words = new Set([...kinds].flatMap((kind) => STALE[kind] ?? []))
    kinds.clear()
    void client.invalidateQueries({ predicate: ({ queryKey }) => words.has(String(queryKey[0])) })
  }
  return {
    add: (kind: string, _change: Change) => {
      kinds.add(kind)
      timer ??= setTimeout(flush, GATHER_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
