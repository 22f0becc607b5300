import { Parser } from 'htmlparser2'
import type { FeedItem } from './items.ts'

/** Items taken from one broken feed at most. */
const MOST_ITEMS = 10_000

/** Elements of an item and the field each fills; the first that is filled stays, and a richer content wins. */
const FIELDS: Readonly<
  Record<string, 'id' | 'url' | 'title' | 'published' | 'updated' | 'author' | 'content' | 'summary'>
> = {
  guid: 'id',
  id: 'id',
  link: 'url',
  title: 'title',
  pubdate: 'published',
  'dc:date': 'published',
  published: 'published',
  updated: 'updated',
  'dc:creator': 'author',
  name: 'author',
  'content:encoded': 'content',
  content: 'content',
  description: 'summary',
  summary: 'summary',
}

/** Reads the whole items of a feed that is no well-formed XML: cut off, or with a stray `&` or tag. Linear time. */
export function salvageItems(text: string): FeedItem[] {
  const items: FeedItem[] = []
  let fields: Record<string, string> | null = null
  let [field, path]: [string | null, string] = [null, '']
  let source = ''
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        const lower = name.toLowerCase()
        if (lower === 'item' || lower === 'entry') fields = {}
        else if (lower === 'title' && fields === null && source === '') [field, path] = ['source', lower]
        else if (fields !== null && field === null && FIELDS[lower]) {
          ;[field, path] = [FIELDS[lower], lower]
          if (lower === 'link' && attributes['href']) fields['url'] ??= attributes['href']
        }
      },
      ontext(data) {
        if (field === 'source') source += data
        else if (field !== null && fields !== null) fields[field] = (fields[field] ?? '') + data
      },
      onclosetag(name, isImplied) {
        depth -= 1
        const lower = name.toLowerCase()
        if (lower === path) [field, path] = [null, '']
        if ((lower === 'item' || lower === 'entry') && fields !== null) {
          if (!isImplied && items.length < MOST_ITEMS) items.push(toItem(fields, source.trim()))
          ;[fields, field, path] = [null, null, '']
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return items
}

function toItem(fields: Readonly<Record<string, string>>, source: string): FeedItem {
  const of = (name: string) => (fields[name] ?? '').trim()
  const content = of('content') || of('summary')
  return {
    id: of('id') || of('url'),
    url: of('url'),
    title: of('title'),
    source,
    published: of('published') || of('updated'),
    updated: of('updated'),
    authors: of('author') === '' ? [] : [of('author')],
    content,
    isHtml: /<\w|&\w+;/.test(content),
    language: '',
  }
}
