import { openMemory, type Memory, type MemoryOptions } from '../../src/desk/memory.ts'
import { workOnce } from '../../src/desk/work.ts'
import type { Report } from '../../src/record/report.ts'
import { createApp } from '../../src/server/app.ts'
import type { ServerSettings } from '../../src/server/context.ts'
import { makePlace, makeReading, makeStatement } from '../store/samples.ts'

/** A server on an empty store in memory, with a reader that finds one statement and one place in every report. */
export async function openTestDesk(settings: ServerSettings = {}, options: Partial<MemoryOptions> = {}) {
  const memory = await openMemory({
    whereabouts: { directory: 'memory://' },
    reader: async () => testReader,
    ...options,
  })
  const app = createApp(memory, { ratePerMinute: 1_000_000, ...settings })
  return {
    memory,
    /** Asks the server without a socket. */
    ask: async (path: string, init?: RequestInit) => app.request(`http://localhost${path}`, init),
    send: async (path: string, body: unknown, headers: Record<string, string> = {}) =>
      app.request(`http://localhost${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    readAll: () => readAll(memory),
    close: () => memory.close(),
  }
}

export const testReader = {
  version: 'test 1',
  read: (report: Report) =>
    makeReading(report, { statements: [makeStatement('s1')], places: [makePlace('p1')] }),
}

/** Reads until nothing waits. */
export async function readAll(memory: Memory): Promise<void> {
  while ((await workOnce(memory)) > 0);
}
