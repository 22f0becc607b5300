import type { Sentence, Token } from '../../language/index.ts'
import type { Direction } from './dates.ts'

const WILL = /^(will|'ll|’ll|wo|shall|would|may|might|could|can|should|must)$/
/** Verbs and adjectives whose complement lies ahead ("is due to", "plans to", "scheduled for"). */
const AHEAD =
  /^(plan|expect|schedule|due|set|intend|hope|aim|vow|promise|pledge|agree|threaten|prepare|decide|want|slate|likely|ready|urge|demand|order|call|propose|invite|ask|face|begin|start|resume|expire|deadline|await|will|bind|bound|poise|seek|offer|warn|postpone|delay|extend)$/
/** Verbs whose infinitive has happened with them. */
const DONE =
  /^(manage|force|use|begin|fail|continue|help|have|start|come|go|appear|seem|say|claim|allege|report|believe|know|think|make|cause)$/

/**
 * Whether the words at a place in a sentence look ahead of the report or back: the nearest verb above decides, by its form,
 * its auxiliaries, and, for an infinitive, the word that governs it. Null where no verb is near.
 */
export function directionAt(sentence: Sentence, at: number): Direction {
  const { tokens } = sentence
  let i = tokens.findIndex(({ span }) => span[1] > at)
  for (let steps = 0; i >= 0 && steps < 12; steps++) {
    const token = tokens[i] as Token
    if (isVerb(token)) {
      const found = directionOf(tokens, i)
      if (found) return found
    } else if (/^(deadline|due|ultimatum|upcoming|forthcoming)$/.test(token.lemma.toLowerCase()))
      return 'future'
    i = token.head
  }
  return null
}

const isVerb = ({ upos, xpos }: Token): boolean =>
  upos === 'VERB' || (upos === 'AUX' && xpos !== 'MD') || xpos.startsWith('VB')

function directionOf(tokens: readonly Token[], verb: number): Direction {
  const token = tokens[verb] as Token
  const helpers = tokens.filter(({ head, deprel }) => head === verb && /^(aux|mark|cop)/.test(deprel))
  const words = helpers.map(({ text }) => text.toLowerCase())
  if (words.some((word) => WILL.test(word)))
    return words.includes('have') && !words.includes('will') ? 'past' : 'future'
  if (words.includes('had') || words.includes('has') || words.includes('have') || words.includes("'ve"))
    return isAhead(token, words) ? 'future' : 'past'
  const governor = token.head >= 0 ? (tokens[token.head] as Token) : null
  if (words.includes('to') || token.xpos === 'VB') {
    if (!governor) return /^to$/i.test(tokens[verb - 1]?.text ?? '') || token.xpos === 'VB' ? 'future' : null
    const lemma = governor.lemma.toLowerCase()
    if (AHEAD.test(lemma))
      return /^(begin|start|force|order)$/.test(lemma) && /^VB[DN]$/.test(governor.xpos) && lemma !== 'order'
        ? 'past'
        : 'future'
    return DONE.test(lemma) ? (/^VB[DN]$/.test(governor.xpos) ? 'past' : null) : 'future'
  }
  if (/^VB[PZ]$/.test(token.xpos))
    return AHEAD.test(token.lemma.toLowerCase()) || isScheduled(token) ? 'future' : null
  if (token.xpos === 'VBG')
    return words.some((word) => /^(is|are|'s|'re|’s|’re)$/.test(word))
      ? 'future'
      : isAhead(token, words)
        ? 'future'
        : null
  if (token.xpos === 'VBN' && isAhead(token, words)) return 'future'
  return /^VB[DN]$/.test(token.xpos) ? 'past' : null
}

/** "is scheduled for Friday", "planned for Monday"; but "was scheduled" may be either. */
const isAhead = ({ lemma }: Token, words: readonly string[]): boolean =>
  /^(schedule|plan|expect|slate|set|due|postpone|delay|propose|bill)$/.test(lemma.toLowerCase()) &&
  !words.includes('had')

/** The present of a timetable: "the truce expires on Friday". */
const isScheduled = ({ lemma }: Token): boolean =>
  /^(open|close|end|expire|meet|vote|arrive|leave|depart|return|travel|visit|take|run|convene|gather|launch|host|hold|go|come|head|reopen|mark|be)$/.test(
    lemma.toLowerCase(),
  )
