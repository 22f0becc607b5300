import { sql } from 'kysely'
import { UserError } from '../../record/error.ts'
import type { Database } from '../connection.ts'
import type { Change, ChangeKind, ChangeShelf, NewChange } from '../contract.ts'

/**
 * The log of changes, read in the order (transaction, row). A plain sequence is not safe to follow: number 9 may be
 * committed after number 10 was read. Transactions older than every running one are settled, and new ones only come
 * behind them, so a reader that stays behind `pg_snapshot_xmin` misses nothing, without a lock.
 */
export function changeShelf(db: Database): ChangeShelf {
  return {
    add: async (changes) => {
      const rows = changes.map(({ data, ...change }) => ({ ...change, data: JSON.stringify(data) }))
      for (let i = 0; i < rows.length; i += 1_000)
        await db
          .insertInto('change')
          .values(rows.slice(i, i + 1_000))
          .execute()
    },
    after: (id, options) => findAfter(db, id, options),
    last: async () => {
      const { rows } = await sql<{ tx: string; seq: number }>`
        select tx, seq from change where tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx desc, seq desc limit 1`.execute(db)
      return rows[0] ? toId(rows[0]) : '0-0'
    },
    latest: async (story, limit) => {
      const rows = await db
        .selectFrom('change')
        .selectAll()
        .where('story', '=', story)
        .orderBy('tx', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(toChange)
    },
  }
}

async function findAfter(
  db: Database,
  id: string | null,
  { limit, story }: { limit: number; story?: string },
) {
  const [tx, seq] = parseId(id ?? '0-0')
  const here = story === undefined ? sql`true` : sql`story = ${story}`
  const { rows } = await sql<Row>`
    select tx, seq, at, kind, story, subject, data from change
    where (tx, seq) > (${tx}::xid8, ${seq}::bigint) and tx < pg_snapshot_xmin(pg_current_snapshot()) and ${here}
    order by tx, seq limit ${limit}`.execute(db)
  return rows.map(toChange)
}

interface Row extends Omit<NewChange, 'data' | 'kind'> {
  readonly kind: string
  readonly tx: string
  readonly seq: number
  readonly data: string
}

function toChange({ tx, seq, data, kind, at, story, subject }: Row): Change {
  const parsed = JSON.parse(data) as Record<string, unknown>
  return { id: toId({ tx, seq }), kind: kind as ChangeKind, at, story, subject, data: parsed }
}

function toId({ tx, seq }: { tx: string; seq: number }): string {
  return `${tx}-${seq}`
}

function parseId(id: string): [string, string] {
  const parts = /^(\d{1,18})-(\d{1,18})$/.exec(id)
  if (!parts)
    throw new UserError('bad-event-id', 'this event id is not one that was handed out; leave it away')
  return [parts[1] as string, parts[2] as string]
}
