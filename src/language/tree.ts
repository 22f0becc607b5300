import type { Span } from '../record/span.ts'
import type { Sentence } from './sentence.ts'

/** Indexes of the words under each word, in order: `childrenOf(sentence)[i]` are the children of word i. */
export function childrenOf(sentence: Sentence): readonly (readonly number[])[] {
  const children: number[][] = sentence.tokens.map(() => [])
  sentence.tokens.forEach(({ head }, i) => {
    if (head >= 0) children[head]!.push(i)
  })
  return children
}

/** The word and all that hangs below it, in text order. */
export function subtreeOf(sentence: Sentence, word: number, children = childrenOf(sentence)): number[] {
  const found = [word]
  for (let i = 0; i < found.length; i++) found.push(...children[found[i]!]!)
  return found.toSorted((a, b) => a - b)
}

/** From the first to the last character of a word's subtree. */
export function subtreeSpan(sentence: Sentence, word: number, children = childrenOf(sentence)): Span {
  const words = subtreeOf(sentence, word, children)
  return [sentence.tokens[words[0]!]!.span[0], sentence.tokens[words.at(-1)!]!.span[1]]
}

/** Indexes of a word's governors, nearest first, up to the root. */
export function ancestorsOf(sentence: Sentence, word: number): number[] {
  const path: number[] = []
  for (let i = sentence.tokens[word]!.head; i >= 0; i = sentence.tokens[i]!.head) path.push(i)
  return path
}

/** Index of the root. */
export function rootOf(sentence: Sentence): number {
  return sentence.tokens.findIndex(({ head }) => head < 0)
}

/**
 * Children of a word whose relation is one of `relations`, with or without a subtype: "nsubj" finds
 * "nsubj:pass" too.
 */
export function childrenBy(sentence: Sentence, word: number, ...relations: string[]): number[] {
  return sentence.tokens.flatMap(({ head, deprel }, i) =>
    head === word && relations.some((relation) => deprel === relation || deprel.startsWith(`${relation}:`))
      ? [i]
      : [],
  )
}
