import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/report.ts'
import type { Job } from '../store/index.ts'
import type { Memory, Reader } from './memory.ts'
import { placeReadings } from './placing.ts'

export interface WorkOptions {
  /** Ends the work; what is in hand is finished first. */
  readonly signal: AbortSignal
  /** Jobs taken at a time. */
  readonly batch?: number
  /** Milliseconds to wait when there is nothing to do. */
  readonly pause?: number
  /** Ends as soon as nothing waits, on any host. */
  readonly untilEmpty?: boolean
  readonly onRead?: (report: string) => void
  readonly onError?: (error: Error) => void
}

/**
 * Reads what waits, until told to stop. Safe on any number of hosts, and to be killed at any point: a job that was not
 * completed comes back, and its reading and its completion are one commit.
 */
export async function work(memory: Memory, options: WorkOptions): Promise<void> {
  const wait = createWait(memory, options)
  await requeueUnread(memory).catch(options.onError)
  while (!options.signal.aborted)
    try {
      const count = await workOnce(memory, options)
      if (count > 0) continue
      if (options.untilEmpty && (await isIdle(memory))) return
      await wait(options.pause ?? 1_000)
    } catch (error) {
      options.onError?.(error as Error)
      await wait(2_000)
    }
}

/** Whether nothing waits anywhere, neither to be read nor to be placed. */
async function isIdle({ store }: Memory): Promise<boolean> {
  return (await store.queue.waiting()) === 0 && !(await store.readings.hasUnplaced())
}

/** Takes one batch of jobs and reads them; returns how many there were. */
export async function workOnce(memory: Memory, options: Partial<WorkOptions> = {}): Promise<number> {
  const isWaiting = (await memory.store.queue.waiting()) > 0
  // Opened before a job is taken: a worker without its data must not hold jobs that others could do.
  const reader = isWaiting ? await memory.reader() : null
  const jobs = reader === null ? [] : await memory.store.queue.fetch(options.batch ?? 20)
  for (const job of jobs) {
    if (reader !== null) await readJob(memory, job, reader)
    options.onRead?.(job.report)
  }
  const placed = await placeReadings(memory, { wait: false })
  if (jobs.length + placed > 0) memory.touched.ring()
  return jobs.length + placed
}

/** Gives every report that has no reading by this software a job again; returns how many. */
export async function requeueUnread(
  memory: Memory,
  options: { readonly reread?: boolean } = {},
): Promise<number> {
  if (!options.reread && (await memory.store.queue.waiting()) > 0) return 0
  const readBy = options.reread ? (await memory.reader()).version : null
  let count = 0
  const seen = new Set<string>()
  for (;;) {
    const unread = await memory.store.readings.unread(readBy, 1_000 + seen.size)
    const fresh = unread.filter((id) => !seen.has(id))
    if (fresh.length === 0) return count
    await memory.store.enqueue(fresh)
    for (const id of fresh) seen.add(id)
    count += fresh.length
  }
}

async function readJob(memory: Memory, job: Job, reader: Reader): Promise<void> {
  const found = await memory.store.reports.get(job.report)
  const reading = found ? await readSafely(found.report, reader) : null
  await memory.store.transaction(async (shelves) => {
    if (!(await shelves.complete(job)) || reading === null) return
    await shelves.readings.put({ reading, readAt: memory.now() })
    await shelves.changes.add([
      {
        kind: 'reading.done',
        at: memory.now(),
        story: null,
        subject: job.report,
        data: countRecords(reading),
      },
    ])
  })
}

/** A report that cannot be read is kept with an empty reading that says why; it must not stop the others. */
async function readSafely(report: Report, reader: Reader): Promise<Reading> {
  try {
    return await reader.read(report)
  } catch (error) {
    const remark = `this report could not be read: ${(error as Error).message}`
    const none = { statements: [], events: [], places: [], times: [], figures: [], actors: [] }
    return { report, ...none, readBy: reader.version, remarks: [remark] }
  }
}

function countRecords({ statements, events, places, times, figures }: Reading) {
  const counts = { statements, events, places, times, figures }
  return Object.fromEntries(Object.entries(counts).map(([name, records]) => [name, records.length]))
}

/** Waits some time, or until somebody handed something in, or the end. */
function createWait(memory: Memory, { signal }: WorkOptions): (ms: number) => Promise<void> {
  return (ms) =>
    new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        stopListening()
        signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      const stopListening = memory.touched.listen(done)
      signal.addEventListener('abort', done)
    })
}
