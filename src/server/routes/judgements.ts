import { createRoute, z } from '@hono/zod-openapi'
import { judge } from '../../desk/judge.ts'
import { UserError } from '../../record/error.ts'
import { createRoutes } from '../problem.ts'
import { Judgement, NewJudgement, PageParams, pageOf } from '../schemas.ts'
import { answer, FAILURES, NOT_FOUND, REFUSED } from './answers.ts'

const add = createRoute({
  method: 'post',
  path: '/judgements',
  tags: ['judgements'],
  summary: 'Write down what a person decided',
  description:
    'Anchored to a report and a span of its text, and at work in every story it touches before this answers. `content` by ' +
    'kind: `reject` `{record}`; `correct` `{record, set}`; `set-place` `{place: {name, lat, lon, country}}`; `set-time` ' +
    '`{time: {start, end, grain?, zone?}}`; `merge` and `split` of events `{with: {report, span}}` or a list of such, on the ' +
    'words of their triggers (`split` without `with`: an event of its own); of stories `{record: "stories", with: {report}}` ' +
    'without a span (`split` without `with`: the report stands by itself); `confirm` `{record?}`; `note` `{text}`, without a ' +
    'span on the story. `record` is one of statements, events, places, times, figures, actors, claims. Nothing is ever ' +
    'changed or deleted: `undo` with `undoes` takes a judgement back. What could have no effect is refused.',
  request: { body: { required: true, content: { 'application/json': { schema: NewJudgement } } } },
  responses: {
    201: answer(Judgement, 'written down, and already at work'),
    ...FAILURES,
    ...NOT_FOUND,
    ...REFUSED,
  },
})

const list = createRoute({
  method: 'get',
  path: '/judgements',
  tags: ['judgements'],
  summary: 'The log, newest first',
  request: { query: PageParams.extend({ report: z.string().max(250).optional() }) },
  responses: { 200: answer(pageOf(Judgement, 'JudgementPage'), 'a page of judgements'), ...FAILURES },
})

const get = createRoute({
  method: 'get',
  path: '/judgements/{id}',
  tags: ['judgements'],
  summary: 'One judgement',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 200: answer(Judgement, 'the judgement'), ...FAILURES, ...NOT_FOUND },
})

export function judgementRoutes() {
  return createRoutes()
    .openapi(add, async (c) => c.json(await judge(c.get('memory'), c.req.valid('json')), 201))
    .openapi(list, async (c) =>
      c.json(await c.get('memory').store.judgements.list(c.req.valid('query')), 200),
    )
    .openapi(get, async (c) => {
      const { id } = c.req.valid('param')
      const found = await c.get('memory').store.judgements.get(id)
      if (found === null) throw new UserError('no-such-judgement', `there is no judgement '${id}'`)
      return c.json(found, 200)
    })
}
