import type { Token } from '../../language/index.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { LIGHT_VERBS } from './noun-roles.ts'
import { isInfinitive } from './roles.ts'
import { ADVERBS, OPERATORS } from './stance.ts'

/** What the words around a trigger make of its event, and which word does. */
export interface Modality {
  readonly status: EventStatus
  readonly because: string
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'nor', 'neither', 'hardly', 'no'])
const NOBODY = new Set(['nobody', 'none', 'no', 'neither', 'nothing'])
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
const CONDITIONS = new Set(['if', 'unless', 'whether', 'should', 'lest', 'until'])
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
  for (const child of childrenBy(tree, at, 'advcl', 'mark')) {
    const mark = hasRelation(tree.tokens[child] as Token, 'mark') ? child : childrenBy(tree, child, 'mark')[0]
    const word = tree.tokens[mark ?? -1]?.text.toLowerCase() ?? ''
    if (CONDITIONS.has(word) && word !== 'until') return { status: 'hypothetical', because: word }
  }
  for (const child of childrenBy(tree, at, 'aux')) {
    const word = tree.tokens[child]?.text.toLowerCase() ?? ''
    const status = MODALS[word]
    if (status) return { status, because: word }
    if (tree.tokens[child]?.lemma === 'be' && isInfinitive(tree, at))
      return { status: 'planned', because: 'is to' }
  }
  for (const child of childrenBy(tree, at, 'advmod', 'amod')) {
    const token = tree.tokens[child] as Token
    const status = ADVERBS.get(token.text.toLowerCase()) ?? ADJECTIVES.get(token.lemma.toLowerCase())
    if (status) return { status, because: token.text }
  }
  return null
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

/** "Did not attack", "no one was hurt", "no attack", "denied any role". */
export function negationAt(tree: Tree, at: number): string | null {
  for (const child of childrenBy(tree, at, 'advmod', 'det', 'nsubj', 'obj', 'cc:preconj')) {
    const word = tree.tokens[child]?.text.toLowerCase() ?? ''
    const isArgument = hasRelation(tree.tokens[child] as Token, 'nsubj', 'obj')
    if (!isArgument && NEGATIONS.has(word)) return word
    if (isArgument && NOBODY.has(word)) return word
    const isNone =
      isArgument &&
      childrenBy(tree, child, 'det', 'advmod').some((k) => /^(no|not)$/i.test(tree.tokens[k]?.text ?? ''))
    if (isNone) return 'no'
  }
  return null
}

/** What the governor of a complement makes of it. */
function aboveModality(tree: Tree, at: number): Modality | null {
  const token = tree.tokens[at] as Token
  const head = tree.tokens[token.head] as Token
  const isArgument = hasRelation(token, 'nsubj') && !hasRelation(token, 'nsubj:pass')
  if (isArgument && !LIGHT_VERBS.has(head.lemma)) return null
  const operator = formsOf(head)
    .map((form) => OPERATORS.get(form))
    .find((status) => status !== undefined)
  const isNegated = negationAt(tree, token.head) !== null
  if (operator && !(hasRelation(token, 'obl', 'advcl') && !isInfinitive(tree, at) && operator !== 'denied'))
    return isNegated ? flip(operator, head.text) : { status: operator, because: head.text }
  if (isNegated && hasRelation(token, 'obj', 'xcomp', 'nsubj:pass', 'obl', 'nmod'))
    return { status: 'denied', because: 'not' }
  const own =
    LIGHT_VERBS.has(head.lemma) || hasRelation(token, 'conj', 'xcomp') ? ownModality(tree, token.head) : null
  return own
}

/** "Did not deny", "refused to rule out": no denial; "did not threaten": none either. */
function flip(operator: EventStatus, word: string): Modality | null {
  return operator === 'denied'
    ? null
    : { status: operator === 'claimed' ? 'claimed' : 'denied', because: `not ${word}` }
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
