import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { StoryMoved } from '../desk/ask.ts'
import { UserError } from '../record/error.ts'
import type { Env } from './context.ts'
import { sayIssue } from './issues.ts'

/** Which status a user's error has; every other code is 422: understood, and refused. */
const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  'bad-request': 400,
  'bad-cursor': 400,
  'bad-event-id': 400,
  'no-token': 401,
  'bad-token': 401,
  'editors-only': 403,
  'other-origin': 403,
  'not-found': 404,
  'no-such-report': 404,
  'no-such-story': 404,
  'no-such-judgement': 404,
  'no-such-feed': 404,
  'no-such-webhook': 404,
  'not-read-yet': 404,
  'wrong-method': 405,
  'already-undone': 409,
  'too-large': 413,
  'unsupported-type': 415,
  'wrong-host': 421,
  'too-many-requests': 429,
  'too-many-streams': 503,
  'store-unreachable': 503,
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not authorised',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  422: 'Cannot be done',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
}

interface Details {
  readonly code: string
  readonly detail: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}

/** An answer by RFC 9457. */
export function problem(
  c: Context<Env>,
  { code, detail, errors }: Details,
  given?: ContentfulStatusCode,
): Response {
  const status = given ?? STATUS[code] ?? 422
  const body = {
    type: `urn:sitrep:problem:${code}`,
    title: TITLES[status] ?? 'Error',
    status,
    code,
    detail,
    errors,
  }
  if (status === 401) c.header('www-authenticate', 'Bearer realm="sitrep"')
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}

/** PostgreSQL's code for text it cannot hold: a NUL, in an id or a name that was asked for. */
const INVALID_TEXT = '22021'

/** Turns what was thrown into an answer. A bug is logged in full and told in one sentence. */
export function explain(error: Error, c: Context<Env>): Response {
  if (error instanceof StoryMoved) {
    const place = new URL(c.req.url)
    place.pathname = place.pathname.replace(
      /\/stories\/[^/]+/,
      `/stories/${encodeURIComponent(error.movedTo)}`,
    )
    return c.redirect(`${place.pathname}${place.search}`, 308)
  }
  if (error instanceof UserError) return problem(c, { code: error.code, detail: error.message })
  if (error instanceof HTTPException) {
    const code = error.status === 413 ? 'too-large' : 'bad-request'
    return problem(
      c,
      { code, detail: error.message || 'the request cannot be understood' },
      error.status as ContentfulStatusCode,
    )
  }
  if ((error as { code?: unknown }).code === INVALID_TEXT)
    return problem(c, {
      code: 'bad-request',
      detail: 'the request has a NUL character, which no name or id has',
    })
  if (isUnreachable(error)) {
    c.header('retry-after', '5')
    return problem(c, {
      code: 'store-unreachable',
      detail: 'the database does not answer; try again in a moment',
    })
  }
  c.get('log')(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
  return problem(
    c,
    { code: 'bug', detail: 'something went wrong here; the log of the server says what' },
    500,
  )
}

/** Nothing is under an address, or only by other methods. */
export function refuseUnknown(
  routes: readonly { readonly method: string; readonly path: string }[],
): (c: Context<Env>) => Response {
  const known = routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}$`) }))
  return (c) => {
    const methods = known.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method)
    if (methods.length === 0)
      return problem(c, { code: 'not-found', detail: 'there is nothing under this address' })
    const allowed = [...new Set(methods)].sort().join(', ')
    c.header('allow', allowed)
    return problem(c, { code: 'wrong-method', detail: `this address takes ${allowed}` })
  }
}

/** Errors of a connection, and PostgreSQL's classes 08 (connection) and 57P (shutting down, starting up). */
function isUnreachable(error: Error): boolean {
  const code = String((error as { code?: unknown }).code ?? '')
  return (
    /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|08...|57P..)$/.test(code) ||
    /^Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
}

/** A group of routes whose invalid requests are answered with a problem that names every wrong field. */
export function createRoutes(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const errors = result.error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        message: sayIssue(message),
      }))
      const first = errors[0]
      const detail = first ? `${first.path || 'the request'}: ${first.message}` : 'the request is not valid'
      return problem(c, { code: 'bad-request', detail, errors })
    },
  })
}
