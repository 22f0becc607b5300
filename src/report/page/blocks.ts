import { parseDocument } from 'htmlparser2'
import { isTag, isText, type AnyNode, type Element } from 'domhandler'

/** An element that breaks lines, with what its name, class and id say of it. */
export interface Box {
  readonly tag: string
  /** Lower-case class, id, role and data-component of the element, space separated. */
  readonly hints: string
  readonly parent: Box | null
  readonly node: Element | null
  readonly depth: number
}

/** A run of text between two line-breaking tags. */
export interface Block {
  readonly text: string
  readonly box: Box
  /** Share of the characters that stand in links, 0 … 1. */
  readonly linkShare: number
  /** Whether every character stands in bold or emphasised type. */
  readonly isEmphasised: boolean
}

const SKIPPED = new Set(
  'script style noscript template svg iframe object embed button select option textarea input canvas audio video map math dialog head'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr img amp-img picture source relation'.split(
    ' ',
  ),
)
const EMPHASIS = new Set(['b', 'strong', 'em', 'i'])

/** Deeper than any article; what lies below is read as if it stood at this depth. */
const DEEPEST = 400

/** Parses HTML, forgivingly and in linear time; nothing is executed or fetched. */
export const parsePage = (html: string) => parseDocument(html)

/** Lists the text blocks of a page in reading order, without scripts, controls and hidden parts. Iterative: any depth. */
export function listBlocks(nodes: readonly AnyNode[]): Block[] {
  const run = new Run()
  const root: Box = { tag: 'body', hints: '', parent: null, node: null, depth: 0 }
  run.box = root
  const stack: { node: AnyNode; leave: (() => void) | null }[] = nodes
    .toReversed()
    .map((node) => ({ node, leave: null }))
  while (stack.length > 0) {
    const { node, leave } = stack.pop() as { node: AnyNode; leave: (() => void) | null }
    if (leave) leave()
    else if (isText(node)) run.add(node.data)
    else if (isTag(node) && !isSkipped(node)) {
      stack.push({ node, leave: enter(node, run) })
      for (let child = node.lastChild; child; child = child.prev) stack.push({ node: child, leave: null })
    } else if (!isTag(node) && 'children' in node) {
      for (let child = node.lastChild; child; child = child.prev) stack.push({ node: child, leave: null })
    }
  }
  run.flush()
  return run.blocks
}

/** Enters an element and returns how to leave it. */
function enter(node: Element, run: Run): () => void {
  const tag = node.name
  if (tag === 'br') run.addBreak()
  if (INLINE.has(tag)) {
    const isLink = tag === 'a'
    const isEmphasis = EMPHASIS.has(tag)
    run.links += Number(isLink)
    run.emphases += Number(isEmphasis)
    return () => {
      run.links -= Number(isLink)
      run.emphases -= Number(isEmphasis)
    }
  }
  if (tag === 'br') return () => undefined
  run.flush()
  const outer = run.box
  run.box =
    outer.depth < DEEPEST ? { tag, hints: hintsOf(node), parent: outer, node, depth: outer.depth + 1 } : outer
  return () => {
    run.flush()
    run.box = outer
  }
}

/** The text block being gathered. */
class Run {
  readonly blocks: Block[] = []
  box!: Box
  links = 0
  emphases = 0
  private text = ''
  private linked = 0
  private emphasised = 0
  private breaks = 0

  add(data: string): void {
    const text = data.replace(/[\s\u00a0]+/g, ' ')
    if (text.trim() !== '') this.breaks = 0
    const { length } = text.trim()
    this.text += text
    if (this.links > 0) this.linked += length
    if (this.emphases > 0) this.emphasised += length
  }

  /** One line break is a space, two are the end of a paragraph. */
  addBreak(): void {
    this.breaks += 1
    if (this.breaks > 1) this.flush()
    else this.text += ' '
  }

  flush(): void {
    const text = this.text.replace(/ {2,}/g, ' ').trim()
    if (text !== '')
      this.blocks.push({
        text,
        box: this.box,
        linkShare: Math.min(1, this.linked / text.length),
        isEmphasised: this.emphasised >= text.replace(/ /g, '').length * 0.9,
      })
    this.text = ''
    this.linked = 0
    this.emphasised = 0
    this.breaks = 0
  }
}

function isSkipped({ name, attribs }: Element): boolean {
  if (SKIPPED.has(name)) return true
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '')
}

function hintsOf({ attribs }: Element): string {
  return [
    attribs['class'],
    attribs['id'],
    attribs['role'],
    attribs['itemprop'],
    attribs['data-component'],
    attribs['data-testid'],
  ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
}

/** The boxes around a block, innermost first, up to but without `top`. */
export function boxesBelow(box: Box, top: Box | null): Box[] {
  const boxes: Box[] = []
  for (let at: Box | null = box; at && at !== top; at = at.parent) boxes.push(at)
  return boxes
}
