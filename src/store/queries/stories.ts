import { type Selectable, sql } from 'kysely'
import type { Story } from '../../record/situation.ts'
import type { Database } from '../connection.ts'
import type { DerivedStory, StoryExtras, StoryItem, StoryQuery, StoryShelf } from '../contract.ts'
import { decodeCursor, toPage } from '../page.ts'
import { type Headline, headlinesOf } from '../headlines.ts'
import type { Schema } from '../schema.ts'
import { anyOf } from './anyOf.ts'
import { listFacts, listRevisions, putFacts, putRevisions } from './facts.ts'
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
      return (await selectDerived(db).where('id', 'in', held).execute()).map(toDerived)
    },
    many: async (ids) => (await selectDerived(db).where('id', '=', anyOf(ids)).execute()).map(toDerived),
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

function selectDerived(db: Database) {
  return db.selectFrom('story').select(['record', 'apart', 'extras'])
}

function toDerived({
  record,
  apart,
  extras,
}: Pick<Selectable<Schema['story']>, 'record' | 'apart' | 'extras'>) {
  const story = JSON.parse(record) as Story
  return {
    story,
    apart: apart === null ? story : (JSON.parse(apart) as Story),
    extras: JSON.parse(extras) as StoryExtras,
  }
}

/** How many facts of each standing a story has. */
function countStandings(story: Story): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { standing } of story.events.flatMap(({ facts }) => facts))
    counts[standing] = (counts[standing] ?? 0) + 1
  return counts
}

async function putStory(db: Database, { story, apart, extras }: DerivedStory, at: string): Promise<void> {
  const [record, alone] = [JSON.stringify(story), JSON.stringify(apart)]
  const row = {
    title: searchable(story.title),
    startAt: story.start,
    endAt: story.end,
    reportCount: story.reports.length,
    eventCount: story.events.length,
    standings: JSON.stringify(countStandings(story)),
    headlines: JSON.stringify(headlinesOf(story)),
    changedAt: at,
    record,
    extras: JSON.stringify(extras),
    apart: alone === record ? null : alone,
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

type Row = Omit<Selectable<Schema['story']>, 'record' | 'extras' | 'apart'>

function toItem(row: Row): StoryItem {
  return {
    id: row.id,
    title: row.title,
    start: row.startAt,
    end: row.endAt,
    reports: row.reportCount,
    events: row.eventCount,
    standings: JSON.parse(row.standings) as Record<string, number>,
    headlines: row.headlines === null ? [] : (JSON.parse(row.headlines) as Headline[]),
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
  'headlines',
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
