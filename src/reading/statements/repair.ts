import type { Sentence, Token } from '../../language/index.ts'
import { relation } from '../tree.ts'
import type { CueLexicon } from './lexicon.ts'

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

/** Puts right what parsers often get wrong around cues, so that contents and sources come out whole. */
export function rejoin(sentence: Sentence, lexicon: CueLexicon): Sentence {
  const { tokens } = sentence
  const moved = tokens.map((token) => {
    if (isMisjoined(token, tokens, lexicon)) return { ...token, head: cueAbove(token, tokens) }
    const verb = isStray(token, tokens, lexicon) ? verbFor(token, tokens, lexicon) : -1
    return verb < 0 ? token : { ...token, head: verb, deprel: 'ccomp' }
  })
  return moved.some((token, i) => token !== tokens[i]) ? { ...sentence, tokens: moved } : sentence
}

/** "reported, citing two officials, *that talks had failed*": a that-clause with a subject of its own, taken for a relative one. */
function isStray(token: Token, tokens: readonly Token[], lexicon: CueLexicon): boolean {
  if (relation(token) !== 'acl') return false
  const self = tokens.indexOf(token)
  const own = tokens.filter(({ head }) => head === self)
  const noun = tokens[token.head]
  const isMedium =
    noun !== undefined && relation(noun) === 'obl' && lexicon.channels.has(noun.lemma.toLowerCase())
  return (
    own.some((kid) => kid.text === 'that' && (kid.deprel === 'mark' || isMedium)) &&
    own.some((kid) => relation(kid) === 'nsubj' && !kid.xpos.startsWith('W'))
  )
}

/** The nearest cue verb above that may have a clause and has none; a noun that may have one keeps it. */
function verbFor(token: Token, tokens: readonly Token[], lexicon: CueLexicon): number {
  if (lexicon.nouns.has(tokens[token.head]?.lemma ?? '')) return -1
  for (let i = token.head; i >= 0; i = tokens[i]?.head ?? -1) {
    const verb = tokens[i]
    const isFree = !tokens.some((other) => other.head === i && relation(other) === 'ccomp')
    if (
      verb?.upos === 'VERB' &&
      !/^(?:citing|quoting)$/iu.test(verb.text) &&
      lexicon.verbs.get(verb.lemma)?.frames.has('that') &&
      isFree
    )
      return i
  }
  return -1
}

/**
 * "denied that a request had been made *and dismissed* the report": a parser likes to join the second verb to what was
 * denied. Where a cue verb of the same tense as the cue above stands beside a clause of another make, it is joined to the
 * cue instead.
 */
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
