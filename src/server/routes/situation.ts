import { createRoute, z } from '@hono/zod-openapi'
import { askSituation } from '../../desk/ask.ts'
import { Situation } from '../../record/situation.ts'
import { createRoutes } from '../problem.ts'
import { Instant } from '../schemas.ts'
import { answer, FAILURES, REFUSED } from './answers.ts'

const situation = createRoute({
  method: 'get',
  path: '/situation',
  tags: ['stories'],
  summary: 'All stories together, as they stand or as known at a moment',
  request: { query: z.object({ asOf: Instant.optional() }) },
  responses: { 200: answer(Situation, 'the situation'), ...FAILURES, ...REFUSED },
})

export function situationRoutes() {
  return createRoutes().openapi(situation, async (c) => {
    const { asOf } = c.req.valid('query')
    return c.json(await askSituation(c.get('memory'), asOf ?? null), 200)
  })
}
