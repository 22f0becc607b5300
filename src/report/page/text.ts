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
  return { text, segments: () => blocks.flatMap((block, i) => segmentsOf(block, starts[i] as number)) }
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

function segmentsOf({ pieces, text }: Block, start: number): Segment[] {
  return pieces.flatMap(({ at, node }, i) => {
    const end = Math.min(text.length, pieces[i + 1]?.at ?? text.length)
    if (end <= at) return []
    return [{ span: [start + at, start + end] as const, source: node.startIndex ?? 0, path: pathOf(node) }]
  })
}

function pathOf(node: Block['pieces'][number]['node']): string {
  const steps: string[] = []
  for (let at = node.parent; at !== null && 'name' in at; at = at.parent) {
    let place = 1
    for (let other = at.prev; other !== null; other = other.prev)
      if ('name' in other && other.name === at.name) place += 1
    steps.unshift(`${at.name}[${place}]`)
  }
  return steps.join('/')
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
