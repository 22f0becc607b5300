import type { Sentence, Token } from '../../language/index.ts'
import { relation } from '../tree.ts'
import type { CueLexicon } from './lexicon.ts'
import { retag } from './retag.ts'

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

interface Draft {
  readonly tokens: readonly Token[]
  /** Dependents of each token. */
  readonly kids: readonly (readonly number[])[]
  readonly lexicon: CueLexicon
}

/** Puts right what parsers often get wrong around cues, so that contents and sources come out whole. */
export function rejoin(sentence: Sentence, lexicon: CueLexicon): Sentence {
  const tokens = retag(sentence.tokens, lexicon).map((token) => relemmatised(token, lexicon))
  const kids = kidsOf(tokens)
  const draft: Draft = { tokens, kids, lexicon }
  const moved = tokens.map((token, i) => {
    const place = placeOf(draft, i)
    return place ? { ...token, ...place } : token
  })
  return moved.some((token, i) => token !== sentence.tokens[i]) ? { ...sentence, tokens: moved } : sentence
}

function kidsOf(tokens: readonly Token[]): number[][] {
  const kids: number[][] = tokens.map(() => [])
  tokens.forEach(({ head }, i) => kids[head]?.push(i))
  return kids
}

/** "begged", "slamming": a form of a cue verb whose lemma is no word that we know. */
function relemmatised(token: Token, { verbs, verbForms }: CueLexicon): Token {
  if (token.upos !== 'VERB' || verbs.has(token.lemma)) return token
  const lemma = verbForms.get(token.text.toLowerCase())
  return lemma === undefined ? token : { ...token, lemma }
}

function placeOf(draft: Draft, i: number): Pick<Token, 'head' | 'deprel'> | undefined {
  const kind = relation(draft.tokens[i])
  if (kind === 'conj') return isMisjoined(draft, i) ? { head: cueAbove(draft, i), deprel: 'conj' } : undefined
  if (kind === 'acl') {
    const verb = isStray(draft, i) ? verbFor(draft, i) : toldVerb(draft, i)
    if (verb >= 0) return { head: verb, deprel: 'ccomp' }
  }
  if (kind === 'obj')
    return isThatOfTold(draft, i) ? { head: draft.tokens[i]?.head ?? -1, deprel: 'mark' } : undefined
  return clauseOfCue(draft, i, kind)
}

function isThatOfTold(draft: Draft, i: number): boolean {
  const { text = '', head = -1 } = draft.tokens[i] ?? {}
  return text === 'that' && relation(draft.tokens[head]) === 'acl' && toldVerb(draft, head) >= 0
}

function kidsBy({ tokens, kids }: Draft, i: number, ...kinds: readonly string[]): number[] {
  return (kids[i] ?? []).filter((k) => kinds.includes(relation(tokens[k])))
}

function hasLead({ tokens, kids }: Draft, i: number, lead: string): boolean {
  return (kids[i] ?? []).some((k) => relation(tokens[k]) === 'mark' && tokens[k]?.text.toLowerCase() === lead)
}

/**
 * "points out *that the penalties are light*", "decided after a long inquiry *not to charge her*": a clause that a cue may
 * have, taken for an adverbial one.
 */
function clauseOfCue(draft: Draft, i: number, kind: string): Pick<Token, 'head' | 'deprel'> | undefined {
  if (!['advcl', 'parataxis', 'acl', 'dep'].includes(kind)) return undefined
  const { tokens, kids, lexicon } = draft
  const head = tokens[i]?.head ?? -1
  const frames = lexicon.verbs.get(tokens[head]?.lemma ?? '')?.frames
  if (
    !frames ||
    tokens[head]?.upos !== 'VERB' ||
    i < head ||
    kidsBy(draft, head, 'ccomp', 'xcomp').length > 0
  )
    return undefined
  const isResult = (kids[head] ?? []).some((k) => tokens[k]?.text.toLowerCase() === 'so')
  if (frames.has('that') && hasLead(draft, i, 'that') && !isResult) return { head, deprel: 'ccomp' }
  const isPurpose = kidsBy(draft, head, 'obj').length > 0 && !frames.has('~for')
  return frames.has('to') && hasLead(draft, i, 'to') && !isPurpose ? { head, deprel: 'xcomp' } : undefined
}

/** "told the crowd *that she believes in it*": a that-clause taken for a relative one of whom it was told to. */
function toldVerb(draft: Draft, i: number): number {
  const { tokens, lexicon } = draft
  const noun = tokens[i]?.head ?? -1
  const verb = tokens[noun]?.head ?? -1
  const isTold =
    lexicon.verbs.get(tokens[verb]?.lemma ?? '')?.hasRecipient === true &&
    ['obj', 'iobj'].includes(relation(tokens[noun]))
  if (!isTold) return -1
  const subjects = kidsBy(draft, i, 'nsubj').filter((k) => !tokens[k]?.xpos.startsWith('W'))
  const opens = kidsBy(draft, i, 'obj', 'mark').some((k) => tokens[k]?.text.toLowerCase() === 'that')
  return opens && subjects.length > 0 ? verb : -1
}

/** "reported, citing two officials, *that talks had failed*": a that-clause with a subject of its own, taken for a relative one. */
function isStray(draft: Draft, i: number): boolean {
  const { tokens, lexicon } = draft
  const noun = tokens[tokens[i]?.head ?? -1]
  const isMedium =
    noun !== undefined && relation(noun) === 'obl' && lexicon.channels.has(noun.lemma.toLowerCase())
  const opens = (draft.kids[i] ?? []).some(
    (k) => tokens[k]?.text === 'that' && (tokens[k].deprel === 'mark' || isMedium),
  )
  return opens && kidsBy(draft, i, 'nsubj').some((k) => !tokens[k]?.xpos.startsWith('W'))
}

/** The nearest cue verb above that may have a clause and has none; a noun that may have one keeps it. */
function verbFor(draft: Draft, self: number): number {
  const { tokens, lexicon } = draft
  const noun = tokens[self]?.head ?? -1
  if (lexicon.nouns.has(tokens[noun]?.lemma ?? '')) return -1
  for (let i = noun; i >= 0; i = tokens[i]?.head ?? -1) {
    const verb = tokens[i]
    if (
      verb?.upos === 'VERB' &&
      !/^(?:citing|quoting)$/iu.test(verb.text) &&
      lexicon.verbs.get(verb.lemma)?.frames.has('that') &&
      kidsBy(draft, i, 'ccomp').length === 0
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
function isMisjoined(draft: Draft, i: number): boolean {
  const { tokens, lexicon } = draft
  const token = tokens[i]
  if (token?.upos !== 'VERB' || !FINITE.has(token.xpos) || !lexicon.verbs.has(token.lemma)) return false
  if (kidsBy(draft, i, 'nsubj', 'aux', 'cop', 'mark').length > 0) return false
  const beside = tokens[token.head]
  const above = tokens[cueAbove(draft, i)]
  if (!beside || !above || above.xpos !== token.xpos || !lexicon.verbs.has(above.lemma)) return false
  return beside.xpos !== token.xpos || kidsBy(draft, token.head, 'aux', 'cop').length > 0
}

/** The verb the clause beside hangs on. */
function cueAbove({ tokens }: Draft, i: number): number {
  const beside = tokens[tokens[i]?.head ?? -1]
  if (!beside) return -1
  if (['ccomp', 'xcomp', 'obj', 'obl'].includes(relation(beside))) return beside.head
  const outer = tokens[beside.head]
  return outer && relation(beside) === 'nmod' && ['obj', 'obl'].includes(relation(outer)) ? outer.head : -1
}
