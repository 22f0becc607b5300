import { createHash } from 'node:crypto'
import { UserError } from '../../record/error.ts'
import type { Report } from '../../record/report.ts'
import type { Feed, FeedUpdate } from '../../store/index.ts'
import { articleId, takeWithin, toNewReport } from '../intake.ts'
import type { Memory } from '../memory.ts'
import { lookAgain } from './again.ts'
import type { Fetched, SafeFetch } from './fetch.ts'

/** Entries of a feed that are looked at, and pages fetched in one check. */
const MOST_ENTRIES = 500
const MOST_PAGES = 50
const FEED_BYTES = 8 * 1024 * 1024
const PAGE_BYTES = 5 * 1024 * 1024

const EVERY_MS = 15 * 60_000
const LONGEST_MS = 24 * 3_600_000
/** An article is looked at again while it is young: that is when silent edits happen. */
const YOUNG_MS = 48 * 3_600_000

/** How feeds begin; anything else, such as an error page sent with status 200, is none. */
const FEED = /^[\s\ufeff]*(?:<\?xml|<!--|<rss|<feed|<rdf|\{)/i

export interface Checked {
  readonly feed: string
  readonly status: string
  readonly taken: number
  readonly problem: string | null
}

/** Looks at one feed and takes in what is new or changed. Never throws for what a feed does: it is written down. */
export async function checkFeed(memory: Memory, feed: Feed, fetch: SafeFetch): Promise<Checked> {
  try {
    const { update, taken, problem } = await lookAt(memory, feed, fetch)
    return await writeDown(memory, feed, { update, taken, problem })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return writeDown(memory, feed, { update: { status: error.code }, taken: 0, problem: error.message })
  }
}

interface Look {
  readonly update: FeedUpdate
  readonly taken: number
  readonly problem: string | null
  readonly waitMs?: number
}

async function lookAt(memory: Memory, feed: Feed, fetch: SafeFetch): Promise<Look> {
  const answer = await fetch(feed.url, { headers: conditions(feed), mostBytes: FEED_BYTES })
  const entries = answer.status === 304 ? [] : await readEntries(memory, answer)
  const fresh = await takeEntries(memory, feed, { entries, fetch })
  const taken = fresh + (await lookAgain(memory, feed, fetch))
  const title = feed.title ?? entries[0]?.source.name ?? null
  const etag = answer.headers.get('etag') ?? (answer.status === 304 ? feed.etag : null)
  const lastModified =
    answer.headers.get('last-modified') ?? (answer.status === 304 ? feed.lastModified : null)
  const changedAt = taken > 0 ? memory.now() : feed.changedAt
  return { update: { status: 'ok', title, etag, lastModified, changedAt }, taken, problem: null }
}

function conditions({ etag, lastModified }: Feed): Record<string, string> {
  return {
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

async function readEntries(memory: Memory, answer: Fetched): Promise<readonly Report[]> {
  if (answer.status === 410) throw new UserError('gone', 'the feed says it is gone for good')
  if (answer.status !== 200) throw new UserError(`http-${answer.status}`, `the feed answers ${answer.status}`)
  if (!FEED.test(new TextDecoder().decode(answer.bytes.subarray(0, 1_000))))
    throw new UserError('not-a-feed', 'this is no RSS, Atom or JSON feed')
  return memory.parse({ name: answer.url, bytes: answer.bytes, most: MOST_ENTRIES })
}

interface Taking {
  readonly entries: readonly Report[]
  readonly fetch: SafeFetch
}

async function takeEntries(memory: Memory, feed: Feed, { entries, fetch }: Taking): Promise<number> {
  const seen = await memory.store.feeds.items(feed.id)
  let taken = 0
  let pages = 0
  for (const entry of entries) {
    const item = hash(entry.url ?? entry.id)
    const fingerprint = hash(JSON.stringify([entry.title, entry.text, entry.updatedAt]))
    if (seen.get(item) === fingerprint) continue
    if (pages >= MOST_PAGES) break
    pages += 1
    const report = await readArticle(memory, entry, fetch)
    const seenAt = memory.now()
    const youngUntil = new Date(Date.parse(entry.publishedAt ?? seenAt) + YOUNG_MS).toISOString()
    taken += await memory.store.transaction(async (shelves) => {
      await shelves.feeds.putItem({ feed: feed.id, item, url: entry.url, fingerprint, seenAt, youngUntil })
      const [one] = await takeWithin(shelves, [toNewReport(report, seenAt)])
      return one?.isNew ? 1 : 0
    })
    memory.touched.ring()
  }
  return taken
}

/** The page an entry points to, read as an article; the entry itself where the page cannot be had or says less. */
async function readArticle(memory: Memory, entry: Report, fetch: SafeFetch): Promise<Report> {
  const id = articleId(entry.url ?? entry.id)
  if (entry.url === null) return { ...entry, id }
  try {
    const page = await fetch(entry.url, { mostBytes: PAGE_BYTES })
    if (page.status !== 200) return { ...entry, id }
    const given = {
      id,
      url: entry.url,
      ...(entry.source.name === '' ? {} : { source: entry.source }),
      ...(entry.publishedAt === null ? {} : { publishedAt: entry.publishedAt }),
    }
    const [report] = await memory.parse({ name: page.url, bytes: page.bytes, given, as: 'html', most: 1 })
    return report !== undefined && report.text.length >= entry.text.length ? report : { ...entry, id }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
  return { ...entry, id }
}

async function writeDown(memory: Memory, feed: Feed, look: Look): Promise<Checked> {
  const isWell = look.problem === null
  const failures = isWell ? 0 : feed.failures + 1
  const status = look.update.status ?? feed.status
  const base = isWell ? EVERY_MS : Math.min(LONGEST_MS, EVERY_MS * 2 ** Math.min(failures, 10))
  const waitMs = status === 'gone' ? 7 * LONGEST_MS : base * (0.9 + Math.random() / 5)
  const checkedAt = memory.now()
  const nextCheckAt = new Date(Date.parse(checkedAt) + waitMs).toISOString()
  await memory.store.transaction(async (shelves) => {
    await shelves.feeds.update(feed.id, {
      ...look.update,
      problem: look.problem,
      failures,
      checkedAt,
      nextCheckAt,
    })
    if (status !== feed.status)
      await shelves.changes.add([
        {
          kind: 'feed.changed',
          at: checkedAt,
          story: null,
          subject: feed.id,
          data: { url: feed.url, status },
        },
      ])
  })
  return { feed: feed.url, status, taken: look.taken, problem: look.problem }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
