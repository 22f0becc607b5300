import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { UserError } from '../record/error.ts'
import type { Database } from './connection.ts'

const FOLDER = new URL('./migrations/', import.meta.url)
/** Any number will do, as long as every process uses the same. */
const MIGRATION_LOCK = 7_748_731

/** Brings the tables up to date: numbered files, each once, in order, all or nothing. Safe when several start at once. */
export async function migrate(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx)
    await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null default now())`.execute(
      trx,
    )
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(trx)
    const applied = new Set(rows.map(({ name }) => name))
    const known = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.sql'))
      .sort()
    const unknown = [...applied].filter((name) => !known.includes(name))
    if (unknown.length > 0)
      throw new UserError(
        'store-too-new',
        `the store was made by a newer Sitrep (${unknown.join(', ')}); upgrade this one`,
      )
    for (const name of known.filter((file) => !applied.has(file))) {
      await sql.raw(readFileSync(new URL(name, FOLDER), 'utf8')).execute(trx)
      await sql`insert into migration (name) values (${name})`.execute(trx)
    }
  })
}
