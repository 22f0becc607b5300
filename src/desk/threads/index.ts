import type { Parsing } from '../parsing.ts'
import type { Report } from '../../record/report.ts'
import type { Reader } from '../memory.ts'
import { openThread } from './thread.ts'

/** What a server leaves to threads, so that it answers while reports are parsed and read. */
export interface Hands {
  readonly reader: () => Promise<Reader>
  readonly parse: (parsing: Parsing) => Promise<readonly Report[]>
  readonly close: () => Promise<void>
}

/** Two threads: what is handed in must not wait for what is read. */
export function openHands(): Hands {
  const [reading, parsing] = [openThread(), openThread()]
  return {
    reader: async () => ({
      version: await reading.ask('version', undefined),
      read: (report) => reading.ask('read', report),
    }),
    parse: (given) => parsing.ask('parse', given),
    close: async () => {
      await Promise.all([reading.close(), parsing.close()])
    },
  }
}
