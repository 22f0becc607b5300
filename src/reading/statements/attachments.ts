import { childBy, childrenBy, clauseOf, markSubtree, relation, type Tree } from '../tree.ts'
import { leadOf, marked, type Complement } from './complement.ts'
import type { VerbGroup } from './group.ts'
import type { Cue } from './lexicon.ts'

/** "the claim the army *has denied*": what the relative clause hangs on. */
export function gap(tree: Tree, { top }: VerbGroup, cue: Cue | undefined): Complement | undefined {
  if (tree.tokens[top]?.deprel !== 'acl:relcl' || !cue?.frames.has('obj')) return undefined
  const subject = childBy(tree, top, 'nsubj')
  if (subject === undefined || tree.tokens[subject]?.xpos.startsWith('W')) return undefined
  return { frame: 'gap', marks: antecedent(tree, top) }
}

export function antecedent(tree: Tree, clauseHead: number): boolean[] {
  const noun = tree.tokens[clauseHead]?.head ?? -1
  if (noun < 0) return []
  const marks = marked(tree, noun)
  markSubtree(tree, clauseHead, marks, false)
  for (const lead of childrenBy(tree, noun, 'case')) markSubtree(tree, lead, marks, false)
  return marks
}

/** "…, *officials said*" where the speaker's clause hangs on what is said, and "as the army *said*". */
export function host(tree: Tree, { top }: VerbGroup, cue: Cue | undefined): Complement | undefined {
  const token = tree.tokens[top]
  if (!cue?.frames.has('that') || !token || token.head < 0) return undefined
  const kind = relation(token)
  const isAside = kind === 'parataxis' || kind === 'discourse' || kind === 'dep'
  const opens = tree.tokens[tree.first[top] ?? top]?.text.toLowerCase()
  const isAs = kind === 'advcl' && (['as', 'than'].includes(leadOf(tree, top)) || opens === 'as')
  if (!isAside && !isAs) return undefined
  const isLast = isAside && token.head < top && (tree.end[top] ?? 0) >= tree.tokens.length - 1
  const clauseHead = isLast ? sentenceOf(tree, token.head) : clauseOf(tree, token.head)
  const marks = marked(tree, clauseHead)
  markSubtree(tree, top, marks, false)
  for (const other of childrenBy(tree, clauseHead, 'conj', 'parataxis', 'cc'))
    if (other > top && token.head < top) markSubtree(tree, other, marks, false)
  return { frame: 'host', marks }
}

/** "The group has decided to stop, *a go-between told Radio Horizon*": who speaks last speaks of all before. */
function sentenceOf(tree: Tree, i: number): number {
  let at = clauseOf(tree, i)
  for (;;) {
    const token = tree.tokens[at]
    if (!token || token.head < 0 || relation(token) === 'conj') return at
    at = clauseOf(tree, token.head)
  }
}
