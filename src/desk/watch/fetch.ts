import { lookup as lookUp } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, fetch } from 'undici'
import { UserError } from '../../record/error.ts'
import { isPublicAddress } from './address.ts'

export interface Fetched {
  readonly status: number
  /** After redirects. */
  readonly url: string
  readonly headers: Headers
  readonly bytes: Uint8Array
}

export interface FetchOptions {
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes after decompression. */
  readonly mostBytes?: number
  readonly method?: 'GET' | 'POST'
  readonly body?: string
  readonly redirects?: number
}

/** Fetches from the public internet, or throws a UserError that says why not. */
export type SafeFetch = (url: string, options?: FetchOptions) => Promise<Fetched>

export interface NetSettings {
  /** Replaces the check of addresses, for tests and for desks whose sources are on their own network. */
  readonly isAllowed?: (address: string) => boolean
  /** Milliseconds for everything, from the first lookup to the last byte. */
  readonly deadline?: number
  readonly userAgent?: string
}

const MOST_BYTES = 10 * 1024 * 1024
const MOST_REDIRECTS = 5

export interface Net {
  readonly fetch: SafeFetch
  readonly close: () => Promise<void>
}

/**
 * Sets up guarded fetching. The guard sits where the connection is made: the very address that was checked is the one
 * connected to, so a name that changes its answer in between (DNS rebinding) gains nothing. Redirects are followed one
 * by one, through the same door; nothing that comes back is executed.
 */
export function openNet(settings: NetSettings = {}): Net {
  const isAllowed = settings.isAllowed ?? isPublicAddress
  const agent = new Agent({
    connect: { lookup: guardedLookup(isAllowed), timeout: 10_000 },
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
    maxHeaderSize: 32 * 1024,
    connections: 4,
  })
  const once = async (url: URL, options: FetchOptions, signal: AbortSignal) =>
    fetch(url, {
      dispatcher: agent,
      redirect: 'manual',
      method: options.method ?? 'GET',
      body: options.body ?? null,
      headers: { 'user-agent': settings.userAgent ?? 'Sitrep', accept: '*/*', ...options.headers },
      signal,
    })
  return {
    fetch: (address, options = {}) =>
      follow(address, options, { once, isAllowed, deadline: settings.deadline ?? 30_000 }),
    close: () => agent.destroy(),
  }
}

interface Way {
  readonly once: (url: URL, options: FetchOptions, signal: AbortSignal) => ReturnType<typeof fetch>
  readonly isAllowed: (address: string) => boolean
  readonly deadline: number
}

async function follow(address: string, options: FetchOptions, way: Way): Promise<Fetched> {
  const signal = AbortSignal.timeout(way.deadline)
  let url = checkUrl(address, way.isAllowed)
  try {
    for (let hops = 0; ; hops++) {
      const answer = await way.once(url, options, signal)
      const target = [301, 302, 303, 307, 308].includes(answer.status) ? answer.headers.get('location') : null
      if (target === null) {
        const bytes = await readBody(answer.body, options.mostBytes ?? MOST_BYTES)
        return { status: answer.status, url: url.href, headers: answer.headers as unknown as Headers, bytes }
      }
      await answer.body?.cancel()
      if (hops >= (options.redirects ?? MOST_REDIRECTS))
        throw new UserError('too-many-redirects', `${address} redirects too often`)
      url = checkUrl(new URL(target, url).href, way.isAllowed)
    }
  } catch (error) {
    throw explain(error, address)
  }
}

function checkUrl(address: string, isAllowed: (address: string) => boolean): URL {
  if (!URL.canParse(address))
    throw new UserError('bad-address', `'${address.slice(0, 200)}' is not an address`)
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new UserError('bad-address', `only http and https are fetched, not '${url.protocol}'`)
  if (url.username !== '' || url.password !== '')
    throw new UserError('bad-address', 'leave user name and password out of the address')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isAllowed(host)) throw refuseAddress(url.hostname)
  return url
}

function refuseAddress(host: string): UserError {
  return new UserError('private-address', `${host} is not an address on the public internet`)
}

/** Looks a name up once, refuses it if any answer is private, and connects to what was checked. */
function guardedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    lookUp(host, { ...options, all: true }, (error, answers) => {
      if (error) return done(error, '', 0)
      const first = answers[0]
      if (first === undefined || !answers.every(({ address }) => isAllowed(address)))
        return done(refuseAddress(host), '', 0)
      return options.all ? done(null, answers) : done(null, first.address, first.family)
    })
  }
}

async function readBody(body: AsyncIterable<Uint8Array> | null, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.length
    if (size > most)
      throw new UserError('too-large', `the answer is larger than ${Math.round(most / 1024)} KiB`)
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

/** Says what went wrong on the way; every failure of the network is somebody else's, so a UserError. */
function explain(error: unknown, address: string): Error {
  const host = URL.canParse(address) ? new URL(address).host : address
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof UserError) return cause
    if (cause.name === 'TimeoutError') return new UserError('too-slow', `${host} took too long to answer`)
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      return new UserError('unknown-host', `there is no host ${host}`)
    if (code?.startsWith('UND_ERR_') && code.includes('TIMEOUT'))
      return new UserError('too-slow', `${host} took too long to answer`)
  }
  const cause = (error as Error).cause
  const why = cause instanceof Error && cause.message ? cause.message : (error as Error).message
  return new UserError('unreachable', `${host} cannot be reached: ${why}`)
}
