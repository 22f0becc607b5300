import type { Sentence, Token } from '../../language/index.ts'
import { isAhead } from './ahead.ts'
import type { Direction } from './standpoint.ts'

const AHEAD_HELP = /^(will|'ll|’ll|wo|shall|would|may|might|could|can|ca|should|must)$/
/** Words whose complement lies ahead ("is due to", "plans to", "scheduled for"). */
const AHEAD =
  /^(plan|expect|schedule|due|set|intend|hope|aim|vow|promise|pledge|agree|threaten|prepare|decide|want|slate|likely|ready|urge|demand|order|call|propose|invite|face|resume|expire|await|bind|bound|poise|seek|offer|warn|postpone|delay|extend|pencil|plead)$/
/** Verbs whose infinitive has happened with them, or that say nothing of when. */
const DONE =
  /^(manage|force|use|begin|fail|continue|help|have|start|come|go|appear|seem|say|claim|allege|report|believe|know|think|make|cause|unable|able|refuse|decline|ask|tell)$/
/** Arranged ahead, and so told with a time to come ("is scheduled for Friday", "postponed to Monday"). */
const ARRANGED = /^(schedule|plan|expect|slate|set|due|postpone|delay|propose|bill|pencil)$/
/** The present of a timetable: "the truce expires on Friday". */
const TIMETABLE =
  /^(open|close|end|expire|meet|vote|arrive|leave|depart|return|travel|visit|take|convene|gather|launch|host|hold|go|head|reopen|be|resume|begin|start|sue)$/
/** Acts that set something for later: a time with "from", "until" or "by" beside them lies ahead. */
const DECREES =
  /^(announce|call|ban|issue|ground|order|warn|impose|extend|schedule|promise|offer|propose|plan|vow|threaten|postpone|give|close|suspend|demand|urge|tell|ask|agree|set|declare|assure|remand|halt|bar|detain|jail|sentence)$/
const SAYING = /^(say|confirm|comment|deny|discuss|disclose|elaborate|verify|answer|identify|name)$/
const CONDITIONS = /^(if|unless|until|when|once|before|whether|should)$/

const PRESENT = /^(is|are|'s|’s|'re|’re|am)$/

/** Whether words look ahead of the report or back, and whether what they hang on sets something for later. */
export interface Outlook {
  readonly direction: Direction
  readonly isDecreed: boolean
  /** "have fled": what lasts, lasts until publication. */
  readonly isPerfect: boolean
}

/**
 * Where the words at a place in a sentence look: the nearest verb above decides, by its form, its auxiliaries, and, for an
 * infinitive, the word that governs it. The direction is null where no verb says.
 */
export function outlookAt(sentence: Sentence, at: number): Outlook {
  const { tokens } = sentence
  const first = tokens.findIndex(({ span }) => span[1] > at)
  if (isAhead(sentence, first)) return { direction: 'future', isDecreed: false, isPerfect: false }
  // "said Friday they would sail": the day goes with the verb it follows, whatever the tree says.
  let i = isSaid(tokens, first) ? first - 1 : first
  let isDecreed = false
  let isPerfect = false
  let verbs = 0
  for (let steps = 0; i >= 0 && steps < 12; steps++) {
    const token = tokens[i] as Token
    const words = helpersOf(tokens, i)
    if (isVerb(token) || words.length > 0) {
      if (verbs++ === 0) {
        isDecreed = DECREES.test(token.lemma.toLowerCase())
        isPerfect =
          words.some((word) => /^(has|have|'ve|’ve)$/.test(word)) &&
          !words.some((word) => AHEAD_HELP.test(word))
      }
      const direction = directionOf(tokens, i, words)
      if (direction) return { direction, isDecreed, isPerfect }
    }
    i = token.head
  }
  return { direction: null, isDecreed, isPerfect }
}

const isSaid = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]
  return before?.xpos === 'VBD' && SAYING.test(before.lemma.toLowerCase())
}

const isVerb = ({ upos, xpos }: Token): boolean =>
  upos === 'VERB' || (upos === 'AUX' && xpos !== 'MD') || xpos.startsWith('VB')

/** Auxiliaries, copulas and markers of a word, in lower case. */
const helpersOf = (tokens: readonly Token[], i: number): string[] =>
  tokens
    .filter(
      ({ head, deprel, upos, text }) =>
        head === i &&
        (/^(aux|cop)/.test(deprel) ||
          (deprel === 'mark' && upos !== 'PROPN') ||
          (deprel === 'advmod' && /^when$/i.test(text))),
    )
    .map(({ text }) => text.toLowerCase())

function directionOf(tokens: readonly Token[], verb: number, words: readonly string[]): Direction {
  const token = tokens[verb] as Token
  const lemma = token.lemma.toLowerCase()
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word))
  // "unless Kenya released six by Friday": what is demanded has not happened, whatever its tense.
  if (has(/^unless$/)) return 'future'
  if (has(/^did$/)) return 'past'
  if (has(AHEAD_HELP))
    return SAYING.test(lemma) && has(/^(would|could)$/)
      ? 'past'
      : has(/^have$/) && !has(/^will$/)
        ? 'past'
        : 'future'
  if (has(/^(had|has|have|'ve|’ve)$/)) return ARRANGED.test(lemma) ? 'future' : 'past'
  // "Were to be moved on Monday".
  if (has(/^(was|were)$/) && has(/^to$/)) return 'future'
  if (has(/^(was|were)$/)) return ARRANGED.test(lemma) ? 'future' : 'past'
  if (has(/^to$/)) return infinitive(tokens, verb)
  if (has(CONDITIONS) && /^VB[PZ]$/.test(token.xpos)) return 'future'
  if (has(PRESENT)) {
    if (has(CONDITIONS)) return 'future'
    return token.xpos === 'VBG' || AHEAD.test(lemma) || TIMETABLE.test(lemma) ? 'future' : null
  }
  if (/^VB[PZ]$/.test(token.xpos)) return AHEAD.test(lemma) || TIMETABLE.test(lemma) ? 'future' : null
  if (token.xpos === 'VBN' && token.deprel.startsWith('acl')) return ARRANGED.test(lemma) ? 'future' : 'past'
  return /^VB[DN]$/.test(token.xpos) ? 'past' : null
}

function infinitive(tokens: readonly Token[], verb: number): Direction {
  const head = (tokens[verb] as Token).head
  const governor = tokens[head]
  if (!governor) return 'future'
  const lemma = governor.lemma.toLowerCase()
  if (AHEAD.test(lemma)) return 'future'
  if (!DONE.test(lemma)) return /^VB[DN]$/.test(governor.xpos) ? null : 'future'
  return /^VB[DN]$/.test(governor.xpos) || /^(un)?able$/.test(lemma) ? 'past' : null
}
