import { UserError } from '../../record/error.ts'
import type { Report } from '../../record/report.ts'
import type { Feed, FeedItem } from '../../store/index.ts'
import { takeWithin, toNewReport } from '../intake.ts'
import type { Memory } from '../memory.ts'
import type { SafeFetch } from './fetch.ts'

const AGAIN_MS = 3 * 3_600_000
/** Articles looked at again in one check of a feed. */
const MOST_AGAIN = 20
const PAGE_BYTES = 5 * 1024 * 1024
/** A page that lost more than this of its text is an error page or a paywall, not an edit. */
const LEAST_LEFT = 0.4

/** Looks at young articles again, whether or not the feed says they changed. Returns how many had. */
export async function lookAgain(memory: Memory, feed: Feed, fetch: SafeFetch): Promise<number> {
  const now = memory.now()
  const before = new Date(Date.parse(now) - AGAIN_MS).toISOString()
  let changed = 0
  for (const item of await memory.store.feeds.young(feed.id, { now, before, limit: MOST_AGAIN })) {
    const fresh = await readChanged(memory, item, fetch)
    changed += await memory.store.transaction(async (shelves) => {
      await shelves.feeds.putItem({ ...item, seenAt: now })
      const [taken] = fresh === null ? [] : await takeWithin(shelves, [toNewReport(fresh, now)])
      return taken?.isNew ? 1 : 0
    })
  }
  return changed
}

/** The article as it is now, described as its last version was; null when it cannot be had. */
async function readChanged(memory: Memory, { url }: FeedItem, fetch: SafeFetch): Promise<Report | null> {
  const versions = url === null ? [] : await memory.store.reports.versions(url)
  const last = versions.at(-1)
  const known = last === undefined ? null : await memory.store.reports.get(last.id)
  if (url === null || known === null) return null
  const { title, source, publishedAt, text } = known.report
  try {
    const page = await fetch(url, { mostBytes: PAGE_BYTES })
    if (page.status !== 200) return null
    const given = {
      id: versions[0]?.id ?? known.report.id,
      url,
      source,
      ...(publishedAt === null ? {} : { publishedAt }),
    }
    const [report] = await memory.parse({ name: page.url, bytes: page.bytes, given, as: 'html', most: 1 })
    return report === undefined || report.text.length < text.length * LEAST_LEFT
      ? null
      : { ...report, title: report.title || title }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
  return null
}
