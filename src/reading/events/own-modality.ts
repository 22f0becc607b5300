import type { Token } from '../../language/index.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { negationAt } from './negation.ts'
import { ADVERBS } from './stance.ts'

/** What the words around a trigger make of its event, and which word does. */
export interface Modality {
  readonly status: EventStatus
  readonly because: string
}

const MODALS: Readonly<Record<string, EventStatus>> = {
  will: 'planned',
  "'ll": 'planned',
  shall: 'planned',
  would: 'planned',
  "'d": 'planned',
  may: 'hypothetical',
  might: 'hypothetical',
  could: 'hypothetical',
  can: 'hypothetical',
  should: 'hypothetical',
  must: 'hypothetical',
  ought: 'hypothetical',
}
const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest'])

/**
 * What a word's own dependents make of it: negation, conditions, modals, adverbs and adjectives. "Threatened to strike
 * unless …" is a threat already: a condition below a speech act in the past or present is not its own.
 */
export function ownModality(tree: Tree, at: number, isSpeechAct = false): Modality | null {
  const condition = conditionAt(tree, at, isSpeechAct)
  const negation = negationAt(tree, at)
  if (negation && !condition) return { status: 'denied', because: negation }
  return condition ?? modalAt(tree, at) ?? adverbAt(tree, at)
}

function modalAt(tree: Tree, at: number): Modality | null {
  const auxiliaries = childrenBy(tree, at, 'aux')
  for (const child of auxiliaries) {
    const { text, lemma } = tree.tokens[child] as Token
    const word = text.toLowerCase()
    const status = MODALS[word]
    if (status) return isPerfect(tree, auxiliaries, word) ? unsure(word) : { status, because: word }
    if (lemma === 'be' && isToBeDone(tree, at, child)) return { status: 'planned', because: 'is to' }
  }
  return null
}

/** "May have been killed": what is not known, rather than what is to come. */
function isPerfect(tree: Tree, auxiliaries: readonly number[], modal: string): boolean {
  return /^(may|might|could)$/.test(modal) && auxiliaries.some((i) => tree.tokens[i]?.lemma === 'have')
}

function unsure(word: string): Modality {
  return { status: 'unconfirmed', because: `${word} have` }
}

function adverbAt(tree: Tree, at: number): Modality | null {
  for (const child of childrenBy(tree, at, 'advmod', 'amod')) {
    const token = tree.tokens[child] as Token
    const status = ADVERBS.get(token.text.toLowerCase()) ?? ADJECTIVES.get(token.lemma.toLowerCase())
    if (status) return { status, because: token.text }
  }
  return null
}

/** "If it attacks" is a condition; "it will answer if attacked" is what is conditional. */
function conditionAt(tree: Tree, at: number, isSpeechAct: boolean): Modality | null {
  for (const child of childrenBy(tree, at, 'advcl', 'mark')) {
    const isOwn = hasRelation(tree.tokens[child] as Token, 'mark')
    const mark = isOwn ? child : childrenBy(tree, child, 'mark')[0]
    const word = tree.tokens[mark ?? -1]?.text.toLowerCase() ?? ''
    if (CONDITIONS.has(word) && (isOwn || !isSpeechAct || modalAt(tree, at)))
      return { status: 'hypothetical', because: isOwn ? word : `conditional: ${word}` }
  }
  return isInverted(tree, at) ? { status: 'hypothetical', because: 'should' } : null
}

/** "Should the government order it, …", "were a second blast to occur, …": conditions without an "if". */
function isInverted(tree: Tree, at: number): boolean {
  const [subject] = childrenBy(tree, at, 'nsubj')
  const [lead] = childrenBy(tree, at, 'aux')
  if (subject === undefined || lead === undefined || lead > subject) return false
  const isQuestion = tree.tokens.at(-1)?.text === '?'
  return !isQuestion && /^(should|were|had)$/i.test(tree.tokens[lead]?.text ?? '')
}

/** "Are to deploy", but not "are thought to be digging in". */
function isToBeDone(tree: Tree, at: number, be: number): boolean {
  return childrenBy(tree, at, 'mark', 'aux').some(
    (i) => i === be + 1 && tree.tokens[i]?.text.toLowerCase() === 'to',
  )
}

/** Adjectives that say how sure an event noun is. */
const ADJECTIVES: ReadonlyMap<string, EventStatus> = new Map<string, EventStatus>([
  ['alleged', 'claimed'],
  ['supposed', 'claimed'],
  ['purported', 'claimed'],
  ['planned', 'planned'],
  ['upcoming', 'planned'],
  ['forthcoming', 'planned'],
  ['proposed', 'hypothetical'],
  ['possible', 'hypothetical'],
  ['potential', 'hypothetical'],
  ['threatened', 'threatened'],
  ['attempted', 'asserted'],
  ['suspected', 'unconfirmed'],
  ['apparent', 'unconfirmed'],
  ['future', 'planned'],
  ['any', 'hypothetical'],
])
