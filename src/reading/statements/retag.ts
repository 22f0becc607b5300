import type { Token } from '../../language/index.ts'
import { relation } from '../tree.ts'
import type { CueLexicon } from './lexicon.ts'

const CLAUSES = new Set(['root', 'parataxis', 'ccomp', 'conj'])

/**
 * "One wing *backs* it", "Police *suspect* that …": a form of a cue verb taken for a noun, though it heads a clause with
 * an object or a that-clause of its own, becomes a verb, and the noun taken for its modifier its subject.
 */
export function retag(tokens: readonly Token[], lexicon: CueLexicon): readonly Token[] {
  const verbs = tokens.flatMap((token, i) => (isVerb(tokens, token, i, lexicon) ? [i] : []))
  if (verbs.length === 0) return tokens
  return tokens.map((token, i) => {
    if (verbs.includes(i)) return { ...token, upos: 'VERB', xpos: token.text.endsWith('s') ? 'VBZ' : 'VBP' }
    if (!verbs.includes(token.head)) return token
    const kind = relation(token)
    const isSubject = i === token.head - 1 && (kind === 'compound' || kind === 'nmod')
    if (isSubject) return { ...token, deprel: 'nsubj' }
    return kind === 'nmod' && i > token.head ? { ...token, deprel: 'obl' } : token
  })
}

function isVerb(
  tokens: readonly Token[],
  token: Token,
  i: number,
  { verbs, verbForms }: CueLexicon,
): boolean {
  if (token.upos !== 'NOUN' || !CLAUSES.has(relation(token))) return false
  const form = token.text.toLowerCase()
  if (!verbs.has(form) && !verbForms.has(form)) return false
  const own = tokens.filter(({ head }) => head === i).map((kid) => relation(kid))
  return (own.includes('obj') || own.includes('ccomp')) && !own.includes('cop') && !own.includes('det')
}
