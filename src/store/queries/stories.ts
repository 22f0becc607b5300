import { type Selectable, sql } from 'kysely'
import type { Revision, Story } from '../../record/situation.ts'
import type { Database } from '../connection.ts'
import type {
  DerivedStory,
  FactItem,
  FactQuery,
  StoryExtras,
  StoryItem,
  StoryQuery,
  StoryShelf,
} from '../contract.ts'
import { decodeCursor, decodeSeq, type PageQuery, toPage } from '../page.ts'
import type { Schema } from '../schema.ts'
import { anyOf } from './anyOf.ts'
import { searchable } from './search.ts'

export function storyShelf(db: Database): StoryShelf {
  return {
    list: (query) => listStories(db, query),
    get: async (id) => {
      const row = await db.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? { ...toItem(row), record: row.record, extras: row.extras } : null
    },
    movedTo: async (id) => {
      const row = await db.selectFrom('storyMoved').select('movedTo').where('id', '=', id).executeTakeFirst()
      return row?.movedTo ?? null
    },
    reportsOf: async (id) => {
      const rows = await db.selectFrom('storyReport').select('report').where('story', '=', id).execute()
      return rows.map(({ report }) => report)
    },
    together: async (reports) => {
      const stories = db.selectFrom('storyReport').select('story').where('report', '=', anyOf(reports))
      const rows = await db
        .selectFrom('storyReport')
        .select('report')
        .distinct()
        .where('story', 'in', stories)
        .execute()
      return [...new Set([...reports, ...rows.map(({ report }) => report)])]
    },
    holding: async (reports) => {
      const held = db.selectFrom('storyReport').select('story').where('report', '=', anyOf(reports))
      const rows = await db.selectFrom('story').select(['record', 'extras']).where('id', 'in', held).execute()
      return rows.map(({ record, extras }) => ({
        story: JSON.parse(record) as Story,
        extras: JSON.parse(extras) as StoryExtras,
      }))
    },
    put: (derived, at) => putStory(db, derived, at),
    remove: async (id, movedTo, at) => {
      await db.deleteFrom('story').where('id', '=', id).execute()
      if (movedTo === null) return
      await db.updateTable('storyMoved').set({ movedTo }).where('movedTo', '=', id).execute()
      await db
        .insertInto('storyMoved')
        .values({ id, movedTo, at })
        .onConflict((on) => on.column('id').doUpdateSet({ movedTo, at }))
        .execute()
    },
    facts: (query) => listFacts(db, query),
    revisions: (query) => listRevisions(db, query),
  }
}

/** How many facts of each standing a story has. */
function countStandings(story: Story): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { standing } of story.events.flatMap(({ facts }) => facts))
    counts[standing] = (counts[standing] ?? 0) + 1
  return counts
}

async function putStory(db: Database, { story, extras }: DerivedStory, at: string): Promise<void> {
  const row = {
    title: searchable(story.title),
    startAt: story.start,
    endAt: story.end,
    reportCount: story.reports.length,
    eventCount: story.events.length,
    standings: JSON.stringify(countStandings(story)),
    changedAt: at,
    record: JSON.stringify(story),
    extras: JSON.stringify(extras),
  }
  await db
    .insertInto('story')
    .values({ id: story.id, version: 1, ...row })
    .onConflict((on) => on.column('id').doUpdateSet({ ...row, version: sql`story.version + 1` }))
    .execute()
  await db.deleteFrom('storyMoved').where('id', '=', story.id).execute()
  await db.deleteFrom('storyReport').where('story', '=', story.id).execute()
  await sql`insert into story_report (report, story)
    select report, ${story.id} from unnest(${[...new Set(story.reports)]}::text[]) as report`.execute(db)
  await putFacts(db, story)
  await putRevisions(db, story, extras)
}

async function putFacts(db: Database, story: Story): Promise<void> {
  await db.deleteFrom('fact').where('story', '=', story.id).execute()
  const rows = story.events.flatMap((event) =>
    event.facts.map((fact) => ({
      story: story.id,
      event: event.id,
      id: fact.id,
      field: fact.field,
      subject: searchable(fact.subject.text),
      standing: fact.standing,
      record: JSON.stringify(fact),
      words: sql`to_tsvector('english', ${searchable(factWords(story, event, fact)).slice(0, 20_000)})`,
    })),
  )
  for (let i = 0; i < rows.length; i += 500)
    await db
      .insertInto('fact')
      .values(rows.slice(i, i + 500))
      .onConflict((on) => on.doNothing())
      .execute()
}

function factWords(story: Story, event: Story['events'][number], fact: FactItem['fact']): string {
  const values = fact.claims.map(({ value, saidBy }) => `${value ?? ''} ${saidBy.text}`)
  return [fact.field, fact.subject.text, event.what, event.place?.name ?? '', story.title, ...values].join(
    ' ',
  )
}

async function putRevisions(db: Database, story: Story, extras: StoryExtras): Promise<void> {
  await db.deleteFrom('revision').where('toReport', '=', anyOf(story.reports)).execute()
  for (const revision of extras.revisions)
    await db
      .insertInto('revision')
      .values({
        fromReport: revision.from,
        toReport: revision.to,
        disclosed: revision.disclosed,
        record: JSON.stringify(revision),
      })
      .onConflict((on) => on.doNothing())
      .execute()
}

type Row = Omit<Selectable<Schema['story']>, 'record' | 'extras'>

function toItem(row: Row): StoryItem {
  return {
    id: row.id,
    title: row.title,
    start: row.startAt,
    end: row.endAt,
    reports: row.reportCount,
    events: row.eventCount,
    standings: JSON.parse(row.standings) as Record<string, number>,
    version: row.version,
    changedAt: row.changedAt,
  }
}

const COLUMNS = [
  'seq',
  'id',
  'title',
  'startAt',
  'endAt',
  'reportCount',
  'eventCount',
  'standings',
  'version',
  'changedAt',
] as const

/** Last changed first. */
async function listStories(db: Database, query: StoryQuery) {
  const { changedSince, standing, text, cursor } = query
  let rows = db.selectFrom('story').select(COLUMNS)
  if (cursor) {
    const [changedAt, seq] = decodeCursor(cursor, 2)
    rows = rows.where(
      sql<boolean>`(changed_at, seq) < (${toInstant(changedAt)}::timestamptz, ${Number(seq) || 0}::bigint)`,
    )
  }
  if (changedSince !== undefined) rows = rows.where('changedAt', '>', changedSince)
  if (standing !== undefined)
    rows = rows.where('id', 'in', db.selectFrom('fact').select('story').where('standing', '=', standing))
  if (text !== undefined) {
    const asked = sql<boolean>`words @@ websearch_to_tsquery('english', ${searchable(text).slice(0, 500)})`
    const telling = db.selectFrom('report').innerJoin('storyReport', 'storyReport.report', 'report.id')
    rows = rows.where('id', 'in', telling.select('story').where(asked))
  }
  const found = await rows
    .orderBy('changedAt', 'desc')
    .orderBy('seq', 'desc')
    .limit(query.limit + 1)
    .execute()
  return toPage(found, query.limit, { place: ({ changedAt, seq }) => [changedAt, seq], item: toItem })
}

function toInstant(part: number | string | undefined): string {
  const at = new Date(String(part))
  return Number.isNaN(at.getTime()) ? '1970-01-01T00:00:00.000Z' : at.toISOString()
}

async function listFacts(db: Database, query: FactQuery) {
  const before = decodeSeq(query.cursor)
  let rows = db.selectFrom('fact').select(['seq', 'story', 'event', 'record'])
  if (before !== null) rows = rows.where('seq', '<', before)
  if (query.story !== undefined) rows = rows.where('story', '=', query.story)
  if (query.standing !== undefined) rows = rows.where('standing', '=', query.standing)
  if (query.field !== undefined) rows = rows.where('field', '=', query.field)
  const found = await rows
    .orderBy('seq', 'desc')
    .limit(query.limit + 1)
    .execute()
  return toPage(found, query.limit, {
    place: ({ seq }) => [seq],
    item: ({ story, event, record }): FactItem => ({
      story,
      event,
      fact: JSON.parse(record) as FactItem['fact'],
    }),
  })
}

async function listRevisions(db: Database, query: PageQuery & { readonly report?: string | undefined }) {
  const before = decodeSeq(query.cursor)
  const { report } = query
  let rows = db.selectFrom('revision').select(['seq', 'record'])
  if (before !== null) rows = rows.where('seq', '<', before)
  if (report !== undefined)
    rows = rows.where((eb) => eb.or([eb('fromReport', '=', report), eb('toReport', '=', report)]))
  const found = await rows
    .orderBy('seq', 'desc')
    .limit(query.limit + 1)
    .execute()
  return toPage(found, query.limit, {
    place: ({ seq }) => [seq],
    item: ({ record }): Revision => JSON.parse(record) as Revision,
  })
}
