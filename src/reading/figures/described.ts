import type { Token } from '../../language/index.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import type { Counted } from './counted.ts'
import { COUNT_NOUNS, COUNTS, DOERS } from './cues.ts'
import { cueOf, lookUp, type Kind } from './kind.ts'

/** Where people are in a state: "12 people **on board**", "five men **in custody**". */
const STATES = new Set('board hospital custody captivity detention jail prison exile captor'.split(' '))

/** Adjectives, participles and adverbs of the counted noun: "12 dead", "six people missing", "people killed in". */
export function describedKind(
  tree: Tree,
  { node, first, end }: Pick<Counted, 'node' | 'first' | 'end'>,
): Kind | null {
  const nodes = end > first && end - 1 !== node ? [node, end - 1] : [node]
  for (const at of nodes)
    for (const child of childrenBy(tree, at, 'amod', 'acl', 'advmod', 'appos', 'nmod', 'xcomp', 'compound')) {
      const token = tree.tokens[child] as Token
      if (hasRelation(token, 'acl:relcl') || (token.xpos === 'VBG' && token.deprel === 'acl')) {
        const doer = cueOf(token)
        if (doer && DOERS.has(doer.because)) return doer
        if (token.xpos === 'VBG' || !isPassive(tree, child)) continue
      }
      if (hasRelation(token, 'nmod') && !STATES.has(token.lemma)) continue
      const kind = cueOf(token)
      if (kind) return kind
    }
  return null
}

/** "The toll", "the number of dead", "the dead", "the missing". */
export function countedBy(tree: Tree, noun: number): Kind | null {
  const token = tree.tokens[noun] as Token
  const isCount = COUNT_NOUNS.has(token.lemma)
  const own = lookUp(COUNTS, token) ?? (token.upos === 'ADJ' ? cueOf(token) : null)
  if (own && !(isCount && own.what === 'killed')) return own
  for (const child of childrenBy(tree, noun, 'nmod', 'compound', 'amod')) {
    const told = describedKind(tree, { node: child, first: child, end: child + 1 })
    if (told && isCount) return told
    const kind = cueOf(tree.tokens[child] as Token)
    if (kind) return kind
    const counted = lookUp(COUNTS, tree.tokens[child] as Token)
    if (counted && isCount) return counted
  }
  return own
}

export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb] as Token
  if (childrenBy(tree, verb, 'aux:pass', 'nsubj:pass').length > 0) return true
  return token.xpos === 'VBN' && childrenBy(tree, verb, 'aux', 'nsubj').length === 0
}
