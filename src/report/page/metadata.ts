import { isTag, isText, type AnyNode, type Element } from 'domhandler'
import { hintsOf } from './blocks.ts'

/** An element whose attributes hold a date that a reader does not see, or sees otherwise. */
export interface DatedElement {
  readonly hints: string
  readonly value: string
  readonly node: Element
}

/** What a page says of itself outside its article. */
export interface Metadata {
  /** `<meta>` contents by lower-case name, property or itemprop; the first of each. */
  readonly meta: ReadonlyMap<string, string>
  /** Every JSON-LD object, flattened out of arrays and graphs. */
  readonly linked: readonly Readonly<Record<string, unknown>>[]
  readonly canonical: string | null
  readonly title: string
  readonly heading: Element | null
  readonly language: string | null
  readonly dated: readonly DatedElement[]
  /** Texts of elements that name the author. */
  readonly bylines: readonly string[]
  /** Inline scripts that are no JSON-LD, in order. */
  readonly scripts: readonly Element[]
}

type Draft = { -readonly [K in keyof Metadata]: Metadata[K] } & {
  readonly meta: Map<string, string>
  readonly linked: Record<string, unknown>[]
  readonly dated: DatedElement[]
  readonly bylines: string[]
  readonly scripts: Element[]
}

/** JSON-LD nodes read from one page; more is an attack, not metadata. */
const MOST_LINKED = 500
/** Elements of one kind that are kept. */
const MOST_ELEMENTS = 500

/** Gathers a page's metadata in one walk. */
export function gatherMetadata(nodes: readonly AnyNode[]): Metadata {
  const draft: Draft = {
    meta: new Map(),
    linked: [],
    canonical: null,
    title: '',
    heading: null,
    language: null,
    dated: [],
    bylines: [],
    scripts: [],
  }
  for (const element of elementsOf(nodes)) {
    const gather = GATHERERS[element.name]
    if (gather) gather(element, draft)
    if (element.name !== 'meta' && element.name !== 'script') gatherMarked(element, draft)
  }
  return draft
}

/** What is kept of an element by its tag. */
const GATHERERS: Readonly<Record<string, ((element: Element, draft: Draft) => void) | undefined>> = {
  meta: ({ attribs }, { meta }) => addMeta(attribs, meta),
  script: (element, { linked, scripts }) => {
    const type = element.attribs['type'] ?? ''
    if (/ld\+json/i.test(type)) addLinked(textOf(element), linked)
    else if (element.attribs['src'] === undefined && scripts.length < MOST_ELEMENTS) scripts.push(element)
  },
  link: ({ attribs }, draft) => {
    if (attribs['rel'] === 'canonical') draft.canonical ??= attribs['href'] ?? null
  },
  title: (element, draft) => {
    draft.title ||= textOf(element)
  },
  h1: (element, draft) => {
    if (draft.heading === null && textOf(element) !== '') draft.heading = element
  },
  html: ({ attribs }, draft) => {
    draft.language ??= attribs['lang'] ?? attribs['xml:lang'] ?? null
  },
}

const DATE_HINTS = /date|time|publish|posted|created|pubdate/
const AUTHOR_HINTS = /(?:^|[\s_-])(?:byline|author(?:[-_]?name)?)(?:$|[\s_-])/

/** Keeps what elements say by class, itemprop and attributes. */
function gatherMarked(element: Element, { dated, bylines }: Draft): void {
  const { name, attribs } = element
  if (
    name !== 'time' &&
    attribs['class'] === undefined &&
    attribs['itemprop'] === undefined &&
    attribs['rel'] === undefined
  )
    return
  const hints = hintsOf(element)
  const value =
    attribs['datetime'] ??
    attribs['content'] ??
    attribs['data-datetime'] ??
    attribs['data-date'] ??
    attribs['data-timestamp'] ??
    attribs['data-utime'] ??
    attribs['title']
  if (
    dated.length < MOST_ELEMENTS &&
    (name === 'time' || (DATE_HINTS.test(hints) && /\d{2}/.test(value ?? '')))
  )
    dated.push({
      hints: `${name} ${hints}${attribs['pubdate'] === undefined ? '' : ' pubdate'}`,
      value: value ?? '',
      node: element,
    })
  if (bylines.length < MOST_ELEMENTS && (attribs['rel'] === 'author' || AUTHOR_HINTS.test(hints)))
    bylines.push(textOf(element))
}

function addMeta(attribs: Element['attribs'], meta: Map<string, string>): void {
  const name = attribs['property'] ?? attribs['name'] ?? attribs['itemprop'] ?? attribs['http-equiv'] ?? ''
  const content = attribs['content']?.trim()
  const key = name.toLowerCase()
  if (key && content && !meta.has(key)) meta.set(key, content)
}

function addLinked(text: string, linked: Record<string, unknown>[]): void {
  const value = parseLoosely(text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ''))
  const queue = [value]
  for (let i = 0; i < queue.length && linked.length < MOST_LINKED; i += 1) {
    const next = queue[i]
    if (Array.isArray(next)) queue.push(...next.slice(0, MOST_LINKED))
    else if (typeof next === 'object' && next !== null) {
      linked.push(next as Record<string, unknown>)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
        if (key in next) queue.push((next as Record<string, unknown>)[key])
    }
  }
}

/** Parses JSON; line breaks inside strings and commas before brackets, which many pages have, are mended. */
function parseLoosely(text: string): unknown {
  for (const attempt of [
    text,
    text
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ])
    try {
      return JSON.parse(attempt)
    } catch {
      continue
    }
  return null
}

/** All elements in document order, iteratively. */
function* elementsOf(nodes: readonly AnyNode[]): Generator<Element> {
  const stack = nodes.toReversed()
  while (stack.length > 0) {
    const node = stack.pop() as AnyNode
    if (isTag(node)) yield node
    if ('children' in node) for (let child = node.lastChild; child; child = child.prev) stack.push(child)
  }
}

/** Longest text gathered from one element for metadata. */
const LONGEST = 1_000_000

/** The text inside an element, white space folded. */
export function textOf(element: Element): string {
  const pieces: string[] = []
  let length = 0
  const stack: AnyNode[] = [element]
  while (stack.length > 0 && length < LONGEST) {
    const node = stack.pop() as AnyNode
    if (isText(node)) {
      pieces.push(node.data)
      length += node.data.length
    } else if ('children' in node)
      for (let child = node.lastChild; child; child = child.prev) stack.push(child)
  }
  return pieces.join(' ').replace(/\s+/g, ' ').trim()
}
