import type { Token } from '../../language/index.ts'
import type { FigureWhat } from '../../record/figure.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import {
  AMOUNT_VERBS,
  COUNT_NOUNS,
  COUNTS,
  CUES,
  DOERS,
  EITHER,
  HAPPENINGS,
  OUTCOMES,
  THINGS,
} from './cues.ts'
import type { Counted } from './counted.ts'
import { frameKind } from './frames.ts'
import { besideKind, movedKind, nearbyKind } from './nearby.ts'

/** What a figure counts, and the word that says so. */
export interface Kind {
  readonly what: FigureWhat
  readonly because: string
}

/** How many governors up a cue may stand. */
const CLIMB = 5
/** Clause boundaries that no cue reaches across. */
const WALLS = ['ccomp', 'parataxis', 'root', 'list', 'discourse', 'csubj']

/** What describes the counted ones, else what governs them; being aboard says less than what befell those aboard. */
function firmKind(tree: Tree, counted: Counted): Kind | null {
  const described = describedKind(tree, counted)
  if (described && described.what !== 'aboard') return described
  const governed = governedKind(tree, counted.node)
  return described && !(governed && OUTCOMES.has(governed.what)) ? described : governed
}

const BODIES = new Set(['body', 'corpse', 'coffin', 'grave'])

/** The kind of a counted thing: what befell it, by the cues that govern or describe it, else what it is. */
export function findKind(tree: Tree, counted: Counted): Kind | null {
  const own = ownKind(tree, counted)
  if (own && isStruck(tree, counted, own)) return { what: 'targets', because: own.because }
  if (own && (THINGS.has(own.what) || HAPPENINGS.has(own.because))) return own
  const told =
    besideKind(tree, counted) ??
    frameKind(tree, counted) ??
    firmKind(tree, counted) ??
    nearbyKind(tree, counted)
  if (own && BODIES.has(own.because)) return told?.what === 'released' ? { ...told, what: 'bodies' } : own
  if (own?.what === 'troops' && told?.what === 'hostages') return { ...told, what: 'captured' }
  if (own?.what === 'migrants' && told?.what === 'expelled') return { ...told, what: 'deported' }
  if (own && told && isWeaker(told, own)) return own
  return told ?? movedKind(tree, counted, own) ?? own
}

const STRIKES = new Set('hit strike bomb destroy attack raid shell fire launch pound target burn level'.split(' '))

/** Bases and sites that were struck are targets: "strikes against **three radar sites**", "burned **three camps**". */
function isStruck(tree: Tree, { node }: Counted, own: Kind): boolean {
  if (own.what !== 'bases' && own.what !== 'sites') return false
  const token = tree.tokens[node] as Token
  const head = tree.tokens[token.head]
  const isPatient = hasRelation(token, 'obj', 'nsubj:pass', 'obl', 'nmod')
  return isPatient && head !== undefined && formsOf(head).some((form) => STRIKES.has(form))
}

/** What moves soldiers about, or holds prisoners, says less than what they are. */
const STANDING = new Set(['troops', 'police', 'delegates'])
const MOVES = new Set(['evacuated', 'displaced', 'protesters', 'affected', 'aboard'])

/** Being deployed or held says less than being police or prisoners. */
function isWeaker(told: Kind, own: Kind): boolean {
  return (
    (STANDING.has(own.what) && MOVES.has(told.what)) ||
    (told.what === 'troops' && own.what !== 'people') || (told.because === 'hold' && own.what === 'prisoners')
  )
}

/** What the counted noun is by itself. */
export function ownKind({ tokens }: Tree, { node, first, end }: Counted): Kind | null {
  const at = end > first ? end - 1 : node
  const own = lookUp(COUNTS, tokens[at] as Token)
  if (own?.what !== 'vehicles' && own?.because !== 'fighter') return own
  const words = tokens.slice(first, at).map(({ text }) => text.toLowerCase())
  if (words.some((word) => /^(unmanned|aerial)$/.test(word))) return { ...own, what: 'munitions' }
  return words.some((word) => /\d|^jet$/.test(word)) && own.because === 'fighter' ? { ...own, what: 'aircraft' } : own
}

/** The kind of a word in one of the lists; `because` is the listed form. */
export function lookUp(list: ReadonlyMap<string, FigureWhat>, token: Token): Kind | null {
  for (const form of [...formsOf(token), token.text.toLowerCase()]) {
    const what = list.get(form)
    if (what) return { what, because: form }
  }
  return null
}

/** Where people are in a state: "12 people **on board**", "five men **in custody**". */
const STATES = new Set('board hospital custody captivity detention jail prison exile captor'.split(' '))

/** Adjectives, participles and adverbs of the counted noun: "12 dead", "six people missing", "people killed in". */
export function describedKind(tree: Tree, { node, first, end }: Pick<Counted, 'node' | 'first' | 'end'>): Kind | null {
  const nodes = end > first && end - 1 !== node ? [node, end - 1] : [node]
  for (const at of nodes)
    for (const child of childrenBy(tree, at, 'amod', 'acl', 'advmod', 'appos', 'nmod', 'xcomp', 'compound')) {
      const token = tree.tokens[child] as Token
      if (hasRelation(token, 'acl:relcl') || (token.xpos === 'VBG' && token.deprel === 'acl')) {
        const doer = cueOf(token)
        if (doer && DOERS.has(doer.because)) return doer
        if (token.xpos === 'VBG' || !isPassive(tree, child)) continue
      }
      if (hasRelation(token, 'nmod') && !STATES.has(token.lemma)) continue
      const kind = cueOf(token)
      if (kind) return kind
    }
  return null
}

/** Climbs from the counted noun to the word that governs it, as far as the roles on the way allow. */
function governedKind(tree: Tree, from: number): Kind | null {
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
  if (kind?.because === 'bury' && !isPassive(tree, verb)) return { what: 'killed', because: kind.because }
  if (kind?.because === 'hold' && isPassive(tree, verb)) return { what: 'arrested', because: kind.because }
  if (kind && (EITHER.has(kind.because) || (DOERS.has(kind.because) ? isDoer : isPatient)) && !isFar(token))
    return kind
  return aroundVerb(tree, at, verb, isActiveSubject)
}

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

/** "The toll", "the number of dead", "the dead", "the missing". */
export function countedBy(tree: Tree, noun: number): Kind | null {
  const token = tree.tokens[noun] as Token
  const isCount = COUNT_NOUNS.has(token.lemma)
  const own = lookUp(COUNTS, token) ?? (token.upos === 'ADJ' ? cueOf(token) : null)
  if (own && !(isCount && own.what === 'killed')) return own
  for (const child of childrenBy(tree, noun, 'nmod', 'compound', 'amod')) {
    const told = describedKind(tree, { node: child, first: child, end: child + 1 })
    if (told && isCount) return told
    const kind = cueOf(tree.tokens[child] as Token)
    if (kind) return kind
    const counted = lookUp(COUNTS, tree.tokens[child] as Token)
    if (counted && isCount) return counted
  }
  return own
}

export function cueOf(token: Token): Kind | null {
  return lookUp(CUES, token)
}

function isFar(token: Token): boolean {
  return hasRelation(token, 'obl:tmod', 'advcl', 'ccomp', 'parataxis', 'obl')
}

export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb] as Token
  if (childrenBy(tree, verb, 'aux:pass', 'nsubj:pass').length > 0) return true
  return token.xpos === 'VBN' && childrenBy(tree, verb, 'aux', 'nsubj').length === 0
}
