import { createRoute, z } from '@hono/zod-openapi'
import { setCookie } from 'hono/cookie'
import { UserError } from '../../record/error.ts'
import type { ServerSettings } from '../context.ts'
import { COOKIE, roleOf } from '../guards.ts'
import { createRoutes } from '../problem.ts'
import { answer, FAILURES } from './answers.ts'

const Session = z
  .object({ role: z.enum(['reader', 'editor']).nullable(), isOpen: z.boolean() })
  .openapi('Session')

const show = createRoute({
  method: 'get',
  path: '/session',
  tags: ['session'],
  summary: 'Who this server takes you for (null: nobody yet); `isOpen` when it asks for no token',
  responses: { 200: answer(Session, 'the session'), ...FAILURES },
})

const enter = createRoute({
  method: 'post',
  path: '/session',
  tags: ['session'],
  summary: 'Hand in a token once; a cookie that no script can read stands for it from then on',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ token: z.string().min(1).max(500) }) } },
    },
  },
  responses: { 200: answer(Session, 'the session'), ...FAILURES },
})

export function sessionRoutes({ tokens = {} }: ServerSettings) {
  const isOpen = Object.keys(tokens).length === 0
  return createRoutes()
    .openapi(show, (c) => c.json({ role: c.get('role'), isOpen }, 200))
    .openapi(enter, (c) => {
      const { token } = c.req.valid('json')
      const role = isOpen ? 'editor' : roleOf(token, tokens)
      if (role === null) throw new UserError('bad-token', 'this token is not known here')
      const secure = new URL(c.req.url).protocol === 'https:'
      setCookie(c, COOKIE, token, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        secure,
        maxAge: 30 * 24 * 3_600,
      })
      return c.json({ role, isOpen }, 200)
    })
}
