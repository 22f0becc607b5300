import { type Selectable, sql } from 'kysely'
import type { Report } from '../../record/report.ts'
import type { Database } from '../connection.ts'
import type { NewReport, ReportItem, ReportQuery, ReportShelf } from '../contract.ts'
import { decodeSeq, toPage } from '../page.ts'
import type { Schema } from '../schema.ts'
import { searchable } from './search.ts'

/** Characters of a text that are indexed: PostgreSQL allows 1 MB of lexemes, and 300,000 characters stay below it. */
const INDEXED = 300_000

export function reportShelf(db: Database): ReportShelf {
  return {
    put: (fresh) => putReport(db, fresh),
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

async function putReport(db: Database, fresh: NewReport): Promise<{ id: string; isNew: boolean }> {
  const wanted = fresh.report.id
  for (const id of [wanted, `${wanted}~${fresh.contentHash.slice(0, 8)}`]) {
    const written = await db
      .insertInto('report')
      .values(toRow({ ...fresh, report: { ...fresh.report, id } }))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (written) return { id: written.id, isNew: true }
    const same = await db
      .selectFrom('report')
      .select('id')
      .where('address', '=', fresh.address)
      .where('contentHash', '=', fresh.contentHash)
      .executeTakeFirst()
    if (same) return { id: same.id, isNew: false }
  }
  throw new Error(`report ${wanted} is neither new nor known`)
}

function toRow({ report, address, contentHash, fetchedAt }: NewReport) {
  return {
    id: report.id,
    address,
    contentHash,
    source: searchable(report.source.name),
    title: searchable(report.title),
    url: report.url,
    publishedAt: report.publishedAt,
    fetchedAt,
    record: JSON.stringify(report),
    words: sql`to_tsvector('english', ${searchable(`${report.title} ${report.source.name} ${report.text}`).slice(0, INDEXED)})`,
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
