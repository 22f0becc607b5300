import { createRoute, z } from '@hono/zod-openapi'
import { listSamples, takeSample } from '../../desk/samples.ts'
import { addFeeds, checkSoon } from '../../desk/watch/list.ts'
import { UserError } from '../../record/error.ts'
import { createRoutes } from '../problem.ts'
import { Feed, PageParams, pageOf, Taken } from '../schemas.ts'
import { answer, FAILURES, NOT_FOUND, REFUSED } from './answers.ts'

const params = z.object({ id: z.string().max(100) })

const list = createRoute({
  method: 'get',
  path: '/sources',
  tags: ['sources'],
  summary: 'Watched feeds and their health',
  request: { query: PageParams },
  responses: { 200: answer(pageOf(Feed, 'FeedPage'), 'a page of feeds'), ...FAILURES },
})

const add = createRoute({
  method: 'post',
  path: '/sources',
  tags: ['sources'],
  summary: 'Watch a feed, or all feeds of an OPML file',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.union([
            z.object({ url: z.url({ protocol: /^https?$/ }).max(4_000) }),
            z.object({ opml: z.string().min(1).max(2_000_000) }),
          ]),
        },
      },
    },
  },
  responses: {
    201: answer(
      z.object({ items: z.array(z.object({ id: z.string(), url: z.string(), isNew: z.boolean() })) }),
      'watched',
    ),
    ...FAILURES,
    ...REFUSED,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/sources/{id}',
  tags: ['sources'],
  summary: 'Stop watching a feed; its reports stay',
  request: { params },
  responses: { 204: { description: 'no longer watched' }, ...FAILURES, ...NOT_FOUND },
})

const check = createRoute({
  method: 'post',
  path: '/sources/{id}/check',
  tags: ['sources'],
  summary: 'Look at a feed as soon as its host may be asked again',
  request: { params },
  responses: { 202: { description: 'will be looked at' }, ...FAILURES, ...NOT_FOUND },
})

const Sample = z.object({ id: z.string(), title: z.string(), reports: z.int() }).openapi('Sample')
const samples = createRoute({
  method: 'get',
  path: '/samples',
  tags: ['sources'],
  summary: 'Made-up stories to try Sitrep with',
  responses: { 200: answer(pageOf(Sample, 'SamplePage'), 'the samples'), ...FAILURES },
})
const sample = createRoute({
  method: 'post',
  path: '/samples/{id}',
  tags: ['sources'],
  summary: 'Take in a sample story',
  request: { params },
  responses: { 202: answer(Taken, 'kept, and will be read'), ...FAILURES, ...NOT_FOUND },
})

export function sourceRoutes() {
  return createRoutes()
    .openapi(list, async (c) => c.json(await c.get('memory').store.feeds.list(c.req.valid('query')), 200))
    .openapi(add, async (c) =>
      c.json({ items: [...(await addFeeds(c.get('memory'), c.req.valid('json')))] }, 201),
    )
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      if (!(await c.get('memory').store.feeds.remove(id)))
        throw new UserError('no-such-feed', `there is no feed '${id}'`)
      return c.body(null, 204)
    })
    .openapi(check, async (c) => {
      await checkSoon(c.get('memory'), c.req.valid('param').id)
      return c.body(null, 202)
    })
    .openapi(samples, async (c) => c.json({ items: [...(await listSamples())], next: null }, 200))
    .openapi(sample, async (c) => {
      const taken = await takeSample(c.get('memory'), c.req.valid('param').id)
      return c.json({ id: taken[0]?.id ?? '', items: [...taken] }, 202)
    })
}
