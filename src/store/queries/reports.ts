import { type Selectable, sql } from 'kysely'
import type { Report } from '../../record/report.ts'
import type { Database } from '../connection.ts'
import type { ReportItem, ReportQuery, ReportShelf } from '../contract.ts'
import { decodeSeq, toPage } from '../page.ts'
import type { Schema } from '../schema.ts'
import { putReport } from './versions.ts'

export function reportShelf(db: Database): ReportShelf {
  return {
    put: (fresh, from = 'now') => putReport(db, fresh, from),
    get: async (id) => {
      const row = await selectItems(db)
        .select(['report.record', 'address'])
        .where('report.id', '=', id)
        .executeTakeFirst()
      if (!row) return null
      return { ...toItem(row), report: JSON.parse(row.record) as Report, address: row.address }
    },
    list: (query) => listReports(db, query),
    versions: async (address) => {
      const rows = await selectItems(db).where('address', '=', address).orderBy('report.seq').execute()
      return rows.map(toItem)
    },
    count: async () => {
      const row = await db
        .selectFrom('report')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return row.n
    },
  }
}

function selectItems(db: Database) {
  return db
    .selectFrom('report')
    .leftJoin('reading', 'reading.report', 'report.id')
    .select(['report.seq', 'report.id', 'title', 'source', 'url', 'publishedAt', 'fetchedAt', 'contentHash'])
    .select('reading.readAt')
    .select((eb) =>
      eb
        .selectFrom('storyReport')
        .whereRef('storyReport.report', '=', 'report.id')
        .select(sql<string[]>`coalesce(array_agg(story order by story), '{}')`.as('stories'))
        .as('stories'),
    )
}

type Row = Pick<
  Selectable<Schema['report']>,
  'seq' | 'id' | 'title' | 'source' | 'url' | 'publishedAt' | 'fetchedAt' | 'contentHash'
> & { readAt: string | null; stories: string[] | null }

function toItem(row: Row): ReportItem {
  const { id, title, source, url, publishedAt, fetchedAt, contentHash } = row
  const reading = row.readAt === null ? 'pending' : 'done'
  return {
    id,
    title,
    source: { name: source },
    url,
    publishedAt,
    fetchedAt,
    contentHash,
    reading,
    stories: row.stories ?? [],
  }
}

/** Newest taken first. */
async function listReports(db: Database, query: ReportQuery) {
  const before = decodeSeq(query.cursor)
  const { source, story, address, publishedFrom, publishedTo } = query
  let rows = selectItems(db)
  if (before !== null) rows = rows.where('report.seq', '<', before)
  if (source !== undefined) rows = rows.where('source', '=', source)
  if (address !== undefined) rows = rows.where('address', '=', address)
  if (publishedFrom !== undefined) rows = rows.where('publishedAt', '>=', publishedFrom)
  if (publishedTo !== undefined) rows = rows.where('publishedAt', '<=', publishedTo)
  if (story !== undefined)
    rows = rows.where(
      'report.id',
      'in',
      db.selectFrom('storyReport').select('report').where('story', '=', story),
    )
  const found = await rows
    .orderBy('report.seq', 'desc')
    .limit(query.limit + 1)
    .execute()
  return toPage(found, query.limit, { place: ({ seq }) => [seq], item: toItem })
}
