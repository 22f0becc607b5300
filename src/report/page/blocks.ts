import { Parser } from 'htmlparser2'
import { DomHandler, isTag, isText, type AnyNode, type Document, type Element } from 'domhandler'
import { isPopup, ownHints } from './hints.ts'
import { Run, type Block } from './run.ts'

/** An element that breaks lines, with what its name, class and id say of it. */
export interface Box {
  readonly tag: string
  /** Lower-case class, id, role and data-component of the element, space separated. */
  readonly hints: string
  readonly parent: Box | null
  readonly node: Element | null
  readonly depth: number
}

const words = (list: string) => new Set(list.split(' '))

const SKIPPED = words(
  'script style noscript template svg iframe object embed button select option textarea input canvas audio video map math dialog head',
)
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr img amp-img picture source relation',
)
const EMPHASIS = words('b strong em i')

/** Deeper than any article; what lies below is read as if it stood at this depth. */
const DEEPEST = 120

/** Nodes of a page that are read; more is an attack. Each takes some 200 bytes. */
const MOST_NODES = 1_000_000
/** Characters parsed between two looks at the size of the tree. */
const CHUNK = 16_384
/** Open elements beyond which all are closed: the parser's time grows with the square of their number. */
const MOST_OPEN = 1_000

/** Builds the tree and counts its nodes. */
class CountingHandler extends DomHandler {
  nodes = 0

  protected override addNode(node: Parameters<DomHandler['addNode']>[0]): void {
    this.nodes += 1
    super.addNode(node)
  }
}

/**
 * Parses HTML, forgivingly and in linear time; nothing is executed or fetched. A page of more than a million nodes is read
 * as far as these.
 */
export function parsePage(html: string): Document {
  const handler = new CountingHandler(undefined, { withStartIndices: true })
  const parser = new Parser(handler)
  for (let at = 0; at < html.length && handler.nodes < MOST_NODES; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK))
    if (parser['stack'].length > MOST_OPEN) while (parser['stack'].length > 0) parser['popElement'](true)
  }
  parser.end()
  return handler.root
}

/** Lists the text blocks of a page in reading order, without scripts, controls and hidden parts. Iterative: any depth. */
export function listBlocks(nodes: readonly AnyNode[]): Block[] {
  const run = new Run({ tag: 'body', hints: '', parent: null, node: null, depth: 0 })
  const stack: (AnyNode | (() => void))[] = nodes.toReversed()
  while (stack.length > 0) {
    const next = stack.pop() as AnyNode | (() => void)
    if (typeof next === 'function') next()
    else if (isText(next)) run.add(next)
    else if ('children' in next) {
      if (isTag(next)) {
        if (isSkipped(next)) continue
        stack.push(enter(next, run))
      }
      for (let child = next.lastChild; child; child = child.prev) stack.push(child)
    }
  }
  run.flush()
  return run.blocks
}

const NOTHING = () => undefined

/** Enters an element and returns how to leave it. */
function enter(node: Element, run: Run): () => void {
  const tag = node.name
  if (INLINE.has(tag)) return enterInline(node, run)
  if (tag === 'br') {
    run.addBreak()
    return NOTHING
  }
  run.flush()
  const outer = run.box
  if (outer.depth < DEEPEST)
    run.box = { tag, hints: ownHints(hintsOf(node)), parent: outer, node, depth: outer.depth + 1 }
  return () => {
    run.flush()
    run.box = outer
  }
}

function enterInline({ name, attribs }: Element, run: Run): () => void {
  if (name === 'a' && attribs['href'] !== undefined) {
    run.links += 1
    return () => void (run.links -= 1)
  }
  if (!EMPHASIS.has(name)) return NOTHING
  run.emphases += 1
  return () => void (run.emphases -= 1)
}

function isSkipped({ name, attribs }: Element): boolean {
  if (SKIPPED.has(name)) return true
  if (name === 'span' && attribs['class'] !== undefined && isPopup(attribs['class'].toLowerCase()))
    return true
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true
  const style = attribs['style']?.slice(0, LONGEST_ATTRIBUTE)
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

/** Characters of an attribute that are looked at. */
const LONGEST_ATTRIBUTE = 500

const HINTING = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'data-module'] as const

/** What an element's class, id and the like say of it, in lower case. */
export function hintsOf({ attribs }: Element): string {
  let hints = ''
  for (const name of HINTING) if (attribs[name]) hints += hints === '' ? attribs[name] : ` ${attribs[name]}`
  return hints.slice(0, LONGEST_ATTRIBUTE).toLowerCase()
}

/** The boxes around a block, innermost first, up to but without `top`. */
export function boxesBelow(box: Box, top: Box | null): Box[] {
  const boxes: Box[] = []
  for (let at: Box | null = box; at && at !== top; at = at.parent) boxes.push(at)
  return boxes
}
