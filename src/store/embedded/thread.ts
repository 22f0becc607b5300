import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { brotliDecompressSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'

/** What the main thread asks for: one wire-protocol message, or the end. */
export type Ask =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly close: true }
/** Where the store is, and what a new one is unpacked from, or null. */
export interface Opening {
  readonly directory: string
  readonly fresh: string | null
}
export type Answer =
  | { readonly id: number; readonly messages: readonly Record<string, unknown>[] }
  | { readonly id: number; readonly error: string }

const port = parentPort
if (port === null) throw new Error('this module runs in a worker thread only')

const { directory, fresh } = workerData as Opening
const opening = open()
opening.then(
  () => port.postMessage({ id: 0, messages: [] } satisfies Answer),
  (error: unknown) => port.postMessage({ id: 0, error: String(error) } satisfies Answer),
)

async function open(): Promise<PGlite> {
  if (fresh === null) return PGlite.create({ dataDir: directory })
  const loadDataDir = new Blob([brotliDecompressSync(readFileSync(fresh))])
  return PGlite.create({ dataDir: directory, loadDataDir })
}

port.on('message', (ask: Ask) => void answer(ask))

async function answer(ask: Ask): Promise<void> {
  try {
    const database = await opening
    if ('close' in ask) {
      await database.close()
      port?.postMessage({ id: ask.id, messages: [] } satisfies Answer)
      return
    }
    const messages = await database.execProtocolStream(ask.bytes, { throwOnError: false })
    port?.postMessage({ id: ask.id, messages: messages.map(asPlain) } satisfies Answer)
  } catch (error) {
    port?.postMessage({ id: ask.id, error: String(error) } satisfies Answer)
  }
}

/** Errors lose their code and severity on the way between threads unless they are spelt out. */
function asPlain(message: object): Record<string, unknown> {
  const plain: Record<string, unknown> = { ...message }
  if (message instanceof Error) plain['message'] = message.message
  return plain
}
