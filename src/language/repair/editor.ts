import type { Draft } from '../draft.ts'

/** A draft's tree with the questions that rules ask, and the one change they make. */
export interface Editor {
  readonly words: readonly string[]
  readonly size: number
  upos(word: number): string
  relation(word: number): string
  head(word: number): number
  /** Children in text order, those whose relation matches when a pattern is given. */
  children(word: number, relation?: RegExp): readonly number[]
  /** Whether `word` is `above` or hangs somewhere below it. */
  isUnder(word: number, above: number): boolean
  /** First and last word of the subtree. */
  first(word: number): number
  last(word: number): number
  /** Whether a name of a person begins at the word. */
  isPerson(word: number): boolean
  /** Hangs a word under another; nothing happens when that would close a circle. */
  attach(word: number, head: number, relation?: string): void
}

export function createEditor(draft: Draft): Editor {
  const { words, upos, heads, deprel } = draft
  let children: number[][] | null = null
  const childLists = (): number[][] => {
    if (!children) {
      children = words.map(() => [])
      heads.forEach((head, i) => {
        if (head >= 0) children![head]!.push(i)
      })
    }
    return children
  }
  const isUnder = (word: number, above: number): boolean => {
    for (let i = word; i >= 0; i = heads[i]!) if (i === above) return true
    return false
  }
  const edge = (word: number, pick: (a: number, b: number) => number): number =>
    childLists()[word]!.reduce((found, child) => pick(found, edge(child, pick)), word)
  return {
    words,
    size: words.length,
    upos: (word) => upos[word]!,
    relation: (word) => deprel[word]!,
    head: (word) => heads[word]!,
    children: (word, relation) => {
      const all = childLists()[word]!
      return relation ? all.filter((child) => relation.test(deprel[child]!)) : all
    },
    isUnder,
    first: (word) => edge(word, Math.min),
    last: (word) => edge(word, Math.max),
    isPerson: (word) => draft.names.some(({ first, kind }) => first === word && kind === 'person'),
    attach: (word, head, relation = deprel[word]!) => {
      if (head === word || isUnder(head, word)) return
      heads[word] = head
      deprel[word] = relation
      children = null
    },
  }
}
