import { caseOf, childBy, childrenBy, markSubtree, type Tree } from '../tree.ts'
import type { Cue } from './lexicon.ts'

/** What a verb says: the tokens of its content, by the frame it was found in. */
export interface Complement {
  readonly frame: string
  readonly marks: readonly boolean[]
  /** A preposition that belongs to the cue ("called *for*"). */
  readonly lead?: number
}

export function marked(tree: Tree, ...roots: readonly (number | undefined)[]): boolean[] {
  const marks: boolean[] = []
  for (const root of roots) if (root !== undefined) markSubtree(tree, root, marks)
  return marks
}

/** Phrases and clauses led by one of the cue's prepositions. */
export function framed(tree: Tree, head: number, cue: Cue | undefined): number[] {
  if (!cue) return []
  return childrenBy(tree, head, 'obl', 'nmod', 'advcl', 'xcomp').filter((i) =>
    cue.frames.has(`~${leadOf(tree, i)}`),
  )
}

export function leadOf(tree: Tree, i: number): string {
  const lead = caseOf(tree, i)
  if (lead !== '') return lead
  const mark = childBy(tree, i, 'mark')
  return mark === undefined ? '' : (tree.tokens[mark]?.text.toLowerCase() ?? '')
}
