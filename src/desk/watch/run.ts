import type { Memory } from '../memory.ts'
import { checkFeed, type Checked } from './check.ts'
import type { SafeFetch } from './fetch.ts'

export interface WatchOptions {
  readonly signal: AbortSignal
  /** Polite and guarded. */
  readonly fetch: SafeFetch
  readonly onChecked?: (checked: Checked) => void
  readonly onError?: (error: Error) => void
  /** Milliseconds between looks for feeds that are due. */
  readonly pause?: number
}

/** Feeds looked at at the same time; those of one host wait for each other. */
const AT_ONCE = 16
/** A feed that takes longer is looked at by another process, or again. */
const LEASE_MS = 10 * 60_000

/** Looks at feeds as they fall due, until told to stop. A feed that hangs or lies holds up no other. */
export async function watch(memory: Memory, options: WatchOptions): Promise<void> {
  const running = new Set<Promise<void>>()
  while (!options.signal.aborted) {
    const free = AT_ONCE - running.size
    const due = free > 0 ? await leaseDue(memory, free).catch(report(options)) : []
    for (const feed of due ?? []) {
      const check = checkFeed(memory, feed, options.fetch)
        .then((checked) => options.onChecked?.(checked))
        .catch(report(options))
        .finally(() => running.delete(check)) as Promise<void>
      running.add(check)
    }
    await pause(options.pause ?? 5_000, options.signal)
  }
  await Promise.all(running)
}

/** Looks once at every feed that is due now. */
export async function watchOnce(memory: Memory, fetch: SafeFetch): Promise<Checked[]> {
  const checked: Checked[] = []
  for (;;) {
    const due = await leaseDue(memory, AT_ONCE)
    if (due.length === 0) return checked
    checked.push(...(await Promise.all(due.map((feed) => checkFeed(memory, feed, fetch)))))
  }
}

function leaseDue(memory: Memory, limit: number) {
  const now = memory.now()
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString()
  return memory.store.feeds.lease({ now, until, limit })
}

function report({ onError }: WatchOptions) {
  return (error: unknown): undefined => {
    onError?.(error as Error)
    return undefined
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
