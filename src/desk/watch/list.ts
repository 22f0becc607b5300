import { createHash } from 'node:crypto'
import { UserError } from '../../record/error.ts'
import type { Memory } from '../memory.ts'

export interface AddedFeed {
  readonly id: string
  readonly url: string
  readonly isNew: boolean
}

/** Feeds in one OPML file. */
const MOST_FEEDS = 2_000

/** Watches a feed, or every feed an OPML file names. The first look is due at once. */
export async function addFeeds(
  memory: Memory,
  given: { readonly url: string } | { readonly opml: string },
): Promise<readonly AddedFeed[]> {
  const feeds = 'url' in given ? [{ url: given.url, title: null }] : parseOpml(given.opml)
  const added: AddedFeed[] = []
  for (const { url, title } of feeds) {
    const address = checkAddress(url)
    const id = feedId(address)
    const isNew = await memory.store.feeds.add({ id, url: address, title, addedAt: memory.now() })
    added.push({ id, url: address, isNew })
  }
  memory.touched.ring()
  return added
}

/** Makes a feed due now. */
export async function checkSoon(memory: Memory, id: string): Promise<void> {
  if ((await memory.store.feeds.get(id)) === null)
    throw new UserError('no-such-feed', `there is no feed '${id}'`)
  await memory.store.feeds.update(id, { nextCheckAt: memory.now() })
  memory.touched.ring()
}

function feedId(url: string): string {
  return `f-${createHash('sha256').update(url).digest('hex').slice(0, 12)}`
}

function checkAddress(url: string): string {
  if (!URL.canParse(url)) throw new UserError('bad-address', `'${url.slice(0, 200)}' is not an address`)
  const parsed = new URL(url)
  if (!/^https?:$/.test(parsed.protocol))
    throw new UserError('bad-address', `only http and https are fetched, not '${parsed.protocol}'`)
  if (parsed.username !== '' || parsed.password !== '')
    throw new UserError('bad-address', 'leave user name and password out of the address')
  parsed.hash = ''
  return parsed.href
}

/** Finds the feeds of an OPML file by their tags; no entity beyond XML's own five is expanded. */
export function parseOpml(opml: string): { readonly url: string; readonly title: string | null }[] {
  const outlines = opml.match(/<outline\b[^>]*>/gi) ?? []
  const feeds = outlines.flatMap((tag) => {
    const url = attribute(tag, 'xmlUrl')
    return url === null ? [] : [{ url, title: attribute(tag, 'title') ?? attribute(tag, 'text') }]
  })
  if (feeds.length === 0)
    throw new UserError('no-feeds', 'this OPML names no feed: no <outline> has an xmlUrl')
  if (feeds.length > MOST_FEEDS)
    throw new UserError('too-many-feeds', `at most ${MOST_FEEDS} feeds at a time`)
  return feeds
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)
  const raw = found?.[1] ?? found?.[2]
  return raw === undefined
    ? null
    : raw.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? '')
}
