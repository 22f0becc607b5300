/** Runs in a thread of its own: what takes long and needs no store. Loads what a task takes when it is first asked for. */
import { parentPort } from 'node:worker_threads'
import { UserError } from '../../record/error.ts'
import type { Report } from '../../record/report.ts'
import { openReader } from '../reader.ts'
import { once } from '../once.ts'
import { type Parsing, parseReports } from '../parsing.ts'

const reader = once(openReader)

/** Every task by name, with what it is given and gives back. */
const TASKS = {
  version: async () => (await reader()).version,
  read: async (report: Report) => (await reader()).read(report),
  parse: (parsing: Parsing) => parseReports(parsing),
} as const

export type Tasks = typeof TASKS
export interface Ask {
  readonly id: number
  readonly task: keyof Tasks
  readonly given: unknown
}
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly message: string; readonly code: string | null }

const port = parentPort
if (port === null) throw new Error('this module runs in a worker thread only')
port.on('message', (ask: Ask) => void answer(ask))

async function answer({ id, task, given }: Ask): Promise<void> {
  try {
    const result = await (TASKS[task] as (given: unknown) => Promise<unknown>)(given)
    port?.postMessage({ id, result } satisfies Answer)
  } catch (error) {
    const code = error instanceof UserError ? error.code : null
    port?.postMessage({ id, message: (error as Error).message, code } satisfies Answer)
  }
}
