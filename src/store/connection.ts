import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { UserError } from '../record/error.ts'
import { openEmbedded } from './embedded/database.ts'
import { type Lock, takeLock } from './embedded/lock.ts'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>

/** Where the records are: a directory (PGlite), `memory://`, or the URL of a PostgreSQL server, version 15 or later. */
export type Whereabouts =
  | { readonly directory: string }
  | { readonly database: string; readonly connections?: number }

export interface Connection {
  readonly kind: 'embedded' | 'server'
  readonly db: Database
  /** Present on an embedded store that is on disk. */
  readonly lock: Lock | null
  readonly close: () => Promise<void>
}

const INSTANT = 1184
const BIGINT = 20
const types = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === BIGINT) return Number
    if (oid === INSTANT) return (text: string) => new Date(text).toISOString()
    return pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

/** Opens the database itself; `openStore` is what other rooms call. */
export async function connect(whereabouts: Whereabouts): Promise<Connection> {
  return 'database' in whereabouts ? connectServer(whereabouts) : connectEmbedded(whereabouts.directory)
}

async function connectEmbedded(directory: string): Promise<Connection> {
  const lock = directory.startsWith('memory://') ? null : takeLock(lockFile(directory))
  try {
    const embedded = await openEmbedded(directory)
    const pool = new pg.Pool({ ...embedded.config, max: 1, idleTimeoutMillis: 0, types } as pg.PoolConfig)
    const db = kysely(pool)
    return {
      kind: 'embedded',
      db,
      lock,
      close: async () => {
        await db.destroy()
        await embedded.close()
        lock?.release()
      },
    }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** The lock lies beside the data directory, not in it: PGlite wants that empty at first. */
export function lockFile(directory: string): string {
  return `${directory.replace(/\/+$/, '')}.lock`
}

async function connectServer(whereabouts: { database: string; connections?: number }): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: whereabouts.database,
    max: whereabouts.connections ?? 8,
    connectionTimeoutMillis: 10_000,
    application_name: 'sitrep',
    types,
  })
  // A connection that breaks while it is lent out tells its query, but also emits `error`, which nobody else hears:
  // without a listener the restart of a database would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    const { rows } = await pool.query<{ v: string }>("select current_setting('server_version_num') as v")
    if (Number(rows[0]?.v) < 150_000)
      throw new UserError('database-too-old', 'the database is older than PostgreSQL 15; use 15 or later')
  } catch (error) {
    await pool.end()
    if (error instanceof UserError) throw error
    throw new UserError('database-unreachable', `cannot open the database: ${(error as Error).message}`)
  }
  const db = kysely(pool)
  return { kind: 'server', db, lock: null, close: () => db.destroy() }
}

function kysely(pool: pg.Pool): Database {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
