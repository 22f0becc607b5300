import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { beginMaking, findFresh } from './fresh.ts'
import type { Answer, Ask, Opening } from './thread.ts'
import { startThread } from './worker.ts'

type Embedded = Parameters<typeof createPgConfig>[0] & object

export interface EmbeddedDatabase {
  /** Configuration for a `pg` pool of exactly one connection. */
  readonly config: ReturnType<typeof createPgConfig>
  readonly close: () => Promise<void>
}

/**
 * Opens PGlite in a thread of its own (in the main thread one statement held up the event loop for up to 650 ms) and
 * speaks PostgreSQL's protocol to it. `directory` is a path or `memory://`.
 */
export async function openEmbedded(directory: string): Promise<EmbeddedDatabase> {
  const isSource = import.meta.url.endsWith('.ts')
  const making = beginMaking(directory)
  const opening: Opening = { directory, fresh: making.isNew ? findFresh() : null }
  const thread = startThread(new URL(isSource ? './thread.ts' : './thread.js', import.meta.url), opening)
  const waiting = new Map<number, { resolve: (value: Answer) => void; reject: (error: Error) => void }>()
  let last = 0
  const wait = (id: number) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
    })
  const send = (ask: Omit<Ask, 'id'>) => {
    last += 1
    thread.postMessage({ ...ask, id: last })
    return wait(last)
  }
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  thread.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) asked?.reject(new Error(answer.error))
    else asked?.resolve(answer)
  })
  thread.on('error', failAll)
  thread.on('exit', () => failAll(new Error('the embedded database has stopped')))
  await wait(0)
  making.done()
  const database = {
    waitReady: Promise.resolve(),
    execProtocolStream: async (bytes: Uint8Array) => {
      const answer = await send({ bytes } as Omit<Ask, 'id'>)
      return 'messages' in answer ? answer.messages.map(restoreError) : []
    },
  }
  return {
    config: createPgConfig(database as unknown as Embedded),
    close: async () => {
      await send({ close: true } as Omit<Ask, 'id'>)
      await thread.terminate()
    },
  }
}

function restoreError(message: Record<string, unknown>): object {
  return message['name'] === 'error' ? Object.assign(new Error(String(message['message'])), message) : message
}
