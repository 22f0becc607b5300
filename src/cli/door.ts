import type { Memory, Whereabouts } from '../desk/memory.ts'
import { UserError } from '../record/error.ts'
import type { Streams } from './streams.ts'

/** Where a command finds the store. */
export interface StoreOptions {
  readonly database?: string
  readonly store?: string
}

/** One way to the desk for every command: through the server that has the store open, or by opening it here. */
export interface Door {
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  /** The store, when it was opened here. */
  readonly memory: Memory | null
  readonly close: () => Promise<void>
}

/** A server that is just starting, or a command that is at it, is waited for. */
const LONGEST_WAIT_MS = 30_000
const LOOK_EVERY_MS = 200

async function openDoor(options: StoreOptions, streams: Pick<Streams, 'err'>): Promise<Door> {
  const { findServing, findWhereabouts } = await import('../desk/memory.ts')
  const whereabouts = findWhereabouts(options)
  let waited = 0
  for (; ; waited += LOOK_EVERY_MS) {
    const owner = findServing(whereabouts)
    if (owner?.url !== undefined) return throughServer(owner.url, owner.token)
    if (owner === null || waited >= LONGEST_WAIT_MS)
      try {
        return await openHere(whereabouts)
      } catch (error) {
        // Another process was quicker.
        if ((error as UserError).code !== 'store-in-use' || waited >= LONGEST_WAIT_MS) throw error
      }
    if (waited === 0)
      streams.err(`sitrep: waiting for process ${owner?.pid ?? ''}, which is opening the store\n`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

async function openHere(whereabouts: Whereabouts): Promise<Door> {
  const [{ openMemory }, { createApp }] = await Promise.all([
    import('../desk/memory.ts'),
    import('../server/app.ts'),
  ])
  const memory = await openMemory({ whereabouts })
  const app = createApp(memory, { ratePerMinute: Number.MAX_SAFE_INTEGER })
  return {
    ask: async (path, init) => app.request(`http://localhost/api/v1${path}`, init),
    memory,
    close: () => memory.close(),
  }
}

function throughServer(url: string, token: string | undefined): Door {
  return {
    ask: (path, init) =>
      fetch(`${url}/api/v1${path}`, {
        ...init,
        headers: {
          ...(init?.headers as Record<string, string>),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
      }),
    memory: null,
    close: async () => undefined,
  }
}

/** Runs one command with a door that is closed afterwards, whatever happens. */
export async function withDoor<T>(
  options: StoreOptions,
  streams: Pick<Streams, 'err'>,
  work: (door: Door) => Promise<T>,
): Promise<T> {
  const door = await openDoor(options, streams)
  try {
    return await work(door)
  } finally {
    await door.close()
  }
}

/** The JSON of an answer; a problem becomes the user's error it is. */
export async function askJson<T>(door: Door, path: string, init?: RequestInit): Promise<T> {
  const answer = await door.ask(path, init)
  await refuseProblem(answer)
  return (answer.status === 204 ? undefined : await answer.json()) as T
}

export async function refuseProblem(answer: Response): Promise<void> {
  if (answer.ok) return
  const told = (await answer.json().catch(() => null)) as { code?: string; detail?: string } | null
  throw new UserError(
    told?.code ?? `http-${answer.status}`,
    told?.detail ?? `the server answers ${answer.status}`,
  )
}

export function sendJson(body: unknown, method = 'POST'): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
