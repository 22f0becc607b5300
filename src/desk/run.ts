import { setTimeout } from 'node:timers/promises'
import type { Memory } from './memory.ts'
import { openNet, type SafeFetch } from './watch/fetch.ts'
import { withManners } from './watch/manners.ts'
import { watch } from './watch/run.ts'
import { sendWebhooks } from './webhooks.ts'
import { work } from './work.ts'

export interface DeskOptions {
  readonly work?: boolean
  readonly watch?: boolean
  readonly allowPrivate?: boolean | undefined
  readonly version: string
  readonly onError: (error: Error) => void
}

export interface RunningDesk {
  /** Fetches one page for somebody at the desk. */
  readonly fetchPage: (url: string) => Promise<{ url: string; bytes: Uint8Array; type: string }>
  /** Finishes what is in hand. */
  readonly stop: () => Promise<void>
}

const WEBHOOKS_EVERY_MS = 5_000
const PAGE_BYTES = 5 * 1024 * 1024

/** Starts the desk's own labour: reading what waits, watching feeds, telling webhooks. */
export function runDesk(memory: Memory, options: DeskOptions): RunningDesk {
  const { onError } = options
  const stopping = new AbortController()
  const { signal } = stopping
  const net = openGuardedNet(options)
  const polite = withManners(net.fetch)
  const labours = [
    ...(options.work === false ? [] : [work(memory, { signal, onError })]),
    ...(options.watch === false ? [] : [watch(memory, { signal, onError, fetch: polite })]),
    tellWebhooks(memory, { signal, onError, fetch: net.fetch }),
  ]
  return {
    fetchPage: async (url) => {
      const page = await polite(url, { mostBytes: PAGE_BYTES })
      return { url: page.url, bytes: page.bytes, type: page.headers.get('content-type') ?? '' }
    },
    stop: async () => {
      stopping.abort()
      await Promise.all(labours)
      await net.close()
    },
  }
}

export function openGuardedNet({ allowPrivate, version }: Pick<DeskOptions, 'allowPrivate' | 'version'>) {
  return openNet({ userAgent: `Sitrep/${version}`, ...(allowPrivate ? { isAllowed: () => true } : {}) })
}

interface Telling {
  readonly signal: AbortSignal
  readonly onError: (error: Error) => void
  readonly fetch: SafeFetch
}

async function tellWebhooks(memory: Memory, { signal, onError, fetch }: Telling): Promise<void> {
  const post = async (url: string, body: string, headers: Readonly<Record<string, string>>) =>
    (await fetch(url, { method: 'POST', body, headers, redirects: 0, mostBytes: 64 * 1024 })).status
  while (!signal.aborted) {
    await sendWebhooks(memory, post).catch(onError)
    // Ends early, by throwing, when the desk is closed.
    await setTimeout(WEBHOOKS_EVERY_MS, undefined, { signal }).catch(() => undefined)
  }
}
