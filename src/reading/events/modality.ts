import type { Token } from '../../language/index.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { verdictOn } from './hearsay.ts'
import { negationAt, negationOf } from './negation.ts'
import { LIGHT_VERBS } from './noun-roles.ts'
import { ownModality, type Modality } from './own-modality.ts'
import { isTakenForTrue } from './presupposed.ts'
import { isInfinitive } from './roles.ts'
import { OPERATORS } from './stance.ts'

/** Governors looked at above a trigger. */
const MAX_STEPS = 5

/** Negation, modals, conditions, adverbs and governing words around a trigger; null where the plain fact is told. */
export function findModality(tree: Tree, trigger: number, isSpeechAct: boolean): Modality | null {
  const own = ownModality(tree, trigger, isSpeechAct)
  if (own) return own
  const hearsay = verdictOn(tree, trigger)
  if (hearsay) return hearsay
  let at = trigger
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const token = tree.tokens[at] as Token
    const head = tree.tokens[token.head]
    if (!head || hasRelation(token, 'parataxis') || isTakenForTrue(tree, at) || isTopic(tree, at)) return null
    if (!isComplement(tree, at))
      return isPurpose(tree, at) && !isSpeechAct ? { status: 'planned', because: 'to' } : null
    const above = aboveModality(tree, at)
    if (above) return onCondition(tree, token.head) ?? above
    at = token.head
  }
  return null
}

/** "Believes the bomb was posted": what is believed is said of the bomb, which is there. */
function isTopic(tree: Tree, at: number): boolean {
  const token = tree.tokens[at] as Token
  if (!hasRelation(token, 'nsubj') || token.upos !== 'NOUN') return false
  return !LIGHT_VERBS.has(tree.tokens[token.head]?.lemma ?? '') && determined(tree, at)
}

function determined(tree: Tree, at: number): boolean {
  return childrenBy(tree, at, 'det').some((i) => /^(the|this|that)$/i.test(tree.tokens[i]?.text ?? ''))
}

/** "If they fail to disarm": what is said below a condition is no more than a condition. */
function onCondition(tree: Tree, verb: number): Modality | null {
  const mark = childrenBy(tree, verb, 'mark').find((i) => /^(if|unless)$/i.test(tree.tokens[i]?.text ?? ''))
  return mark === undefined ? null : { status: 'hypothetical', because: tree.tokens[mark]?.text ?? '' }
}

/** What the governor of a complement makes of it. */
function aboveModality(tree: Tree, at: number): Modality | null {
  const token = tree.tokens[at] as Token
  const head = tree.tokens[token.head] as Token
  if (hasRelation(token, 'conj')) return sharesClause(tree, at) ? ownModality(tree, token.head) : null
  const isArgument = hasRelation(token, 'nsubj') && !hasRelation(token, 'nsubj:pass')
  if (isArgument && !LIGHT_VERBS.has(head.lemma)) return null
  const isNegated = negationOf(tree, token.head)
  if (isNegated && UNSURE.has(head.lemma)) return { status: 'unconfirmed', because: `not ${head.text}` }
  if (hasRelation(token, 'nmod') && negationAt(tree, token.head)) return { status: 'denied', because: 'no' }
  const operator = operatorAt(tree, at)
  if (operator && isEitherWay(tree, token.head)) return { status: 'unconfirmed', because: `nor ${head.text}` }
  if (operator === 'hypothetical' && isNegated) return { status: operator, because: `not ${head.text}` }
  if (operator) return isNegated ? flip(operator, head.text) : { status: operator, because: head.text }
  if (isNegated && hasRelation(token, 'obj', 'xcomp', 'nsubj:pass'))
    return { status: 'denied', because: 'not' }
  const isCarried = LIGHT_VERBS.has(head.lemma) || hasRelation(token, 'xcomp')
  if (!isCarried || (head.upos === 'NOUN' && negationAt(tree, token.head))) return null
  return ownModality(tree, token.head)
}

/** "Neither confirmed **nor denied**". */
function isEitherWay(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'cc').some((i) => tree.tokens[i]?.text.toLowerCase() === 'nor')
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

/** A coordinated verb without subject or auxiliary of its own goes by the first one's; a past form shares no "would". */
function sharesClause(tree: Tree, at: number): boolean {
  const { xpos, head } = tree.tokens[at] as Token
  const isModal = childrenBy(tree, head, 'aux').some((i) => tree.tokens[i]?.xpos === 'MD')
  const isFinite = /^VB[DZ]$/.test(xpos) && (isModal || isInfinitive(tree, head))
  return !isFinite && childrenBy(tree, at, 'nsubj', 'aux').length === 0
}

/** "Did not rule out" leaves open; "did not claim" still is no fact. */
function flip(operator: EventStatus, word: string): Modality | null {
  if (operator === 'denied') return { status: 'hypothetical', because: `not ${word}` }
  return { status: operator === 'claimed' ? 'claimed' : 'denied', because: `not ${word}` }
}

function isComplement(tree: Tree, at: number): boolean {
  const token = tree.tokens[at] as Token
  if (hasRelation(token, 'xcomp', 'obj', 'nsubj', 'obl', 'ccomp', 'conj', 'compound', 'appos')) return true
  if (hasRelation(token, 'nmod')) return isOperator(tree, token.head) || isBundle(tree, token.head)
  return hasRelation(token, 'acl', 'advcl') && isInfinitive(tree, at) && isOperator(tree, token.head)
}

/** "A wave of arrests", "any form of attack": what is counted stands for itself. */
function isBundle(tree: Tree, at: number): boolean {
  const { lemma, upos } = tree.tokens[at] as Token
  return upos === 'NUM' || BUNDLES.has(lemma.toLowerCase())
}

const BUNDLES = new Set(
  (
    'series wave spate string number dozen dozens hundred hundreds thousand thousands act acts form kind sort round pair ' +
    'campaign attempt talk sign signs evidence news word report reports record trace spell day days night nights week month'
  ).split(' '),
)

function isOperator(tree: Tree, at: number): boolean {
  return formsOf(tree.tokens[at] as Token).some((form) => OPERATORS.has(form))
}

/** "Deployed troops **to disperse** the crowd": what was meant, not what was done. */
function isPurpose(tree: Tree, at: number): boolean {
  return hasRelation(tree.tokens[at] as Token, 'advcl', 'acl') && isInfinitive(tree, at)
}
