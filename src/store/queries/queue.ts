import { CompiledQuery, sql } from 'kysely'
import PgBoss from 'pg-boss'
import type { Database } from '../connection.ts'
import type { Job, Queue } from '../contract.ts'

const QUEUE = 'read'

export interface QueueOptions {
  /** Seconds after which a job of a worker that fell silent is given to another. */
  readonly leaseSeconds?: number | undefined
  readonly onError?: ((error: Error) => void) | undefined
}

export interface ReadingQueue extends Queue {
  readonly enqueue: (db: Database, reports: readonly string[]) => Promise<void>
  readonly complete: (db: Database, job: Job) => Promise<boolean>
}

/**
 * Reading as jobs in the same database (pg-boss), so that a report and its job are one commit, and a reading and its
 * completion another. A job runs at least once; its effect is an upsert by report, so twice is as good as once.
 */
export function readingQueue(db: Database, options: QueueOptions = {}): ReadingQueue {
  const leaseSeconds = options.leaseSeconds ?? 60
  const boss = new PgBoss({
    db: executor(db),
    schedule: false,
    maintenanceIntervalSeconds: Math.max(1, Math.ceil(leaseSeconds / 4)),
  })
  boss.on('error', (error) => options.onError?.(error))
  return {
    start: async () => {
      await boss.start()
      // 25 turns: a worker may well be killed in the middle of a report several times before the report is to blame.
      await boss.createQueue(QUEUE, {
        name: QUEUE,
        retryLimit: 25,
        retryDelay: 0,
        expireInSeconds: leaseSeconds,
      })
    },
    stop: () => boss.stop({ graceful: false, close: false }),
    fetch: async (limit) => {
      const jobs = await boss.fetch<{ report: string }>(QUEUE, {
        batchSize: limit,
        includeMetadata: true,
        priority: false,
      })
      return (jobs ?? []).map(({ id, data, retryCount }) => ({ id, report: data.report, turn: retryCount }))
    },
    fail: async (job, problem) => boss.fail(QUEUE, job.id, { problem }),
    waiting: () => countWaiting(db),
    enqueue: (within, reports) =>
      boss.insert(
        reports.map((report) => ({ name: QUEUE, data: { report } })),
        { db: executor(within) },
      ),
    complete: async (within, job) => {
      const { rows } = await sql`select 1 from pgboss.job
        where name = ${QUEUE} and id = ${job.id}::uuid and state = 'active' and retry_count = ${job.turn}
        for update`.execute(within)
      if (rows.length === 0) return false
      await boss.complete(QUEUE, job.id, {}, { db: executor(within) })
      return true
    },
  }
}

async function countWaiting(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from pgboss.job where name = ${QUEUE} and state < 'completed'`.execute(db)
  return rows[0]?.n ?? 0
}

/** pg-boss hands over finished SQL; it runs on whatever connection or transaction it is given. */
function executor(db: Database): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      const { rows } = await db.withoutPlugins().executeQuery(CompiledQuery.raw(text, values ?? []))
      return { rows: rows as unknown[] }
    },
  }
}
