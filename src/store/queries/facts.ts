import { sql } from 'kysely'
import type { Revision, Story } from '../../record/situation.ts'
import type { Database } from '../connection.ts'
import type { FactItem, FactQuery, StoryExtras } from '../contract.ts'
import { decodeSeq, type PageQuery, toPage } from '../page.ts'
import { anyOf } from './anyOf.ts'
import { searchable } from './search.ts'

export async function putFacts(db: Database, story: Story): Promise<void> {
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

export async function putRevisions(db: Database, story: Story, extras: StoryExtras): Promise<void> {
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

export async function listFacts(db: Database, query: FactQuery) {
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

export async function listRevisions(
  db: Database,
  query: PageQuery & { readonly report?: string | undefined },
) {
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
