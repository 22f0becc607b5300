import { sql } from 'kysely'
import { type Connection, connect, type Database, type Whereabouts } from './connection.ts'
import type { Shelves, Store } from './contract.ts'
import { migrate } from './migrate.ts'
import { changeShelf } from './queries/changes.ts'
import { feedShelf } from './queries/feeds.ts'
import { judgementShelf } from './queries/judgements.ts'
import { type QueueOptions, type ReadingQueue, readingQueue } from './queries/queue.ts'
import { readingShelf } from './queries/readings.ts'
import { reportShelf } from './queries/reports.ts'
import { search } from './queries/search.ts'
import { storyShelf } from './queries/stories.ts'
import { tieShelf } from './queries/ties.ts'
import { webhookShelf } from './queries/webhooks.ts'
import { dump, restore } from './transfer.ts'

export type * from './contract.ts'
export type { Whereabouts } from './connection.ts'
export { lockFile } from './connection.ts'
export { startThread } from './embedded/worker.ts'
export { findOwner, type Owner } from './embedded/lock.ts'

/** Numbers of the advisory locks behind `gate`. */
const GATES = { placing: 7_748_732 } as const

/** Opens a store, brings its tables up to date and its queue into being. Close it, or the process will not end. */
export async function openStore(whereabouts: Whereabouts, options: QueueOptions = {}): Promise<Store> {
  const connection = await connect(whereabouts)
  try {
    await migrate(connection.db)
    const queue = readingQueue(connection.db, options)
    await queue.start()
    return assemble(connection, queue)
  } catch (error) {
    await connection.close()
    throw error
  }
}

function assemble(connection: Connection, queue: ReadingQueue): Store {
  const { db, kind, lock } = connection
  const transact = <T>(work: (shelves: Shelves, within: Database) => Promise<T>) =>
    db.transaction().execute((trx) => work(shelvesOf(trx, queue), trx))
  return {
    ...shelvesOf(db, queue),
    kind,
    queue,
    transaction: (work) => transact((shelves) => work(shelves)),
    ping: async () => void (await sql`select 1`.execute(db)),
    dump: () => dump(db),
    restore: (lines) => restore(lines, transact),
    announce: (server) => lock?.announce(server),
    close: async () => {
      await queue.stop()
      await connection.close()
    },
  }
}

function shelvesOf(db: Database, queue: ReadingQueue): Shelves {
  return {
    reports: reportShelf(db),
    readings: readingShelf(db),
    stories: storyShelf(db),
    ties: tieShelf(db),
    judgements: judgementShelf(db),
    changes: changeShelf(db),
    feeds: feedShelf(db),
    webhooks: webhookShelf(db),
    search: (query) => search(db, query),
    enqueue: (reports) => queue.enqueue(db, reports),
    complete: (job) => queue.complete(db, job),
    gate: async (name, { wait }) => {
      const key = sql.lit(GATES[name])
      const { rows } = await (
        wait
          ? sql<{
              passed: boolean
            }>`select pg_advisory_xact_lock(${key}) is not null as passed`
          : sql<{ passed: boolean }>`select pg_try_advisory_xact_lock(${key}) as passed`
      ).execute(db)
      return rows[0]?.passed ?? false
    },
  }
}
