import type { Draft } from '../draft.ts'
import type { Editor } from './editor.ts'

/**
 * One mended attachment. `shown` is a tree that the rule changes and `becomes` the arcs it then has; `kept`
 * is a tree like it that it must leave
 * alone. Trees are written "word/UPOS/head/relation" with heads from 1, 0 for the root; arcs
 * "word<head/relation". All three are tests.
 */
export interface TreeRule {
  readonly name: string
  /** What goes wrong without it, and where that hurts. */
  readonly why: string
  readonly shown: string
  readonly becomes: readonly string[]
  readonly kept: string
  /** Called for every word of a sentence in turn. */
  readonly mend: (tree: Editor, word: number) => void
}

/** A draft out of the notation of `TreeRule`. */
export function draftOf(notation: string): Draft {
  const cells = notation.split(' ').map((entry) => {
    const parts = entry.split('/')
    return parts.length === 4 ? parts : ['/', ...parts.slice(-3)]
  })
  return {
    words: cells.map(([word]) => word!),
    upos: cells.map(([, upos]) => upos!),
    xpos: cells.map(() => ''),
    heads: cells.map(([, , head]) => Number(head) - 1),
    deprel: cells.map(([, , , relation]) => relation!),
    names: [],
  }
}

/** The arcs of a draft in the notation of `TreeRule`. */
export function arcsOf({ words, heads, deprel }: Draft): string[] {
  return words.map((word, i) => `${word}<${heads[i]! < 0 ? 'ROOT' : words[heads[i]!]}/${deprel[i]}`)
}
