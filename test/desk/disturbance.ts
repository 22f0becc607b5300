import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { takeIn } from '../../src/desk/intake.ts'
import { openMemory, type Memory } from '../../src/desk/memory.ts'
import { askSituation } from '../../src/desk/ask.ts'
import type { Report } from '../../src/record/report.ts'
import type { Situation, Story } from '../../src/record/situation.ts'
import { reconcile } from '../../src/situation/reconcile.ts'
import type { TestServer } from '../store/databases.ts'
import { lightReader } from './lightReader.ts'
import { makeReports, randomFrom } from './madeUp.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const LEASE_SECONDS = 3

export interface Disturbance {
  readonly server: TestServer
  readonly count: number
  readonly workers: number
  /** Steps between two kills: by progress, not by the clock, since a busy machine may need seconds to start a worker. A
   * report takes two: it is read, and it is placed. */
  readonly killEvery: number
  /** Steps after which the database is stopped hard and started again. */
  readonly restartAfter: number
  readonly log?: (message: string) => void
}

export interface Outcome {
  readonly seconds: number
  readonly kills: number
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
  /** Stories that are not as in an undisturbed run, and how; none when all went well. */
  readonly different: readonly string[]
}

/** Takes reports in while workers are killed at random and the database is stopped hard once, and counts what is left. */
export async function disturb({
  server,
  count,
  workers,
  killEvery,
  restartAfter,
  log = () => undefined,
}: Disturbance): Promise<Outcome> {
  const { database } = server.fresh()
  const memory = await openMemory({
    whereabouts: { database },
    leaseSeconds: LEASE_SECONDS,
    onError: () => undefined,
  })
  const began = performance.now()
  const crew = startCrew(database, workers)
  const reports = [...makeReports({ seed: 20, count })]
  await takeAll(memory, reports)
  log(`all ${count} acknowledged after ${seconds(began)} s`)
  let killedAt = 0
  let isRestarted = false
  await untilDone(memory, (waiting) => {
    const done = 2 * count - waiting
    if (done - killedAt >= killEvery) {
      killedAt = done
      crew.killOne()
      log(`${waiting} steps to go, a worker was killed`)
    }
    if (isRestarted || done < restartAfter) return
    isRestarted = true
    server.halt()
    server.resume()
    log('database restarted')
  })
  crew.end()
  const outcome = {
    ...(await inspect(memory, reports)),
    seconds: seconds(began),
    kills: crew.kills(),
    acknowledged: count,
  }
  await memory.close()
  return outcome
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10
}

function startCrew(database: string, size: number) {
  const random = randomFrom(size)
  let kills = 0
  const start = () =>
    spawn(process.execPath, ['--import', 'tsx', 'test/desk/worker.ts', database, String(LEASE_SECONDS)], {
      cwd: ROOT,
      // The pipe closes when this process ends, however it ends, and the worker goes with it.
      stdio: ['pipe', 'ignore', 'ignore'],
    })
  const crew: ChildProcess[] = Array.from({ length: size }, start)
  return {
    killOne: () => {
      const place = Math.floor(random() * size)
      crew[place]?.kill('SIGKILL')
      crew[place] = start()
      kills += 1
    },
    kills: () => kills,
    end: () => {
      for (const worker of crew) worker.kill('SIGKILL')
    },
  }
}

/** Hands reports in as a client would: again until acknowledged. */
async function takeAll(memory: Memory, reports: readonly Report[]): Promise<void> {
  for (let at = 0; at < reports.length;)
    try {
      const some = reports.slice(at, at + 25)
      await takeIn(memory, some)
      at += some.length
    } catch {
      await pause(200)
    }
}

async function untilDone(memory: Memory, onLook: (waiting: number) => void): Promise<void> {
  for (;;)
    try {
      const unread = await memory.store.queue.waiting()
      const unplaced = await memory.store.readings.countUnplaced()
      if (unread + unplaced === 0) return
      onLook(2 * unread + unplaced)
      await pause(100)
    } catch {
      await pause(500)
    }
}

async function inspect(memory: Memory, reports: readonly Report[]) {
  const { changes, readings } = memory.store
  const read = new Map<string, number>()
  // Changes show once every older transaction is settled, and those of workers just killed may take a moment to be.
  const until = Date.now() + 20_000
  for (let last: string | null = null; ;) {
    const some = await changes.after(last, { limit: 5_000 })
    for (const { kind, subject } of some)
      if (kind === 'reading.done') read.set(subject, (read.get(subject) ?? 0) + 1)
    last = some.at(-1)?.id ?? last
    if (some.length > 0) continue
    if (read.size >= reports.length || Date.now() > until) break
    await pause(200)
  }
  const unread = await readings.unread(null, reports.length)
  const expected = reconcile(reports.map((report) => lightReader.read(report)))
  const found = await askSituation(memory, null)
  return {
    lost: reports.filter(({ id }) => !read.has(id)).length + unread.length,
    doubled: [...read.values()].filter((times) => times > 1).length,
    different: compareSituations(found, expected),
  }
}

function compareSituations(found: Situation, expected: Situation): string[] {
  const [here, there] = [found, expected].map(
    ({ stories }) => new Map(stories.map((story) => [story.id, story])),
  )
  const stories = [...new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])])].flatMap((id) => {
    const [one, other] = [here?.get(id), there?.get(id)]
    if (JSON.stringify(one) === JSON.stringify(other)) return []
    return [`${id}: ${tell(one)} instead of ${tell(other)}`]
  })
  const beside = (['syndicated', 'revisions'] as const).filter(
    (part) => JSON.stringify(found[part]) !== JSON.stringify(expected[part]),
  )
  return [...stories, ...beside]
}

function tell(story: Story | undefined): string {
  return story === undefined
    ? 'none'
    : JSON.stringify([story.reports, story.events.map(({ id, mentions }) => [id, mentions.length])])
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
