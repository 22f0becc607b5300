import { createRoute, z } from '@hono/zod-openapi'
import { findDifferences, findStory } from '../../desk/ask.ts'
import type { Story as StoryRecord } from '../../record/situation.ts'
import { Story } from '../../record/situation.ts'
import type { ReportItem, Shelves } from '../../desk/memory.ts'
import { createRoutes } from '../problem.ts'
import { Change, FactStanding, Instant, PageParams, pageOf } from '../schemas.ts'
import { Differences, StoryContext, StoryItem } from '../storySchemas.ts'
import { atomFeed } from '../atom.ts'
import { answer, FAILURES, NOT_FOUND, ready } from './answers.ts'

const params = z.object({ id: z.string().max(250) })

const list = createRoute({
  method: 'get',
  path: '/stories',
  tags: ['stories'],
  summary: 'Stories, last changed first',
  request: {
    query: PageParams.extend({
      changedSince: Instant.optional(),
      standing: FactStanding.optional().openapi({ description: 'only stories with a fact of this standing' }),
      q: z
        .string()
        .max(500)
        .optional()
        .openapi({ description: 'only stories with a report that has these words' }),
    }),
  },
  responses: { 200: answer(pageOf(StoryItem, 'StoryPage'), 'a page of stories'), ...FAILURES },
})

const get = createRoute({
  method: 'get',
  path: '/stories/{id}',
  tags: ['stories'],
  summary: 'One story, as it stands or as it was known at a moment',
  request: { params, query: z.object({ asOf: Instant.optional() }) },
  responses: { 200: answer(Story, 'the story'), ...FAILURES, ...NOT_FOUND },
})

const context = createRoute({
  method: 'get',
  path: '/stories/{id}/context',
  tags: ['stories'],
  summary: 'A story’s reports, copies, revisions and moments',
  request: { params },
  responses: { 200: answer(StoryContext, 'what stands around the story'), ...FAILURES, ...NOT_FOUND },
})

const differences = createRoute({
  method: 'get',
  path: '/stories/{id}/differences',
  tags: ['stories'],
  summary: 'What became known between two moments',
  request: { params, query: z.object({ from: Instant, to: Instant.optional() }) },
  responses: { 200: answer(Differences, 'the differences'), ...FAILURES, ...NOT_FOUND },
})

const changes = createRoute({
  method: 'get',
  path: '/stories/{id}/changes',
  tags: ['stories'],
  summary: 'The latest changes of a story, newest first',
  request: { params, query: z.object({ limit: PageParams.shape.limit }) },
  responses: { 200: answer(pageOf(Change, 'ChangePage'), 'changes'), ...FAILURES, ...NOT_FOUND },
})

const feed = createRoute({
  method: 'get',
  path: '/stories/{id}/feed.atom',
  tags: ['stories'],
  summary: 'The changes of a story’s facts as an Atom feed',
  request: { params },
  responses: {
    200: { description: 'the feed', content: { 'application/atom+xml': { schema: z.string() } } },
    ...FAILURES,
    ...NOT_FOUND,
  },
})

export function storyRoutes() {
  return createRoutes()
    .openapi(list, async (c) => {
      const { q, ...query } = c.req.valid('query')
      return c.json(await c.get('memory').store.stories.list({ ...query, text: q }), 200)
    })
    .openapi(get, async (c) => {
      const { id } = c.req.valid('param')
      const { asOf } = c.req.valid('query')
      if (asOf !== undefined) return c.json(await c.get('past').find(id, asOf), 200)
      return ready(c, (await findStory(c.get('memory'), id)).record)
    })
    .openapi(context, async (c) => {
      const { store } = c.get('memory')
      const found = await findStory(c.get('memory'), c.req.valid('param').id)
      const reports = await allReports(found.id, store)
      return c.json({ reports, ...JSON.parse(found.extras), moments: momentsOf(reports) }, 200)
    })
    .openapi(differences, async (c) => {
      const { id } = c.req.valid('param')
      const { from, to } = c.req.valid('query')
      const before = await c.get('past').find(id, from)
      const now = async () => JSON.parse((await findStory(c.get('memory'), id)).record) as StoryRecord
      const after = to === undefined ? await now() : await c.get('past').find(id, to)
      return c.json({ from, to: to ?? null, ...findDifferences(before, after) }, 200)
    })
    .openapi(changes, async (c) => {
      const { id } = await findStory(c.get('memory'), c.req.valid('param').id)
      const items = await c.get('memory').store.changes.latest(id, c.req.valid('query').limit)
      return c.json({ items: [...items], next: null }, 200)
    })
    .openapi(feed, async (c) => {
      const story = await findStory(c.get('memory'), c.req.valid('param').id)
      const latest = await c.get('memory').store.changes.latest(story.id, 100)
      return c.body(atomFeed(story, latest, new URL(c.req.url).origin), 200, {
        'content-type': 'application/atom+xml',
      })
    })
}

async function allReports(story: string, store: Pick<Shelves, 'reports'>): Promise<ReportItem[]> {
  const reports: ReportItem[] = []
  for (let cursor: string | null = null; ;) {
    const page: { items: readonly ReportItem[]; next: string | null } = await store.reports.list({
      story,
      limit: 500,
      cursor,
    })
    reports.push(...page.items)
    if (page.next === null) return reports
    cursor = page.next
  }
}

/** The stops of a slider: when each report came out, in order. */
function momentsOf(reports: readonly ReportItem[]): { at: string; reports: string[] }[] {
  const moments = new Map<string, string[]>()
  for (const { id, publishedAt } of reports)
    if (publishedAt !== null) moments.set(publishedAt, [...(moments.get(publishedAt) ?? []), id])
  return [...moments].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, ids]) => ({ at, reports: ids }))
}
