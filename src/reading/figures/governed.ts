import type { Token } from '../../language/index.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { AMOUNT_VERBS, DOERS, EITHER, HAPPENINGS, OUTCOMES } from './cues.ts'
import { countedBy, isPassive } from './described.ts'
import { cueOf, type Kind } from './kind.ts'

/** How many governors up a cue may stand. */
const CLIMB = 5
/** Clause boundaries that no cue reaches across. */
const WALLS = ['ccomp', 'parataxis', 'root', 'list', 'discourse', 'csubj']

/** Climbs from the counted noun to the word that governs it, as far as the roles on the way allow. */
export function governedKind(tree: Tree, from: number): Kind | null {
  let at = from
  for (let steps = 0; steps < CLIMB; steps++) {
    const token = tree.tokens[at] as Token
    const self = steps > 0 || token.upos === 'ADJ' ? cueOf(token) : null
    if (self) return self
    const predicate = predicateKind(tree, at)
    if (predicate) return predicate
    if (token.head < 0 || hasRelation(token, ...WALLS)) return null
    const head = tree.tokens[token.head] as Token
    if (head.upos === 'VERB' || head.upos === 'AUX') return verbKind(tree, at, token.head)
    if (SAYINGS.has(head.lemma) || (hasRelation(token, 'conj') && HAPPENINGS.has(head.lemma))) return null
    at = token.head
  }
  return null
}

/** Nouns of speech: what is done to a claim is not done to those it speaks of. */
const SAYINGS = new Set('claim report allegation estimate suggestion rumour rumor story statement'.split(' '))

/** "Is missing", "are hospitalised": no doing of anybody's. */
const ONLY_ACTIVE = new Set(['missing'])

/** A noun that is itself what a copula says it is: "12 people are dead", "six are missing", "ten are in hospital". */
function predicateKind(tree: Tree, at: number): Kind | null {
  const token = tree.tokens[at] as Token
  if (!hasRelation(token, 'nsubj')) return null
  const head = tree.tokens[token.head] as Token
  return childrenBy(tree, token.head, 'cop').length > 0 ? cueOf(head) : null
}

/** What a verb makes of the figure below it, by the figure's role. */
function verbKind(tree: Tree, at: number, verb: number): Kind | null {
  const token = tree.tokens[at] as Token
  const isSubject = hasRelation(token, 'nsubj') && !hasRelation(token, 'nsubj:pass')
  const isActiveSubject = isSubject && !isPassive(tree, verb)
  const isDoer = isActiveSubject || hasRelation(token, 'conj')
  const taken = takenAlong(tree, at, verb)
  if (taken) return taken
  const kind = cueOf(tree.tokens[verb] as Token)
  const isPatient = !isActiveSubject && !ONLY_ACTIVE.has(kind?.because ?? '')
  if (kind?.because === 'lose' && !isSubject && PEOPLE.has(token.lemma)) return kind
  if (kind?.because === 'bury' && !isPassive(tree, verb)) return { what: 'killed', because: kind.because }
  if (kind?.because === 'hold' && isPassive(tree, verb)) return { what: 'arrested', because: kind.because }
  if (kind && (EITHER.has(kind.because) || (DOERS.has(kind.because) ? isDoer : isPatient)) && !isFar(token))
    return kind
  return aroundVerb(tree, at, verb, isActiveSubject)
}

const PEOPLE = new Set(
  'man woman soldier fighter people person troop comrade colleague officer civilian member'.split(' '),
)
const LOST = new Set(['vanish', 'disappear'])
const SUNK = new Set('sink crash capsize overturn plunge collide derail leave depart land'.split(' '))

/** "A boat **vanished with** nine students", "a ferry **sank with** 74 people": those on it. */
function takenAlong(tree: Tree, at: number, verb: number): Kind | null {
  const isWith = childrenBy(tree, at, 'case').some((child) => tree.tokens[child]?.lemma === 'with')
  const { lemma } = tree.tokens[verb] as Token
  if (!isWith || !hasRelation(tree.tokens[at] as Token, 'obl')) return null
  if (LOST.has(lemma)) return { what: 'missing', because: `${lemma} with` }
  return SUNK.has(lemma) ? { what: 'aboard', because: `${lemma} with` } : null
}

/** "Left 12 dead", "took five hostage", "12 lost their lives", "the toll rose to 14", "put the dead at three". */
function aroundVerb(tree: Tree, at: number, verb: number, isActiveSubject: boolean): Kind | null {
  const token = tree.tokens[at] as Token
  const isAmount =
    hasRelation(token, 'obl', 'obj', 'xcomp', 'nummod') &&
    !isActiveSubject &&
    formsOf(tree.tokens[verb] as Token).some((form) => AMOUNT_VERBS.has(form))
  for (const child of tree.children[verb] ?? []) {
    if (child === at) continue
    const other = tree.tokens[child] as Token
    const isLoss = ['life', 'martyrdom', 'injury', 'wound', 'burn'].includes(other.lemma)
    if (isActiveSubject && hasRelation(other, 'obj') && isLoss)
      return { what: /life|martyr/.test(other.lemma) ? 'killed' : 'injured', because: other.text }
    if (hasRelation(other, 'xcomp', 'obl', 'obj', 'advmod', 'compound') && !hasRelation(token, 'obl')) {
      const kind = cueOf(other)
      if (kind && OUTCOMES.has(kind.what)) return kind
    }
    if (isSought(tree, at, verb)) return { what: 'missing', because: 'sought' }
    if (isAmount && hasRelation(other, 'nsubj', 'obj') && !hasRelation(token, 'obl:tmod')) {
      const kind = countedBy(tree, child)
      if (kind && OUTCOMES.has(kind.what)) return kind
    }
  }
  return null
}

/** "Divers were looking for seven". */
function isSought(tree: Tree, at: number, verb: number): boolean {
  const isFor = childrenBy(tree, at, 'case').some((child) => tree.tokens[child]?.lemma === 'for')
  return isFor && ['search', 'look', 'hunt'].includes((tree.tokens[verb] as Token).lemma)
}

function isFar(token: Token): boolean {
  return hasRelation(token, 'obl:tmod', 'advcl', 'ccomp', 'parataxis', 'obl')
}
