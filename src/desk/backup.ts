import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { UserError } from '../record/error.ts'
import type { Memory } from './memory.ts'
import { placeReadings } from './placing.ts'
import { requeueUnread } from './work.ts'

/** Takes a dump in from a file or a stream, derives the stories, and gives what nobody had read yet to the queue. */
export async function importStore(memory: Memory, from: string | AsyncIterable<Uint8Array>): Promise<number> {
  const input = typeof from === 'string' ? createReadStream(from) : Readable.from(from)
  const failed = new Promise<never>((_, reject) => {
    input.on('error', (error: Error) =>
      reject(new UserError('file-unreadable', `cannot read the backup: ${error.message}`)),
    )
  })
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const taken = await Promise.race([memory.store.restore(lines), failed])
  await placeReadings(memory)
  await requeueUnread(memory)
  return taken
}
