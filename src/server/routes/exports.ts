import { createRoute, z } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { EXPORT_NAMES, exportLines } from '../../desk/exports.ts'
import { createRoutes } from '../problem.ts'
import { Instant } from '../schemas.ts'
import { FAILURES, NOT_FOUND } from './answers.ts'

const download = createRoute({
  method: 'get',
  path: '/exports',
  tags: ['exports'],
  summary:
    'The situation or one story in a format for other programs; `store` is the whole store, for backups',
  request: {
    query: z.object({
      format: z.enum(EXPORT_NAMES),
      story: z.string().max(250).optional(),
      asOf: Instant.optional(),
    }),
  },
  responses: {
    200: { description: 'the file', content: { '*/*': { schema: z.string() } } },
    ...FAILURES,
    ...NOT_FOUND,
  },
})

export function exportRoutes() {
  return createRoutes().openapi(download, async (c) => {
    const made = await exportLines(c.get('memory'), c.req.valid('query'))
    c.header('content-type', made.mediaType)
    c.header('content-disposition', `attachment; filename="${made.fileName}"`)
    c.header('cache-control', 'no-store')
    return stream(c, async (out) => {
      for await (const piece of made.pieces) await out.write(piece)
    }) as never
  })
}
