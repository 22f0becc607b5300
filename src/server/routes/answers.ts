import type { z } from '@hono/zod-openapi'
import { Problem } from '../schemas.ts'

/** Entries of a route's `responses`. */
export function answer<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

const failed = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

/** What any request may be answered with. */
export const FAILURES = {
  400: failed('the request is not valid'),
  401: failed('a token is needed'),
  403: failed('not with this token, or not from this origin'),
  429: failed('too many requests'),
}
export const NOT_FOUND = { 404: failed('there is no such thing') }
export const REFUSED = { 409: failed('done already'), 422: failed('understood, but it cannot be done') }

/** Sends JSON text that is ready. The route's type asks for a value; parsing megabytes to write them again is waste. */
export function ready(
  c: { body: (text: string, status: 200, headers: Record<string, string>) => Response },
  text: string,
) {
  return c.body(text, 200, { 'content-type': 'application/json' }) as never
}
