import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { apiUrl } from './api.ts'

/** Which answers a change makes stale, by the first words of their keys. */
const STALE: Readonly<Record<string, readonly string[]>> = {
  'report.taken': ['reports', 'report'],
  'reading.done': ['reports', 'report', 'reading', 'search'],
  'story.new': ['stories', 'facts', 'context', 'search'],
  'story.changed': ['stories', 'facts', 'story', 'context', 'changes', 'differences', 'revisions'],
  'story.gone': ['stories', 'facts', 'story', 'context'],
  'judgement.added': ['judgements', 'reading'],
  'feed.changed': ['sources'],
}
/** Changes come in bursts; what they make stale is asked for once a burst. */
const GATHER_MS = 400

export type LiveState = 'connecting' | 'live' | 'lost'
type Message = { readonly kind: string } | { readonly state: LiveState } | { readonly asks: true }

/**
 * Follows the server's changes for as long as the page is open. A browser opens six connections to a host, and a
 * stream keeps one: of all tabs, one listens and tells the others.
 */
export function useLive(): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    const stale = createGatherer(client)
    const channel = new BroadcastChannel('sitrep:live')
    const end = new AbortController()
    let own: LiveState | null = null
    const tell = (message: Message) => {
      if ('kind' in message) stale.add(message.kind)
      if ('state' in message) setState(message.state)
    }
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('asks' in data && own !== null) channel.postMessage({ state: own } satisfies Message)
      else tell(data)
    })
    channel.postMessage({ asks: true } satisfies Message)
    const publish = (message: Message) => {
      if (end.signal.aborted) return
      if ('state' in message) own = message.state
      tell(message)
      channel.postMessage(message)
    }
    listenAlone(end.signal, publish)
    return () => {
      end.abort()
      channel.close()
      stale.stop()
    }
  }, [client])
  return state
}

/** Opens the stream once no other tab has it, until the signal; the browser hands the turn on when a tab closes. */
function listenAlone(signal: AbortSignal, publish: (message: Message) => void): void {
  const listen = () =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve()
      const source = openStream(publish)
      signal.addEventListener('abort', () => {
        source.close()
        resolve()
      })
    })
  // Locks exist in secure contexts only; without them each tab listens for itself.
  if (!('locks' in navigator)) void listen()
  else navigator.locks.request('sitrep:live', { signal }, listen).catch(() => undefined)
}

function openStream(publish: (message: Message) => void): EventSource {
  const source = new EventSource(apiUrl('/events'))
  source.addEventListener('open', () => publish({ state: 'live' }))
  source.addEventListener('error', () => publish({ state: 'lost' }))
  for (const kind of Object.keys(STALE)) source.addEventListener(kind, () => publish({ kind }))
  return source
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
    add: (kind: string) => {
      kinds.add(kind)
      timer ??= setTimeout(flush, GATHER_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
