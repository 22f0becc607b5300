import type { Sentence } from '../language/index.ts'
import type { Span } from '../record/span.ts'

/**
 * For each sentence the records that touch it, in the order given: what a stage looks at sentence by sentence without
 * going through the whole report each time.
 */
export function bySentence<Item>(
  sentences: readonly Sentence[],
  items: readonly Item[],
  spansOf: (item: Item) => readonly Span[],
): readonly (readonly Item[])[] {
  const shares: Item[][] = sentences.map(() => [])
  for (const item of items)
    for (const [start, end] of spansOf(item))
      for (let i = firstEndingAfter(sentences, start); i < sentences.length; i++) {
        if ((sentences[i] as Sentence).span[0] >= end) break
        if (shares[i]?.at(-1) !== item) shares[i]?.push(item)
      }
  return shares
}

function firstEndingAfter(sentences: readonly Sentence[], start: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as Sentence).span[1] > start) high = middle
    else low = middle + 1
  }
  return low
}
