// Treebank sentences as the running text they came from: paragraphs are parted by a blank line.
import type { Example } from './corpora.ts'

export interface Raw {
  readonly text: string
  /** Start and end of each word and each sentence. */
  readonly words: [number, number][]
  readonly sentences: [number, number][]
}

export function toRaw(examples: readonly Example[]): Raw {
  let text = ''
  let spaced = false
  const words: [number, number][] = []
  const sentences: [number, number][] = []
  for (const example of examples) {
    if (text) text += example.paragraph ? '\n\n' : spaced ? ' ' : ''
    const start = text.length
    example.words.forEach(({ form, space }, i) => {
      words.push([text.length, text.length + form.length])
      text += form
      if (i === example.words.length - 1) spaced = space
      else if (space) text += ' '
    })
    sentences.push([start, text.length])
  }
  return { text, words, sentences }
}

/** F1 (0–100) of two lists of spans. */
export function f1(
  gold: readonly (readonly [number, number])[],
  found: readonly (readonly [number, number])[],
): number {
  const keys = new Set(gold.map(([start, end]) => `${start} ${end}`))
  const right = found.filter(([start, end]) => keys.has(`${start} ${end}`)).length
  return (200 * right) / (gold.length + found.length)
}
