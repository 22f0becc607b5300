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
  const collector = new ItemCollector()
  const parser = new Parser(collector, { xmlMode: true, decodeEntities: true })
  parser.write(text)
  parser.end()
  return collector.items
}

/** Gathers the fields of each item while its elements go by. */
class ItemCollector {
  readonly items: FeedItem[] = []
  #fields: Record<string, string> | null = null
  /** The field that text goes to, and the element that fills it. */
  #field: string | null = null
  #element = ''
  #source = ''

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const lower = name.toLowerCase()
    if (isItem(lower)) this.#fields = {}
    else if (this.#fields === null) {
      if (lower === 'title' && this.#source === '') this.#fill('source', lower)
    } else if (this.#field === null && FIELDS[lower]) {
      this.#fill(FIELDS[lower], lower)
      if (lower === 'link' && attributes['href']) this.#fields['url'] ??= attributes['href']
    }
  }

  ontext(data: string): void {
    if (this.#field === 'source') this.#source += data
    else if (this.#field !== null && this.#fields !== null)
      this.#fields[this.#field] = (this.#fields[this.#field] ?? '') + data
  }

  onclosetag(name: string, isImplied: boolean): void {
    const lower = name.toLowerCase()
    if (lower === this.#element) this.#fill(null, '')
    if (!isItem(lower) || this.#fields === null) return
    if (!isImplied && this.items.length < MOST_ITEMS)
      this.items.push(toItem(this.#fields, this.#source.trim()))
    this.#fields = null
    this.#fill(null, '')
  }

  #fill(field: string | null, element: string): void {
    this.#field = field
    this.#element = element
  }
}

const isItem = (name: string) => name === 'item' || name === 'entry'

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
