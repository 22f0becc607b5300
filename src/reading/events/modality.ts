import type { Token } from '../../language/index.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { negationAt, negationOf } from './negation.ts'
import { LIGHT_VERBS } from './noun-roles.ts'
import { isInfinitive } from './roles.ts'
import { ADVERBS, OPERATORS } from './stance.ts'

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
/** Governors looked at above a trigger. */
const MAX_STEPS = 5

/** Negation, modals, conditions, adverbs and governing words around a trigger; null where the plain fact is told. */
export function findModality(tree: Tree, trigger: number): Modality | null {
  const own = ownModality(tree, trigger)
  if (own) return own
  let at = trigger
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const token = tree.tokens[at] as Token
    const head = tree.tokens[token.head]
    if (!head || hasRelation(token, 'parataxis')) return null
    if (!isComplement(tree, at)) return isPurpose(tree, at) ? { status: 'planned', because: 'to' } : null
    const above = aboveModality(tree, at)
    if (above) return above
    at = token.head
  }
  return null
}

function ownModality(tree: Tree, at: number): Modality | null {
  const negation = negationAt(tree, at)
  if (negation) return { status: 'denied', because: negation }
  const condition = conditionAt(tree, at)
  if (condition) return condition
  for (const child of childrenBy(tree, at, 'aux')) {
    const word = tree.tokens[child]?.text.toLowerCase() ?? ''
    const status = MODALS[word]
    if (status) return { status, because: word }
    if (tree.tokens[child]?.lemma === 'be' && isToBeDone(tree, at, child))
      return { status: 'planned', because: 'is to' }
  }
  for (const child of childrenBy(tree, at, 'advmod', 'amod')) {
    const token = tree.tokens[child] as Token
    const status = ADVERBS.get(token.text.toLowerCase()) ?? ADJECTIVES.get(token.lemma.toLowerCase())
    if (status) return { status, because: token.text }
  }
  return null
}

/** "If it attacks" is a condition; "it will answer if attacked" is what is conditional. */
function conditionAt(tree: Tree, at: number): Modality | null {
  for (const child of childrenBy(tree, at, 'advcl', 'mark')) {
    const isOwn = hasRelation(tree.tokens[child] as Token, 'mark')
    const mark = isOwn ? child : childrenBy(tree, child, 'mark')[0]
    const word = tree.tokens[mark ?? -1]?.text.toLowerCase() ?? ''
    if (CONDITIONS.has(word))
      return { status: 'hypothetical', because: isOwn ? word : `conditional: ${word}` }
  }
  return null
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

/** What the governor of a complement makes of it. */
function aboveModality(tree: Tree, at: number): Modality | null {
  const token = tree.tokens[at] as Token
  const head = tree.tokens[token.head] as Token
  if (hasRelation(token, 'conj')) return sharesClause(tree, at) ? ownModality(tree, token.head) : null
  const isArgument = hasRelation(token, 'nsubj') && !hasRelation(token, 'nsubj:pass')
  if (isArgument && !LIGHT_VERBS.has(head.lemma)) return null
  const isNegated = negationOf(tree, token.head)
  if (isNegated && UNSURE.has(head.lemma)) return { status: 'unconfirmed', because: `not ${head.text}` }
  const operator = operatorAt(tree, at)
  if (operator) return isNegated ? flip(operator, head.text) : { status: operator, because: head.text }
  if (isNegated && hasRelation(token, 'obj', 'xcomp', 'nsubj:pass'))
    return { status: 'denied', because: 'not' }
  return LIGHT_VERBS.has(head.lemma) || hasRelation(token, 'xcomp') ? ownModality(tree, token.head) : null
}

/** Verbs that, negated, leave open whether a thing happened. */
const UNSURE = new Set(['confirm', 'verify', 'establish', 'corroborate'])
/** Governors that look ahead only with an infinitive: "announced to withdraw", but "announced the capture of". */
const AHEAD_BY_INFINITIVE = new Set(['announce', 'approve', 'propose', 'expect', 'about', 'due'])

/** The status that the word above gives, where the relation between carries it. */
function operatorAt(tree: Tree, at: number): EventStatus | undefined {
  const token = tree.tokens[at] as Token
  const head = tree.tokens[token.head] as Token
  const isTo = isInfinitive(tree, at)
  if (head.lemma === 'rule' && hasChild(tree, token.head, 'out')) return 'denied'
  if (head.lemma === 'call' && hasRelation(token, 'obl') && hasChild(tree, at, 'for')) return 'hypothetical'
  const form = formsOf(head).find((word) => OPERATORS.has(word))
  const operator = form === undefined ? undefined : OPERATORS.get(form)
  if (form === undefined || (AHEAD_BY_INFINITIVE.has(form) && !isTo)) return undefined
  return hasRelation(token, 'obl', 'advcl') && !isTo && operator !== 'denied' ? undefined : operator
}

function hasChild(tree: Tree, i: number, word: string): boolean {
  return (tree.children[i] ?? []).some((k) => tree.tokens[k]?.text.toLowerCase() === word)
}

/** A coordinated verb without subject or auxiliary of its own goes by the first one's. */
function sharesClause(tree: Tree, at: number): boolean {
  return childrenBy(tree, at, 'nsubj', 'aux').length === 0
}

/** "Did not rule out" leaves open; "did not claim" still is no fact. */
function flip(operator: EventStatus, word: string): Modality | null {
  if (operator === 'denied') return { status: 'hypothetical', because: `not ${word}` }
  return { status: operator === 'claimed' ? 'claimed' : 'denied', because: `not ${word}` }
}

function isComplement(tree: Tree, at: number): boolean {
  const token = tree.tokens[at] as Token
  if (hasRelation(token, 'xcomp', 'obj', 'nsubj', 'nmod', 'obl', 'ccomp', 'conj', 'compound', 'appos'))
    return true
  return hasRelation(token, 'acl', 'advcl') && isInfinitive(tree, at) && isOperator(tree, token.head)
}

function isOperator(tree: Tree, at: number): boolean {
  return formsOf(tree.tokens[at] as Token).some((form) => OPERATORS.has(form))
}

/** "Deployed troops **to disperse** the crowd": what was meant, not what was done. */
function isPurpose(tree: Tree, at: number): boolean {
  return hasRelation(tree.tokens[at] as Token, 'advcl', 'acl') && isInfinitive(tree, at)
}
