import { createHash, timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Env, Role, ServerSettings } from './context.ts'
import { problem } from './problem.ts'

export const COOKIE = 'sitrep-token'
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What a reader may do although it is no GET. */
const FOR_READERS = new Set(['/api/v1/session'])

/** Answers only to the names it is served under: another site's name pointed at this address gets nothing. */
export function checkHost({ hosts }: ServerSettings): MiddlewareHandler<Env> {
  return async (c, next) => {
    const name = (c.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()
    if (hosts && !hosts.includes(name))
      return problem(c, { code: 'wrong-host', detail: 'this server does not answer to that host name' })
    return next()
  }
}

/** Refuses changes that a page of another origin asks for in a reader's browser. */
export function checkOrigin(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next()
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const isOwn = origin === undefined || hostOf(origin) === c.req.header('host')?.toLowerCase()
    if (!isOwn || site === 'cross-site' || site === 'same-site')
      return problem(c, {
        code: 'other-origin',
        detail: 'changes are taken from this server’s own pages only',
      })
    return next()
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

/** Finds out who asks: by bearer token or cookie where tokens are set. */
export function checkToken({ tokens = {} }: ServerSettings): MiddlewareHandler<Env> {
  const isOpen = Object.keys(tokens).length === 0
  return async (c, next) => {
    const role = isOpen ? 'editor' : roleOf(tokenOf(c), tokens)
    if (role === null && !FOR_READERS.has(c.req.path)) {
      const has = tokenOf(c) !== undefined
      const code = has ? 'bad-token' : 'no-token'
      const detail = has ? 'this token is not known here' : 'send a token: `Authorization: Bearer …`'
      return problem(c, { code, detail })
    }
    c.set('role', role)
    if (role === 'reader' && !SAFE.has(c.req.method) && !FOR_READERS.has(c.req.path))
      return problem(c, {
        code: 'editors-only',
        detail: 'this token may read; changes need an editor’s token',
      })
    return next()
  }
}

export function roleOf(token: string | undefined, tokens: Partial<Record<Role, string>>): Role | null {
  if (token === undefined) return null
  for (const role of ['editor', 'reader'] as const) {
    const expected = tokens[role]
    if (expected !== undefined && isSame(token, expected)) return role
  }
  return null
}

function tokenOf(c: Context<Env>): string | undefined {
  const header = c.req.header('authorization')
  if (header !== undefined) return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? ''
  return getCookie(c, COOKIE)
}

/** Compares hashes, so that neither length nor first difference shows in the time it takes. */
function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}

/** A bucket of requests for each client, filled again evenly. */
export function limitRate({ ratePerMinute = 1_200 }: ServerSettings): MiddlewareHandler<Env> {
  const buckets = new Map<string, { left: number; at: number }>()
  const perMillisecond = ratePerMinute / 60_000
  return async (c, next) => {
    const now = Date.now()
    const client = clientOf(c)
    const bucket = buckets.get(client) ?? { left: ratePerMinute, at: now }
    const left = Math.min(ratePerMinute, bucket.left + (now - bucket.at) * perMillisecond)
    if (buckets.size > 10_000) buckets.clear()
    buckets.set(client, { left: Math.max(0, left - 1), at: now })
    if (left >= 1) return next()
    c.header('retry-after', String(Math.max(1, Math.ceil((1 - left) / perMillisecond / 1_000))))
    return problem(c, {
      code: 'too-many-requests',
      detail: 'too many requests; wait as long as Retry-After says',
    })
  }
}

function clientOf(c: Context<Env>): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'in process'
  }
}

/** A compressed body may be a bomb; nobody needs to send one. */
export function refuseEncodings(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const encoding = c.req.header('content-encoding')
    if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
      return problem(c, { code: 'unsupported-type', detail: 'send the body uncompressed' })
    return next()
  }
}
