import type { Sentence, Token } from '../../language/index.ts'
import { relation } from '../tree.ts'
import type { CueLexicon } from './lexicon.ts'

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

/**
 * "denied that a request had been made *and dismissed* the report": a parser likes to join the second verb to what was
 * denied. Where a cue verb of the same tense as the cue above stands beside a clause of another make, it is joined to the
 * cue instead.
 */
export function rejoin(sentence: Sentence, lexicon: CueLexicon): Sentence {
  const { tokens } = sentence
  const moved = tokens.map((token) =>
    isMisjoined(token, tokens, lexicon) ? { ...token, head: cueAbove(token, tokens) } : token,
  )
  return moved.some((token, i) => token !== tokens[i]) ? { ...sentence, tokens: moved } : sentence
}

function isMisjoined(token: Token, tokens: readonly Token[], lexicon: CueLexicon): boolean {
  if (
    token.upos !== 'VERB' ||
    relation(token) !== 'conj' ||
    !FINITE.has(token.xpos) ||
    !lexicon.verbs.has(token.lemma)
  )
    return false
  const self = tokens.indexOf(token)
  const isOwn = (other: Token, kinds: readonly string[], head: number) =>
    other.head === head && kinds.includes(relation(other))
  if (tokens.some((other) => isOwn(other, ['nsubj', 'aux', 'cop', 'mark'], self))) return false
  const beside = tokens[token.head]
  const above = tokens[cueAbove(token, tokens)]
  if (!beside || !above || above.xpos !== token.xpos || !lexicon.verbs.has(above.lemma)) return false
  return beside.xpos !== token.xpos || tokens.some((other) => isOwn(other, ['aux', 'cop'], token.head))
}

/** The verb the clause beside hangs on. */
function cueAbove(token: Token, tokens: readonly Token[]): number {
  const beside = tokens[token.head]
  if (!beside) return -1
  if (['ccomp', 'xcomp', 'obj', 'obl'].includes(relation(beside))) return beside.head
  const outer = tokens[beside.head]
  return outer && relation(beside) === 'nmod' && ['obj', 'obl'].includes(relation(outer)) ? outer.head : -1
}
