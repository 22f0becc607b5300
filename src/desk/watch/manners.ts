import robotsParser from 'robots-parser'
import { UserError } from '../../record/error.ts'
import type { Fetched, FetchOptions, SafeFetch } from './fetch.ts'

/** The package is CommonJS and its types are those of a module. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** What robots.txt files call us. */
const ROBOT = 'sitrep'
const ROBOTS_FOR_MS = 24 * 3_600_000
const ROBOTS_AFTER_FAILURE_MS = 600_000
const ROBOTS_BYTES = 512 * 1024
const PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

export interface MannersOptions {
  /** Milliseconds between two requests to one host. */
  readonly pause?: number
  readonly now?: () => number
}

interface Host {
  /** Requests to one host stand in one line. */
  line: Promise<unknown>
  freeAt: number
  robots: {
    readonly mayFetch: (url: string) => boolean
    readonly pause: number
    readonly until: number
  } | null
}

/** Wraps a fetch so that each host is asked one thing at a time, with pauses, and only what its robots.txt allows. */
export function withManners(fetch: SafeFetch, options: MannersOptions = {}): SafeFetch {
  const hosts = new Map<string, Host>()
  const now = options.now ?? Date.now
  const pause = options.pause ?? PAUSE_MS
  return (url, fetchOptions) => {
    if (!URL.canParse(url)) return fetch(url, fetchOptions)
    const host = hostOf(hosts, new URL(url).origin)
    const turn = host.line.then(() => askPolitely(url, fetchOptions ?? {}, { host, fetch, now, pause }))
    host.line = turn.catch(() => undefined)
    return turn
  }
}

function hostOf(hosts: Map<string, Host>, origin: string): Host {
  const known = hosts.get(origin)
  if (known) return known
  if (hosts.size > 5_000) hosts.clear()
  const host: Host = { line: Promise.resolve(), freeAt: 0, robots: null }
  hosts.set(origin, host)
  return host
}

interface Turn {
  readonly host: Host
  readonly fetch: SafeFetch
  readonly now: () => number
  readonly pause: number
}

async function askPolitely(url: string, options: FetchOptions, turn: Turn): Promise<Fetched> {
  const { host, fetch, now } = turn
  if (host.robots === null || host.robots.until < now()) host.robots = await readRobots(url, turn)
  if (!host.robots.mayFetch(url))
    throw new UserError('robots', `${new URL(url).host} asks robots not to fetch this`)
  await wait(host.freeAt - now())
  try {
    return await fetch(url, options)
  } finally {
    host.freeAt = now() + Math.max(turn.pause, host.robots.pause) * (1 + Math.random() / 4)
  }
}

/** RFC 9309: no file means everything is allowed, a file that cannot be had means nothing is, for now. */
async function readRobots(url: string, { fetch, now }: Turn): Promise<NonNullable<Host['robots']>> {
  const address = new URL('/robots.txt', url).href
  const until = now() + ROBOTS_FOR_MS
  const soon = now() + ROBOTS_AFTER_FAILURE_MS
  let answer: Fetched
  try {
    answer = await fetch(address, { mostBytes: ROBOTS_BYTES })
  } catch (error) {
    if (error instanceof UserError && error.code === 'too-large')
      return { mayFetch: () => true, pause: 0, until }
    throw error
  }
  if (answer.status >= 500 || answer.status === 429) return { mayFetch: () => false, pause: 0, until: soon }
  if (answer.status >= 400) return { mayFetch: () => true, pause: 0, until }
  const rules = parseRobots(address, new TextDecoder().decode(answer.bytes))
  const delay = (rules.getCrawlDelay(ROBOT) ?? 0) * 1_000
  return {
    mayFetch: (page) => rules.isAllowed(page, ROBOT) !== false,
    pause: Math.min(LONGEST_PAUSE_MS, Number.isFinite(delay) ? delay : 0),
    until,
  }
}

function wait(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve()
}
