import { sql } from 'kysely'
import type { Reading } from '../../record/reading.ts'
import type { Database } from '../connection.ts'
import type { NewReading, PlaceQuery, ReadingShelf, StatementQuery } from '../contract.ts'
import { decodeSeq, toPage } from '../page.ts'
import { searchable } from './search.ts'
import { anyOf } from './anyOf.ts'
import { traitQueries } from './traits.ts'

export function readingShelf(db: Database): ReadingShelf {
  return {
    put: (fresh) => putReading(db, fresh),
    get: async (report) => {
      const row = await db
        .selectFrom('reading')
        .select(['record', 'readAt'])
        .where('report', '=', report)
        .executeTakeFirst()
      return row ?? null
    },
    many: async (reports) => {
      const rows = await db
        .selectFrom('reading')
        .select('record')
        .where('report', '=', anyOf(reports))
        .orderBy('report')
        .execute()
      return rows.map(({ record }) => JSON.parse(record) as Reading)
    },
    hasUnplaced: async () => {
      const row = await db
        .selectFrom('reading')
        .select('report')
        .where('isPlaced', '=', false)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    countUnplaced: async () => {
      const row = await db
        .selectFrom('reading')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('isPlaced', '=', false)
        .executeTakeFirstOrThrow()
      return row.n
    },
    unplaced: async (limit) => {
      const rows = await db
        .selectFrom('reading')
        .innerJoin('report', 'report.id', 'reading.report')
        .select('reading.report')
        .where('isPlaced', '=', false)
        .orderBy('report.seq')
        .limit(limit)
        .forUpdate('reading')
        .execute()
      return rows.map(({ report }) => report)
    },
    markPlaced: (reports) => mark(db, reports, true),
    markUnplaced: (reports) => mark(db, reports, false),
    unread: (readBy, limit) => findUnread(db, readBy, limit),
    ...traitQueries(db),
    published: async (until, limit) => {
      let rows = db
        .selectFrom('reading')
        .innerJoin('report', 'report.id', 'reading.report')
        .select('report.id')
      if (until !== null) rows = rows.where('publishedAt', '<=', until)
      return (await rows.orderBy('report.seq').limit(limit).execute()).map(({ id }) => id)
    },
    statements: (query) => listStatements(db, query),
    places: (query) => listPlaces(db, query),
  }
}

async function mark(db: Database, reports: readonly string[], isPlaced: boolean): Promise<void> {
  await db.updateTable('reading').set({ isPlaced }).where('report', '=', anyOf(reports)).execute()
}

async function putReading(db: Database, { reading, readAt }: NewReading): Promise<void> {
  const report = reading.report.id
  const row = {
    report,
    readBy: reading.readBy ?? '',
    readAt,
    record: JSON.stringify(reading),
    isPlaced: false,
  }
  const { report: _report, ...renewed } = row
  await db
    .insertInto('reading')
    .values(row)
    .onConflict((on) => on.column('report').doUpdateSet(renewed))
    .execute()
  await db.deleteFrom('statement').where('report', '=', report).execute()
  await db.deleteFrom('place').where('report', '=', report).execute()
  for (const some of inBatches(reading.statements, 500))
    await db
      .insertInto('statement')
      .values(some.map((statement) => statementRow(reading, statement)))
      .execute()
  for (const some of inBatches(reading.places, 500))
    await db
      .insertInto('place')
      .values(
        some.map((place) => ({ report, id: place.id, ...position(place), record: JSON.stringify(place) })),
      )
      .execute()
}

function position({ name, country, lat, lon }: Reading['places'][number]) {
  return { name: searchable(name), country: searchable(country), lat, lon }
}

function statementRow({ report }: Reading, statement: Reading['statements'][number]) {
  const said = statement.content.spans.map(([start, end]) => report.text.slice(start, end)).join(' … ')
  const wordsText = searchable(said).slice(0, 5_000)
  return {
    report: report.id,
    id: statement.id,
    source: searchable(statement.source.text),
    stance: statement.stance,
    wordsText,
    record: JSON.stringify(statement),
    words: sql`to_tsvector('english', ${`${searchable(statement.source.text)} ${wordsText}`})`,
  }
}

function inBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}

async function findUnread(db: Database, readBy: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('report')
    .leftJoin('reading', 'reading.report', 'report.id')
    .select('report.id')
    .where((eb) =>
      readBy === null
        ? eb('reading.report', 'is', null)
        : eb.or([eb('reading.report', 'is', null), eb('reading.readBy', '!=', readBy)]),
    )
    .orderBy('report.seq')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

async function listStatements(db: Database, query: StatementQuery) {
  const before = decodeSeq(query.cursor)
  let rows = db.selectFrom('statement').select(['seq', 'report', 'record', 'wordsText'])
  if (before !== null) rows = rows.where('seq', '<', before)
  if (query.report !== undefined) rows = rows.where('report', '=', query.report)
  if (query.stance !== undefined) rows = rows.where('stance', '=', query.stance)
  if (query.story !== undefined)
    rows = rows.where(
      'report',
      'in',
      db.selectFrom('storyReport').select('report').where('story', '=', query.story),
    )
  const found = await rows
    .orderBy('seq', 'desc')
    .limit(query.limit + 1)
    .execute()
  return toPage(found, query.limit, {
    place: ({ seq }) => [seq],
    item: ({ report, record, wordsText }) => ({ report, statement: JSON.parse(record), text: wordsText }),
  })
}

async function listPlaces(db: Database, query: PlaceQuery) {
  const before = decodeSeq(query.cursor)
  let rows = db.selectFrom('place').select(['seq', 'report', 'record'])
  if (before !== null) rows = rows.where('seq', '<', before)
  if (query.report !== undefined) rows = rows.where('report', '=', query.report)
  if (query.country !== undefined) rows = rows.where('country', '=', query.country)
  if (query.story !== undefined)
    rows = rows.where(
      'report',
      'in',
      db.selectFrom('storyReport').select('report').where('story', '=', query.story),
    )
  if (query.box !== undefined) {
    const [west, south, east, north] = query.box
    rows = rows.where('lat', '>=', south).where('lat', '<=', north)
    rows =
      west <= east
        ? rows.where('lon', '>=', west).where('lon', '<=', east)
        : rows.where((eb) => eb.or([eb('lon', '>=', west), eb('lon', '<=', east)]))
  }
  const found = await rows
    .orderBy('seq', 'desc')
    .limit(query.limit + 1)
    .execute()
  return toPage(found, query.limit, {
    place: ({ seq }) => [seq],
    item: ({ report, record }) => ({ report, place: JSON.parse(record) }),
  })
}
