import type { Token } from '../../language/index.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'nor', 'neither', 'hardly', 'no'])
const NOBODY = new Set(['nobody', 'none', 'no', 'neither', 'nothing'])

/** "Did not attack", "no one was hurt", "no attack", "denied any role". */
export function negationAt(tree: Tree, at: number): string | null {
  for (const child of childrenBy(tree, at, 'advmod', 'det', 'nsubj', 'obj', 'cc:preconj')) {
    const word = tree.tokens[child]?.text.toLowerCase() ?? ''
    const isArgument = hasRelation(tree.tokens[child] as Token, 'nsubj', 'obj')
    if (!isArgument && NEGATIONS.has(word)) return word
    if (isArgument && NOBODY.has(word) && !isBeyondAnd(tree, at, child)) return word
    const isNone =
      isArgument &&
      childrenBy(tree, child, 'det', 'advmod').some((k) => /^(no|not)$/i.test(tree.tokens[k]?.text ?? ''))
    if (isNone) return 'no'
  }
  return null
}

/** "Two were wounded **and none** killed": of the second verb, wherever the parser put it. */
function isBeyondAnd({ tokens }: Tree, at: number, child: number): boolean {
  return tokens.slice(at + 1, child).some(({ upos }) => upos === 'CCONJ')
}

/** A verb's own "not" or "never". */
export function negationOf(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'advmod').some((i) => NEGATIONS.has(tree.tokens[i]?.text.toLowerCase() ?? ''))
}

/** "Will not join", "would not meet": a refusal rather than a thing that did not happen. */
export function isRefused(tree: Tree, trigger: number): boolean {
  const wills = childrenBy(tree, trigger, 'aux').some((i) =>
    /^(will|would|wo|'ll|'d)$/i.test(tree.tokens[i]?.text ?? ''),
  )
  return (
    wills &&
    childrenBy(tree, trigger, 'advmod').some((i) => NEGATIONS.has(tree.tokens[i]?.text.toLowerCase() ?? ''))
  )
}
