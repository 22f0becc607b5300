import type { Token } from '../../language/index.ts'
import { dependents, hasRelation, type Tree } from '../tree.ts'
import { COUNTS, OUTCOMES } from './cues.ts'
import { findKind, type Kind } from './kinds.ts'
import type { Counted } from './counted.ts'
import type { Quantity } from './quantities.ts'

/** A person or thing told of without a number ("a shepherd was killed"), which counts one. */
export interface Single extends Kind {
  readonly quantity: Quantity
  readonly counted: Counted
}

/** Outcomes for which one person without a number is a figure. */
const TOLD_OF_ONE = new Set(['killed', 'injured', 'missing', 'rescued', 'arrested', 'hostages', 'captured'])

/** Singular nouns with an article that something befell, and munitions that were fired one at a time. */
export function findSingles(tree: Tree, isPerson: (lemma: string) => boolean): Single[] {
  return tree.tokens.flatMap((token, i) => {
    if (token.upos !== 'NOUN' || token.xpos === 'NNS') return []
    const article = dependents(tree, i, 'det').find((child) =>
      /^(a|an|another)$/i.test((tree.tokens[child] as Token).text),
    )
    if (article === undefined || article > i || dependents(tree, i, 'nummod').length > 0) return []
    const counted = { node: i, first: article + 1, end: i + 1, isPart: false }
    const kind = kindOfOne(tree, counted, isPerson)
    const quantity = { first: article, numeral: article, end: article + 1, min: 1, max: 1 }
    return kind ? [{ ...kind, quantity, counted }] : []
  })
}

function kindOfOne(tree: Tree, counted: Counted, isPerson: (lemma: string) => boolean): Kind | null {
  const token = tree.tokens[counted.node] as Token
  const own = COUNTS.get(token.lemma)
  if (own === 'munitions') return isFired(tree, counted.node) ? { what: own, because: token.text } : null
  if (!isPerson(token.lemma) && own !== 'troops' && own !== 'people' && own !== 'police') return null
  const kind = findKind(tree, counted)
  return kind && OUTCOMES.has(kind.what) && TOLD_OF_ONE.has(kind.what) && !hasRelation(token, 'obl')
    ? kind
    : null
}

function isFired(tree: Tree, node: number): boolean {
  const token = tree.tokens[node] as Token
  const head = tree.tokens[token.head]
  const isPatient = hasRelation(token, 'obj', 'nsubj:pass')
  return (
    isPatient &&
    !!head &&
    /^(fire|launch|drop|lob|throw|fly|intercept|test|shoot|down|hurl|destroy)$/.test(head.lemma)
  )
}
