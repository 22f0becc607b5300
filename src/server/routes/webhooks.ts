import { createRoute, z } from '@hono/zod-openapi'
import { addWebhook } from '../../desk/webhooks.ts'
import { UserError } from '../../record/error.ts'
import { createRoutes } from '../problem.ts'
import { PageParams, pageOf } from '../schemas.ts'
import { answer, FAILURES, NOT_FOUND, REFUSED } from './answers.ts'

const Webhook = z
  .object({
    id: z.string(),
    url: z.string(),
    story: z.string().nullable().openapi({ description: 'null: every story' }),
    addedAt: z.iso.datetime(),
    failures: z.int(),
    problem: z.string().nullable(),
  })
  .openapi('Webhook')
const WithSecret = Webhook.extend({ secret: z.string() }).openapi('NewWebhook')

const list = createRoute({
  method: 'get',
  path: '/webhooks',
  tags: ['webhooks'],
  summary: 'Who is told when facts change',
  request: { query: PageParams },
  responses: { 200: answer(pageOf(Webhook, 'WebhookPage'), 'a page of webhooks'), ...FAILURES },
})

const add = createRoute({
  method: 'post',
  path: '/webhooks',
  tags: ['webhooks'],
  summary: 'Be told when a fact is new, changed, disputed or retracted',
  description:
    'Each change is sent as JSON by POST, in order, again until it is taken (2xx). The header `sitrep-signature` is ' +
    '`t=<unix seconds>,v1=<hex HMAC-SHA-256 of "<t>.<body>" with the secret>`. The secret is shown once, here.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            url: z.url({ protocol: /^https?$/ }).max(4_000),
            story: z.string().max(250).nullable().default(null),
          }),
        },
      },
    },
  },
  responses: { 201: answer(WithSecret, 'added'), ...FAILURES, ...NOT_FOUND, ...REFUSED },
})

const remove = createRoute({
  method: 'delete',
  path: '/webhooks/{id}',
  tags: ['webhooks'],
  summary: 'Tell no longer',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: 'removed' }, ...FAILURES, ...NOT_FOUND },
})

export function webhookRoutes() {
  return createRoutes()
    .openapi(list, async (c) => {
      const { items, next } = await c.get('memory').store.webhooks.list(c.req.valid('query'))
      return c.json({ items: items.map((hook) => Webhook.parse(hook)), next }, 200)
    })
    .openapi(add, async (c) =>
      c.json(WithSecret.parse(await addWebhook(c.get('memory'), c.req.valid('json'))), 201),
    )
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      const isGone = await c.get('memory').store.webhooks.remove(id)
      if (!isGone) throw new UserError('no-such-webhook', `there is no webhook '${id}'`)
      return c.body(null, 204)
    })
}
