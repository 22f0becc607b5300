import type { parseFeed } from 'feedsmith'

/** One item of a feed, whatever the feed's format. Strings are empty where the feed says nothing. */
export interface FeedItem {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly source: string
  readonly published: string
  readonly updated: string
  readonly authors: readonly string[]
  readonly content: string
  readonly isHtml: boolean
  readonly language: string
}

type Parsed = ReturnType<typeof parseFeed>
/** A value inside a feed of unknown shape. */
type Json = Readonly<Record<string, unknown>>

/** The items of a parsed feed, in its order. The four formats name the same things differently. */
export function itemsOf({ format, feed }: Parsed): FeedItem[] {
  const whole = feed as Json
  const source = textOf(whole['title'])
  const language = textOf(whole['language'] ?? whole['lang'])
  const list = (whole['items'] ?? whole['entries'] ?? []) as readonly Json[]
  const toItem = format === 'atom' ? atomItem : format === 'json' ? jsonItem : rssItem
  return list.map((item) => ({ source, language, ...toItem(item) }))
}

type Own = Omit<FeedItem, 'source' | 'language'> & Partial<Pick<FeedItem, 'source'>>

function rssItem(item: Json): Own {
  const content = textOf(pick(item, 'content', 'encoded') ?? item['description'])
  const url = textOf(item['link'])
  return {
    id: textOf(pick(item, 'guid', 'value')) || url,
    url: url || (pick(item, 'guid', 'isPermaLink') === false ? '' : textOf(pick(item, 'guid', 'value'))),
    title: textOf(item['title']),
    published: textOf(item['pubDate'] ?? firstOf(pick(item, 'dc', 'dates')) ?? pick(item, 'dc', 'date')),
    updated: textOf(pick(item, 'atom', 'updated') ?? firstOf(pick(item, 'dcterms', 'modified'))),
    authors: [...listOf(item['authors']), ...listOf(pick(item, 'dc', 'creators'))]
      .map(textOf)
      .filter(Boolean),
    content,
    isHtml: /<\w|&\w+;/.test(content),
  }
}

function atomItem(item: Json): Own {
  const links = listOf(item['links']) as readonly Json[]
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0]
  const body = (item['content'] ?? item['summary']) as Json | undefined
  const content = textOf(body)
  const source = textOf(pick(item, 'source', 'title'))
  return {
    id: textOf(item['id']),
    url: textOf(link?.['href']),
    title: textOf(item['title']),
    ...(source === '' ? {} : { source }),
    published: textOf(item['published'] ?? item['updated']),
    updated: textOf(item['updated']),
    authors: listOf(item['authors']).map(textOf).filter(Boolean),
    content,
    isHtml: body?.['type'] === 'html' || body?.['type'] === 'xhtml' || /<\w+[^>]*>/.test(content),
  }
}

function jsonItem(item: Json): Own {
  const html = textOf(item['content_html'])
  return {
    id: textOf(item['id']),
    url: textOf(item['url'] ?? item['external_url']),
    title: textOf(item['title']),
    published: textOf(item['date_published']),
    updated: textOf(item['date_modified']),
    authors: listOf(item['authors'] ?? item['author'])
      .map(textOf)
      .filter(Boolean),
    content: html || textOf(item['content_text'] ?? item['summary']),
    isHtml: html !== '',
  }
}

function pick(item: Json, outer: string, inner: string): unknown {
  const value = item[outer]
  return typeof value === 'object' && value !== null ? (value as Json)[inner] : undefined
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

/** A text that may stand as a string, in `value`, or as a person's `name`. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  if (typeof value !== 'object' || value === null) return ''
  const { value: own, name, text } = value as Json
  return textOf(own ?? name ?? text ?? '')
}
