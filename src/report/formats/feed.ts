import { UserError } from '../../record/error.ts'
import type { Report } from '../../record/report.ts'
import { laterThan } from '../given.ts'
import { readMoment } from '../dates/moment.ts'
import { decode } from '../decode.ts'
import { gatherBytes, type Format, type GivenFields } from '../input.ts'
import { salvageItems } from './feed/salvage.ts'
import { itemsOf, type FeedItem } from './feed/items.ts'
import { readPage } from '../page/index.ts'

/** The items of a feed: RSS 0.9 … 2.0, Atom or JSON Feed; of one that is cut off or broken, those that can be read. */
async function readItems(
  text: string,
  name: string,
): Promise<{ items: readonly FeedItem[]; isWhole: boolean }> {
  const { parseFeed } = await import('feedsmith')
  try {
    return { items: itemsOf(parseFeed(text)), isWhole: true }
  } catch {
    const items = salvageItems(text)
    if (items.length > 0 || /<(?:rss|feed|rdf:RDF)\b/i.test(text.slice(0, 4096)))
      return { items, isWhole: false }
    throw new UserError('bad-feed', `${name} is no feed that can be read; RSS, Atom and JSON Feed are`)
  }
}

/** The one item of a feed that has this id (guid, atom:id, JSON Feed id). */
export async function reportFromFeed(
  text: string,
  asked: { readonly name: string; readonly itemId: string; readonly given: GivenFields },
): Promise<Report> {
  const { items } = await readItems(text, asked.name)
  const item = items.find(({ id, url }) => id === asked.itemId || url === asked.itemId)
  if (item) return toReport(item, asked.given)
  throw new UserError('no-such-item', `${asked.name} has no item '${asked.itemId}'`)
}

/** What an item says of itself stands where the caller states nothing, and before what its HTML says. */
function toReport(item: FeedItem, given: GivenFields): Report {
  const published = readMoment(item.published)
  const updated = readMoment(item.updated)
  const source = given.source ?? (item.source === '' ? undefined : { name: item.source })
  const { report } = readPage(asPage(item), {
    ...given,
    id: given.id ?? (item.id || item.url || undefined),
    title: given.title ?? item.title,
    url: given.url ?? (item.url || undefined),
    source,
  })
  const own = published
    ? { publishedAt: published.at, publishedBecause: 'the feed item', publishedGrain: published.grain }
    : { publishedAt: null }
  return {
    ...report,
    ...(given.publishedAt === undefined ? own : {}),
    updatedAt: laterThan(given.publishedAt ?? published?.at, updated?.at),
    byline: item.authors,
  }
}

/** An item's content as the body of a page of its own. */
function asPage({ content, isHtml, language }: FeedItem): string {
  const body = isHtml
    ? content
    : content
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/\n{2,}/g, '<p>')
  return `<html lang="${language.replace(/[^\w-]/g, '')}"><body><article class="article-body">${body}</article></body></html>`
}

export const feed: Format = {
  label: 'feed (RSS, Atom, JSON Feed)',
  endings: ['xml', 'rss', 'atom', 'rdf'],
  sniff: ({ text }) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<\?[^>]*>\s*|<!DOCTYPE[^[>]*(?:\[(?:(?!\]>)[\s\S])*\])?>\s*)*<(?:\w+:)?(?:rss|feed|rdf)\b/i.test(
      text,
    ) || /^\s*\{[\s\S]{0,400}"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(text),
  read: async function* ({ name, given, stream, remark }) {
    const { items, isWhole } = await readItems(decode(await gatherBytes({ name, stream })), name)
    if (!isWhole) remark(`${name} is broken or cut off; ${items.length} whole items were read`)
    const { source, synthetic } = given
    for (const item of items) if (item.content !== '') yield toReport(item, { source, synthetic })
  },
}
