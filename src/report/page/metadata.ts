import { isTag, isText, type AnyNode, type Element } from 'domhandler'

/** What a page says of itself outside its article. */
export interface Metadata {
  /** `<meta>` contents by lower-case name, property or itemprop; the first of each. */
  readonly meta: ReadonlyMap<string, string>
  /** Every JSON-LD object, flattened out of arrays and graphs. */
  readonly linked: readonly Readonly<Record<string, unknown>>[]
  readonly canonical: string | null
  readonly title: string
  readonly heading: string
  readonly language: string | null
  /** Elements that carry a date: `<time>`, `itemprop=date…`, and those whose class or id speaks of one. */
  readonly dated: readonly { readonly hints: string; readonly value: string }[]
  /** Texts of elements that name the author. */
  readonly bylines: readonly string[]
}

/** JSON-LD nodes read from one page; more is an attack, not metadata. */
const MOST_LINKED = 500
const DATE_HINTS = /date|time|publish|posted|byline|meta|created|pubdate/

/** Gathers a page's metadata in one walk. */
export function gatherMetadata(nodes: readonly AnyNode[]): Metadata {
  const meta = new Map<string, string>()
  const linked: Record<string, unknown>[] = []
  const dated: { hints: string; value: string }[] = []
  const bylines: string[] = []
  let [canonical, language]: (string | null)[] = [null, null]
  let [title, heading] = ['', '']
  for (const element of elementsOf(nodes)) {
    const { name, attribs } = element
    if (name === 'meta') addMeta(element, meta)
    else if (name === 'script' && /ld\+json/i.test(attribs['type'] ?? '')) addLinked(textOf(element), linked)
    else if (name === 'link' && attribs['rel'] === 'canonical') canonical ??= attribs['href'] ?? null
    else if (name === 'title') title ||= textOf(element)
    else if (name === 'h1') heading ||= textOf(element)
    else if (name === 'html') language ??= attribs['lang'] ?? attribs['xml:lang'] ?? null
    const hints = [
      attribs['class'],
      attribs['id'],
      attribs['itemprop'],
      attribs['pubdate'] === undefined ? '' : 'pubdate',
    ]
      .join(' ')
      .toLowerCase()
    if (name === 'time' || /date(?:published|created|modified)/.test(hints))
      dated.push({
        hints: `${name} ${hints}`,
        value: attribs['datetime'] || attribs['content'] || textOf(element),
      })
    else if (name !== 'meta' && DATE_HINTS.test(hints)) {
      const text = textOf(element)
      if (text.length > 5 && text.length < 200)
        dated.push({ hints, value: attribs['datetime'] || attribs['title'] || text })
    }
    if (/(?:^|[\s_-])(?:byline|author(?:-?name)?)(?:$|[\s_-])/.test(hints) || attribs['rel'] === 'author')
      bylines.push(textOf(element))
  }
  return { meta, linked, canonical, title: title.trim(), heading: heading.trim(), language, dated, bylines }
}

function addMeta({ attribs }: Element, meta: Map<string, string>): void {
  const name = (
    attribs['property'] ??
    attribs['name'] ??
    attribs['itemprop'] ??
    attribs['http-equiv'] ??
    ''
  ).toLowerCase()
  const content = attribs['content']?.trim()
  if (name && content && !meta.has(name)) meta.set(name, content)
}

function addLinked(text: string, linked: Record<string, unknown>[]): void {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ''))
  } catch {
    return
  }
  const queue = [value]
  while (queue.length > 0 && linked.length < MOST_LINKED) {
    const next = queue.shift()
    if (Array.isArray(next)) queue.push(...next.slice(0, MOST_LINKED))
    else if (typeof next === 'object' && next !== null) {
      linked.push(next as Record<string, unknown>)
      if ('@graph' in next) queue.push(next['@graph'])
    }
  }
}

/** All elements in document order, iteratively. */
function* elementsOf(nodes: readonly AnyNode[]): Generator<Element> {
  const stack = nodes.toReversed()
  while (stack.length > 0) {
    const node = stack.pop() as AnyNode
    if (isTag(node)) yield node
    if ('children' in node)
      for (let child = node.lastChild; child; child = child.prev) stack.push(child as AnyNode)
  }
}

/** Longest text gathered from one element for metadata. */
const LONGEST = 200_000

function textOf(element: Element): string {
  const pieces: string[] = []
  let length = 0
  const stack: AnyNode[] = [element]
  while (stack.length > 0 && length < LONGEST) {
    const node = stack.pop() as AnyNode
    if (isText(node)) {
      pieces.push(node.data)
      length += node.data.length
    } else if ('children' in node)
      for (let child = node.lastChild; child; child = child.prev) stack.push(child as AnyNode)
  }
  return pieces.join(' ').replace(/\s+/g, ' ').trim()
}
