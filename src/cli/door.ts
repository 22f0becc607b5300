import type { Memory, Whereabouts } from '../desk/memory.ts'
import { UserError } from '../record/error.ts'

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

async function openDoor(options: StoreOptions): Promise<Door> {
  const { findServing, findWhereabouts } = await import('../desk/memory.ts')
  const whereabouts = findWhereabouts(options)
  const owner = findServing(whereabouts)
  return owner?.url === undefined ? openHere(whereabouts) : throughServer(owner.url, owner.token)
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
export async function withDoor<T>(options: StoreOptions, work: (door: Door) => Promise<T>): Promise<T> {
  const door = await openDoor(options)
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
