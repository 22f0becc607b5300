import type { Token } from '../../language/index.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { formsOf } from '../forms.ts'
import { COUNTS } from './cues.ts'
import { cueOf, type Kind } from './kind.ts'
import { findKind } from './kinds.ts'
import type { Counted } from './counted.ts'
import type { Quantity } from './quantities.ts'

/** A person or thing told of without a number ("a shepherd was killed"), which counts one. */
export interface Single extends Kind {
  readonly quantity: Quantity
  readonly counted: Counted
}

/** What befalls persons alone, so that "a crewman" need not be known to be one. */
const BEFALLS_PERSONS = new Set(
  (
    'kill wound injure arrest detain kidnap abduct die drown rescue behead shoot mourn release free expel deport ' +
    'execute murder assassinate'
  ).split(' '),
)
const FIRED = new Set('fire launch drop lob throw fly intercept test shoot down hurl destroy'.split(' '))
const SENT = new Set('send move deploy dispatch station post redeploy transfer order withdraw'.split(' '))

/** Singular nouns with an article that something befell, and munitions that were fired one at a time. */
export function findSingles(tree: Tree, isPerson: (lemma: string) => boolean): Single[] {
  return tree.tokens.flatMap((token, i) => {
    if (token.upos !== 'NOUN' || token.xpos === 'NNS') return []
    const article = childrenBy(tree, i, 'det').find((child) =>
      /^(a|an|another|the)$/i.test((tree.tokens[child] as Token).text),
    )
    if (article === undefined || article > i || childrenBy(tree, i, 'nummod').length > 0) return []
    const counted = { start: article, node: i, first: article + 1, end: i + 1, isPart: false }
    const kind = kindOfOne(tree, counted, (tree.tokens[article] as Token).text.toLowerCase(), isPerson)
    const quantity = {
      first: article,
      numeral: article,
      end: article + 1,
      min: 1,
      max: 1,
      of: { min: 1, max: 1 },
    }
    return kind ? [{ ...kind, quantity, counted }] : []
  })
}

function kindOfOne(
  tree: Tree,
  counted: Counted,
  article: string,
  isPerson: (lemma: string) => boolean,
): Kind | null {
  const token = tree.tokens[counted.node] as Token
  const head = tree.tokens[token.head]
  const named =
    head && article !== 'the' && isPerson(token.lemma) ? namedKind(tree, counted.node, head) : null
  if (named) return named
  if (!head || !hasRelation(token, 'obj', 'nsubj', 'conj')) return null
  const own = COUNTS.get(token.lemma)
  if (own === 'munitions') {
    const isFired = hasRelation(token, 'obj', 'nsubj:pass') && formsOf(head).some((form) => FIRED.has(form))
    return isFired && article !== 'the' ? { what: own, because: token.text } : null
  }
  if (own === 'units') {
    const isSent = hasRelation(token, 'obj', 'nsubj:pass') && formsOf(head).some((form) => SENT.has(form))
    return isSent && article !== 'the' ? { what: own, because: token.text } : null
  }
  const kind = findKind(tree, counted)
  if (!kind || !BEFALLS_PERSONS.has(kind.because.split(' ')[0] as string)) return null
  return article !== 'the' || (kind.what === 'killed' && isPerson(token.lemma)) ? kind : null
}

/** "The **shooting** of an Irish peacekeeper", "the **release** of a convicted killer". */
function namedKind(tree: Tree, node: number, head: Token): Kind | null {
  const isOf = childrenBy(tree, node, 'case').some((child) => tree.tokens[child]?.lemma === 'of')
  const isAct = formsOf(head).some((form) => BEFALLS_PERSONS.has(form))
  return isOf && isAct && head.upos === 'NOUN' && hasRelation(tree.tokens[node] as Token, 'nmod')
    ? cueOf(head)
    : null
}
