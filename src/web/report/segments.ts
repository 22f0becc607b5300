import type { Span } from '../../record/span.ts'
import type { Item, RecordKind } from './records.ts'

/** A stretch of text with the same records all through. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly kinds: readonly RecordKind[]
  readonly keys: readonly string[]
  /** Within the words that the address points at. */
  readonly isMarked: boolean
}

interface Cut {
  readonly at: number
  readonly open: boolean
  readonly item: Item | null
}

/** Cuts a text wherever a record begins or ends; the segments put together are the text. */
export function cutSegments(length: number, items: readonly Item[], marked: Span | null): Segment[] {
  const cuts = [
    ...items.flatMap((item) => item.spans.flatMap((span) => cutsOf(span, item, length))),
    ...(marked ? cutsOf(marked, null, length) : []),
  ].sort((a, b) => a.at - b.at)
  const segments: Segment[] = []
  const open = new Map<Item, number>()
  let isMarked = false
  let from = 0
  const close = (to: number) => {
    if (to <= from) return
    const inside = [...open.keys()]
    segments.push({
      start: from,
      end: to,
      kinds: [...new Set(inside.map(({ kind }) => kind))],
      keys: inside.map(({ key }) => key),
      isMarked,
    })
    from = to
  }
  for (const { at, open: opens, item } of cuts) {
    close(at)
    if (item === null) isMarked = opens
    else count(open, item, opens ? 1 : -1)
  }
  close(length)
  return segments
}

function cutsOf([start, end]: Span, item: Item | null, length: number): Cut[] {
  if (start >= end || start >= length) return []
  return [
    { at: start, open: true, item },
    { at: Math.min(end, length), open: false, item },
  ]
}

/** Spans of one record may overlap. */
function count(open: Map<Item, number>, item: Item, change: number): void {
  const now = (open.get(item) ?? 0) + change
  if (now > 0) open.set(item, now)
  else open.delete(item)
}
