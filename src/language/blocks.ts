import type { Span } from '../record/span.ts'

/** A stretch of text between line breaks; lines of hard-wrapped text are one block. */
export interface Block {
  readonly start: number
  readonly end: number
  /** Index of the block between line breaks; a block cut by a skipped span keeps one index. */
  readonly paragraph: number
}

const LINE = /[^\n\r\u2028\u2029\v\f]+/g

/** Blocks of a text in order, without the spans to be skipped. */
export function findBlocks(text: string, skip: readonly Span[] = []): Block[] {
  const lines = [...text.matchAll(LINE)]
    .filter(([line]) => line.trim() !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const wrapped = isHardWrapped(lines.map(({ start, end }) => text.slice(start, Math.min(end, start + 200))))
  const blocks: { start: number; end: number; paragraph: number }[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && wrapped && continues(text, last.end, line.start)) last.end = line.end
    else blocks.push({ ...line, paragraph: blocks.length })
  }
  return skip.length ? withoutSkipped(blocks, skip) : blocks
}

/** Most lines are 56 to 99 characters long and stop in mid sentence. */
function isHardWrapped(lines: readonly string[]): boolean {
  const open = lines.filter(
    (line) => line.length > 55 && line.length < 100 && !/[.!?:"”’)]\s*$/.test(line),
  ).length
  return lines.length > 4 && open / lines.length > 0.5
}

/** In hard-wrapped text: whether the next line goes on with the block. */
function continues(text: string, end: number, next: number): boolean {
  return !/\n\s*\n/.test(text.slice(end, next)) && !/^\s*(?:[-*•]|\d+[.)])\s/.test(text.slice(next, next + 8))
}

/** Cuts the skipped spans out of the blocks: one pass over both lists. */
function withoutSkipped(blocks: readonly Block[], skip: readonly Span[]): Block[] {
  const sorted = skip.toSorted(([a], [b]) => a - b)
  const out: Block[] = []
  let k = 0
  for (const { start, end, paragraph } of blocks) {
    let from = start
    while (k < sorted.length && sorted[k]![1] <= from) k++
    for (let i = k; i < sorted.length && sorted[i]![0] < end; i++) {
      if (sorted[i]![0] > from) out.push({ start: from, end: sorted[i]![0], paragraph })
      from = Math.max(from, sorted[i]![1])
    }
    if (from < end) out.push({ start: from, end, paragraph })
  }
  return out
}
