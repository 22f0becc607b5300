import type { Sentence, Token } from '../../language/index.ts'

/** Nouns and adjectives that put what they go with ahead: "the **next** meeting on Tuesday". */
const COMING = /^(next|upcoming|forthcoming|planned|scheduled|proposed)$/
/** What is put off has not been: "Sunday's talks had been **postponed**". */
const PUT_OFF = /^(postpone|cancel|delay|scrap|shelve|abandon|reschedule)$/
/** Verbs whose object is still to come: "promised him a handover **on Sunday**". */
const LOOKED_FOR = /^(promise|pledge|expect|forecast|predict|hope|await|schedule|plan|propose|offer)$/
const MONTH_OR_DAY = /^(the|a|midnight|noon|early|late|on|at|from)$/

/** Whether the words about a day say that it lies ahead, whatever the tense of the verb. */
export function isAhead({ tokens }: Sentence, i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  let lead = i - 1
  while (lead >= 0 && MONTH_OR_DAY.test(wordAt(tokens, lead))) lead--
  const before = wordAt(tokens, lead)
  const isWhose = wordAt(tokens, i + 1) === '’s' || wordAt(tokens, i + 1) === "'s"
  const isAlone = !isWhose && token.deprel !== 'compound'
  if (before === 'for' && lead === i - 1 && isAlone) return true
  if (/^(starting|beginning|effective)$/.test(before)) return true
  if (tokens.slice(Math.max(0, i - 3), i).some(({ lemma }) => lemma === 'deadline')) return true
  return isComing(tokens, token) || isAsked(tokens, token)
}

/** Goes with a noun that is yet to be, or that was put off or promised. */
function isComing(tokens: readonly Token[], { head, deprel }: Token): boolean {
  const noun = tokens[head]
  if (!noun || noun.upos !== 'NOUN' || !/^(nmod|compound|obl:tmod)/.test(deprel)) return false
  if (tokens.some((one) => one.head === head && one.deprel === 'amod' && COMING.test(one.lemma))) return true
  const verb = tokens[noun.head]
  if (!verb || verb.upos !== 'VERB' || !/^(obj|nsubj:pass)/.test(noun.deprel)) return false
  if (PUT_OFF.test(verb.lemma)) return true
  return deprel === 'nmod' && noun.deprel === 'obj' && LOOKED_FOR.test(verb.lemma)
}

/** "Ask me on Thursday." */
function isAsked(tokens: readonly Token[], { head }: Token): boolean {
  const verb = tokens[head]
  const others = tokens.filter((one) => one.head === head)
  return (
    verb?.xpos === 'VB' &&
    /^(root|ccomp|parataxis)$/.test(verb.deprel) &&
    !others.some(({ deprel }) => /^(nsubj|aux|mark)/.test(deprel))
  )
}

const wordAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text.toLowerCase() ?? ''
