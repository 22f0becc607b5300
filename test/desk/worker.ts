/** A worker process: `node --import tsx test/desk/worker.ts <database url> <lease seconds>`. Killed by whoever started it. */
import { openMemory } from '../../src/desk/memory.ts'
import { work } from '../../src/desk/work.ts'
import { lightReader } from './lightReader.ts'

const [database = '', lease = '5'] = process.argv.slice(2)

/** The database may be restarting when this begins. */
async function openPatiently() {
  for (;;)
    try {
      return await openMemory({
        whereabouts: { database, connections: 3 },
        reader: async () => lightReader,
        leaseSeconds: Number(lease),
        onError: () => undefined,
      })
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
}

process.stdin.on('end', () => process.exit(0)).resume()
const memory = await openPatiently()
await work(memory, { signal: new AbortController().signal, batch: 20, pause: 100, onError: () => undefined })
