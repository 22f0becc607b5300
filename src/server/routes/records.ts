import { createRoute, z } from '@hono/zod-openapi'
import { applyJudgements } from '../../desk/judged.ts'
import { UserError } from '../../record/error.ts'
import type { Reading as ReadingRecord } from '../../record/reading.ts'
import { Stance } from '../../record/vocabulary.ts'
import { createRoutes } from '../problem.ts'
import {
  FactItem,
  FactStanding,
  Hit,
  PageParams,
  pageOf,
  PlaceItem,
  Reading,
  Revision,
  StatementItem,
} from '../schemas.ts'
import { answer, FAILURES, NOT_FOUND, ready } from './answers.ts'

const reading = createRoute({
  method: 'get',
  path: '/readings/{reportId}',
  tags: ['records'],
  summary: 'What one report says',
  request: {
    params: z.object({ reportId: z.string().max(250) }),
    query: z.object({
      judged: z
        .enum(['true', 'false'])
        .default('false')
        .openapi({ description: 'with what people rejected, corrected and set' }),
    }),
  },
  responses: { 200: answer(Reading, 'the reading'), ...FAILURES, ...NOT_FOUND },
})

const narrow = { report: z.string().max(250).optional(), story: z.string().max(250).optional() }
const list = <T extends z.ZodType, Q extends z.ZodRawShape>(path: string, name: string, item: T, query: Q) =>
  createRoute({
    method: 'get',
    path,
    tags: ['records'],
    summary: `A page of ${path.slice(1)}, newest first`,
    request: { query: PageParams.extend(query) },
    responses: { 200: answer(pageOf(item, name), 'a page'), ...FAILURES },
  })

const facts = list('/facts', 'FactPage', FactItem, {
  story: narrow.story,
  standing: FactStanding.optional(),
  field: z.string().max(100).optional(),
})
const statements = list('/statements', 'StatementPage', StatementItem, {
  ...narrow,
  stance: Stance.optional(),
})
const places = list('/places', 'PlacePage', PlaceItem, {
  ...narrow,
  country: z.string().length(3).optional().openapi({ description: 'ISO 3166-1 alpha-3' }),
  box: z
    .string()
    .regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/, 'must be west,south,east,north in degrees')
    .transform((text) => text.split(',').map(Number) as [number, number, number, number])
    .optional()
    .openapi({ type: 'string', example: '40,29,50,38', description: 'west,south,east,north in degrees' }),
})
const search = list('/search', 'HitPage', Hit, {
  q: z.string().min(1).max(500).openapi({ description: 'words, "phrases", or, -without' }),
  kind: z.enum(['report', 'statement', 'fact']).optional(),
})
const revisions = list('/revisions', 'RevisionPage', Revision, { report: narrow.report })

export function recordRoutes() {
  return createRoutes()
    .openapi(reading, async (c) => {
      const { reportId } = c.req.valid('param')
      const { store } = c.get('memory')
      const found = await store.readings.get(reportId)
      if (found === null) return refuseUnread(reportId, (await store.reports.get(reportId)) !== null)
      if (c.req.valid('query').judged === 'false') return ready(c, found.record)
      const judgements = await store.judgements.on([reportId])
      const [judged] = applyJudgements([JSON.parse(found.record) as ReadingRecord], judgements)
      return ready(c, JSON.stringify(judged))
    })
    .openapi(facts, async (c) => c.json(await c.get('memory').store.stories.facts(c.req.valid('query')), 200))
    .openapi(statements, async (c) =>
      c.json(await c.get('memory').store.readings.statements(c.req.valid('query')), 200),
    )
    .openapi(places, async (c) =>
      c.json(await c.get('memory').store.readings.places(c.req.valid('query')), 200),
    )
    .openapi(revisions, async (c) =>
      c.json(await c.get('memory').store.stories.revisions(c.req.valid('query')), 200),
    )
    .openapi(search, async (c) => {
      const { q, ...query } = c.req.valid('query')
      return c.json(await c.get('memory').store.search({ text: q, ...query }), 200)
    })
}

function refuseUnread(report: string, isThere: boolean): never {
  if (isThere) throw new UserError('not-read-yet', 'this report waits to be read; ask again in a moment')
  throw new UserError('no-such-report', `there is no report '${report}'`)
}
