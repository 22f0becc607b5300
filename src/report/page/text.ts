import { isTag, type ChildNode, type Element, type ParentNode, type Text } from 'domhandler'
import type { Box } from './blocks.ts'
import type { Block } from './run.ts'

/** A stretch of a report's text and where it stands in the page it was read from. */
export interface Segment {
  /** `[start, end)` in UTF-16 code units of `report.text`. */
  readonly span: readonly [number, number]
  /** Where the text node it comes from begins, in UTF-16 code units of the page's HTML. */
  readonly source: number
  /** Element names from the root down to the text, each with its place among its siblings: `body/div[2]/p[1]`. */
  readonly path: string
}

/** Blocks put together to a text, and the map back to the page. */
export interface JoinedText {
  readonly text: string
  /** In order; reading it costs, so it is made only when asked for. */
  readonly segments: () => Segment[]
}

/** Puts blocks together: a blank line between paragraphs, list items on lines of their own, bullets where the page has them. */
export function joinBlocks(blocks: readonly Block[]): JoinedText {
  const starts: number[] = []
  let text = ''
  let before: Box | null = null
  for (const block of blocks) {
    const item = itemOf(block.box)
    if (text !== '')
      text +=
        item !== null && before !== null && item !== before && item.parent === before.parent ? '\n' : '\n\n'
    if (item !== null && item !== before && item.parent?.tag === 'ul') text += '• '
    starts.push(text.length)
    text += block.text
    before = item
  }
  const segments = () => {
    const places: Places = new Map()
    return blocks.flatMap((block, i) => segmentsOf(block, starts[i] as number, places))
  }
  return { text, segments }
}

/** The list item a box stands in, if it does, at most three boxes up. */
function itemOf(box: Box): Box | null {
  let at: Box | null = box
  for (let up = 0; at !== null && up < 3; up += 1) {
    if (at.tag === 'li') return at
    at = at.parent
  }
  return null
}

function segmentsOf({ pieces, text }: Block, start: number, places: Places): Segment[] {
  return pieces.flatMap(({ at, node }, i) => {
    const end = Math.min(text.length, pieces[i + 1]?.at ?? text.length)
    if (end <= at) return []
    const path = pathOf(node, places)
    return [{ span: [start + at, start + end] as const, source: node.startIndex ?? 0, path }]
  })
}

/** Places of elements among their siblings of the same name, by parent; found once for all children of one. */
type Places = Map<ParentNode, ReadonlyMap<ChildNode, number>>

function pathOf(node: Text, places: Places): string {
  const steps: string[] = []
  for (let at: ParentNode | null = node.parent; at !== null && isTag(at); at = at.parent)
    steps.push(`${at.name}[${placeOf(at, places)}]`)
  return steps.toReversed().join('/')
}

function placeOf(element: Element, places: Places): number {
  const { parent } = element
  if (parent === null) return 1
  let siblings = places.get(parent)
  if (siblings === undefined) {
    const counts = new Map<string, number>()
    const found = new Map<ChildNode, number>()
    for (const child of parent.children)
      if (isTag(child)) {
        const place = (counts.get(child.name) ?? 0) + 1
        counts.set(child.name, place)
        found.set(child, place)
      }
    siblings = found
    places.set(parent, siblings)
  }
  return siblings.get(element) ?? 1
}

/** The segment that holds an offset of the text, or the last before it. */
export function segmentAt(segments: readonly Segment[], offset: number): Segment | null {
  let [low, high] = [0, segments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle] as Segment).span[0] <= offset) low = middle + 1
    else high = middle
  }
  return segments[low - 1] ?? null
}
