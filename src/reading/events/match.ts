import type { Token } from '../../language/index.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import type { Condition, Frame } from './frame.ts'
import type { Trigger, TriggerLexicon } from './lexicon.ts'
import { findNounRoles } from './noun-roles.ts'
import { findVerbRoles, type Roles } from './roles.ts'
import { isTimeWord } from './time-words.ts'

/** A sense that fits a word in its sentence. */
export interface Signal {
  readonly trigger: Trigger
  /** Token that heads the trigger in the tree. */
  readonly at: number
  /** All tokens of the trigger. */
  readonly tokens: readonly number[]
  readonly roles: Roles
  readonly score: number
}

/** What frames may ask of a phrase beside its words: is it a person or body, is it a name. */
export interface Kinds {
  isWho(token: number): boolean
  isNamed(token: number): boolean
}

interface Scene {
  readonly tree: Tree
  readonly kinds: Kinds
  readonly lexicon: TriggerLexicon
}

interface Ground extends Scene {
  /** Base forms of each token, worked out once: frames ask for them again and again. */
  readonly forms: readonly (readonly string[])[]
}

/** Quantities that stand before what they count: "dozens **of hostages**". */
const QUANTITIES = new Set(
  'part portion dozen dozens hundred hundreds thousand thousands number group series all one two three some many most score scores ten half batch couple spate wave several lot'.split(
    ' ',
  ),
)
/** Prepositions or particles to which a value after a colon belongs are any other role. */
const REACH = 6

/** The best sense of each word of a sentence that signals an event. */
export function findSignals(scene: Scene): Signal[] {
  const ground = { ...scene, forms: scene.tree.tokens.map(formsOf) }
  return ground.tree.tokens.flatMap((_, i) => bestSignal(ground, i) ?? [])
}

function bestSignal(ground: Ground, i: number): Signal | null {
  const token = ground.tree.tokens[i] as Token
  const part = partOf(token)
  if (isModifier(ground.tree, i)) return null
  if (part === null || (token.upos === 'PROPN' && isTimeWord(token))) return null
  let best: Signal | null = null
  for (const form of ground.forms[i] ?? []) {
    if (best) break
    for (const trigger of ground.lexicon.senses.get(form) ?? []) {
      if (!isPart(trigger, token, part)) continue
      const tokens = matchWords(ground, i, trigger)
      if (!tokens) continue
      const roles = withParticleObjects(ground.tree, rolesOf(ground.tree, i, trigger), tokens)
      const fit = fitFrame(ground, { i, roles, frame: trigger.frame })
      if (fit === null) continue
      const score = trigger.weight + fit
      if (!best || score > best.score) best = { trigger, at: i, tokens, roles, score }
    }
  }
  return best
}

/** "Riot police", "the occupied bank", "the Ceasefire Committee": words that only describe tell of no event. */
function isModifier({ tokens }: Tree, i: number): boolean {
  const token = tokens[i] as Token
  const head = tokens[token.head]
  if (!head || !hasRelation(token, 'amod', 'compound', 'nmod:poss')) return false
  if (hasRelation(token, 'amod')) return token.upos !== 'NOUN'
  return (
    head.upos === 'PROPN' ||
    /^(police|monitor|observer|committee|committees|commission|victim|leader|minister|plan|room|site|zone|policy|talks?|gear|party|group|chairman)$/i.test(
      head.lemma,
    )
  )
}

function partOf({ upos, xpos, deprel }: Token): Trigger['part'] | null {
  if (upos === 'VERB' || (upos === 'AUX' && deprel === 'aux') || upos === 'AUX') return 'verb'
  if (upos === 'NOUN' || upos === 'PROPN') return 'noun'
  return upos === 'ADJ' || xpos === 'VBN' ? 'adj' : null
}

/** Participles are often tagged as adjectives, and gerunds as nouns. */
function isPart({ part }: Trigger, { upos, text }: Token, seen: Trigger['part']): boolean {
  if (part === seen) return true
  if (part === 'verb' && upos === 'ADJ') return /(ed|en|wn|ung)$/.test(text)
  if (part === 'verb' && upos === 'NOUN') return /ing$/.test(text)
  return part === 'noun' && upos === 'VERB' && /ing$/.test(text)
}

function rolesOf(tree: Tree, i: number, { part, type }: Trigger): Roles {
  const token = tree.tokens[i] as Token
  if (part === 'noun') return findNounRoles(tree, i, type)
  const isAuxiliary = token.upos === 'AUX' && hasRelation(token, 'aux') && token.head >= 0
  return findVerbRoles(tree, isAuxiliary ? token.head : i)
}

/** "Handed over the bodies": a particle that the parser took for a preposition leads the object. */
function withParticleObjects(tree: Tree, roles: Roles, tokens: readonly number[]): Roles {
  const led = tokens.slice(1).filter((i) => hasRelation(tree.tokens[i] as Token, 'case'))
  if (led.length === 0) return roles
  return { ...roles, patients: [...roles.patients, ...led.map((i) => (tree.tokens[i] as Token).head)] }
}

/** The tokens of a trigger of several words: after a verb among its dependents, before a noun side by side. */
function matchWords(ground: Ground, i: number, { words, part, isHeadFirst }: Trigger): number[] | null {
  if (words.length === 1) return [i]
  if (isHeadFirst && part !== 'verb') return matchAfter(ground, i, words.slice(1))
  if (!isHeadFirst) return matchBefore(ground, i, words.slice(0, -1))
  const found = [i]
  for (const word of words.slice(1)) {
    const isNear = (k: number): boolean => k > i && k - i <= REACH && isForm(ground, k, word)
    const child =
      (ground.tree.children[i] ?? []).find(isNear) ??
      (isForm(ground, (found.at(-1) ?? i) + 1, word) ? (found.at(-1) ?? i) + 1 : undefined) ??
      deeper(ground.tree, i, isNear)
    if (child === undefined) return null
    found.push(child)
  }
  return found
}

/** "Called **upon** Iran": the preposition hangs below the phrase it leads. */
function deeper(tree: Tree, i: number, isNear: (k: number) => boolean): number | undefined {
  return (tree.children[i] ?? []).flatMap((child) => tree.children[child] ?? []).find(isNear)
}

/** "Sit-in", "pull-out": the words after a hyphen. */
function matchAfter(ground: Ground, i: number, words: readonly string[]): number[] | null {
  const found = [i]
  let at = i + 1
  for (const word of words) {
    if (ground.tree.tokens[at]?.text === '-') at++
    if (!isForm(ground, at, word)) return null
    found.push(at)
    at++
  }
  return found
}

function matchBefore(ground: Ground, i: number, words: readonly string[]): number[] | null {
  const found = [i]
  let at = i - 1
  for (const word of words.toReversed()) {
    if (ground.tree.tokens[at]?.text === '-') at--
    if (!isForm(ground, at, word)) return null
    found.unshift(at)
    at--
  }
  return found
}

function isForm({ tree, forms }: Ground, i: number, word: string): boolean {
  return tree.tokens[i]?.text.toLowerCase() === word || (forms[i]?.includes(word) ?? false)
}

interface Fit {
  readonly i: number
  readonly roles: Roles
  readonly frame: Frame
}

/** How many conditions of the best way hold, or null where none does. */
function fitFrame(ground: Ground, fit: Fit): number | null {
  if (fit.frame.length === 0) return 0
  let best: number | null = null
  for (const way of fit.frame)
    if (way.every((condition) => holds(ground, fit, condition))) {
      const weight = way.reduce((sum, { isNegated, value }) => sum + (isNegated ? 0 : value ? 3 : 1), 0)
      best = Math.max(best ?? 0, weight)
    }
  return best
}

function holds(ground: Ground, fit: Fit, condition: Condition): boolean {
  return isMet(ground, fit, condition) !== condition.isNegated
}

function isMet(ground: Ground, { i, roles }: Fit, { role, value }: Condition): boolean {
  const { tree } = ground
  switch (role) {
    case 'obj':
      return someIs(ground, roles.patients, value)
    case 'subj':
      return someIs(ground, roles.agents, value) || (value === '' && roles.agents.length > 0)
    case 'inf':
      return someIs(ground, roles.infinitives, value)
    case 'that':
      return roles.clauses.length > 0
    case 'xcomp':
      return someIs(ground, [...roles.predicates, ...childrenBy(tree, i, 'xcomp', 'advmod')], value)
    case 'passive':
      return roles.isPassive
    case 'will':
      return hasAuxiliary(tree, i, ['will', 'would', "'ll", "'d", 'shall', 'to'])
    case 'mod':
      return someIs(ground, childrenBy(tree, i, 'amod', 'compound', 'nmod', 'nummod'), value)
    case 'under':
      return isUnderVerb(ground, i, value) || isOblique(ground, { i, roles, role, value })
    case 'future':
      return roles.clauses.some((k) => hasAuxiliary(tree, k, ['will', 'would', "'ll", "'d", 'shall']))
    case 'does':
      return hasRelation(tree.tokens[i] as Token, 'nsubj')
    case 'must':
      return roles.clauses.some((k) => hasAuxiliary(tree, k, ['must', 'should', 'be']))
    case 'not':
      return childrenBy(tree, i, 'advmod').some((k) => /^(not|n't|never)$/.test(tree.tokens[k]?.text ?? ''))
    default:
      return isOblique(ground, { i, roles, role, value })
  }
}

function isOblique(ground: Ground, of: { i: number; roles: Roles; role: string; value: string }): boolean {
  const { i, roles, role, value } = of
  const heads = roles.obliques.get(role)
  if (heads && someIs(ground, heads, value)) return true
  const nested = roles.patients.flatMap((k) => casesBelow(ground.tree, k, role))
  if (someIs(ground, nested, value) && nested.length > 0) return true
  if (value !== '') return false
  return (ground.tree.children[i] ?? []).some((k) => ground.tree.tokens[k]?.text.toLowerCase() === role)
}

function casesBelow(tree: Tree, noun: number, word: string): number[] {
  return childrenBy(tree, noun, 'nmod', 'obl').filter((k) =>
    childrenBy(tree, k, 'case').some((at) => tree.tokens[at]?.text.toLowerCase() === word),
  )
}

function hasAuxiliary(tree: Tree, i: number, words: readonly string[]): boolean {
  return childrenBy(tree, i, 'aux', 'mark').some((k) =>
    words.includes(tree.tokens[k]?.text.toLowerCase() ?? ''),
  )
}

/** Whether a noun is object, subject or complement of a verb, directly or through a coordinated noun. */
function isUnderVerb(ground: Ground, i: number, value: string): boolean {
  const { tree } = ground
  const token = tree.tokens[i] as Token
  if (hasRelation(token, 'conj', 'compound', 'nmod') && token.head >= 0 && !hasRelation(token, 'root'))
    return tree.tokens[token.head]?.upos === 'VERB'
      ? valueIs(ground, token.head, value)
      : hasRelation(token, 'conj') && isUnderVerb(ground, token.head, value)
  return (
    token.head >= 0 &&
    hasRelation(token, 'obj', 'nsubj', 'obl', 'xcomp', 'ccomp', 'dep') &&
    valueIs(ground, token.head, value)
  )
}

function someIs(ground: Ground, heads: readonly number[], value: string): boolean {
  if (value === '') return heads.length > 0
  return heads.some((head) => throughQuantity(ground.tree, head).some((i) => valueIs(ground, i, value)))
}

/** A head, and what it counts where it is a quantity. */
function throughQuantity(tree: Tree, i: number): number[] {
  const token = tree.tokens[i]
  if (!token) return []
  const isQuantity = QUANTITIES.has(token.lemma.toLowerCase()) || token.upos === 'NUM'
  return isQuantity ? [i, ...childrenBy(tree, i, 'nmod')] : [i]
}

function valueIs({ tree, kinds, lexicon, forms }: Ground, i: number, value: string): boolean {
  if (value === 'who') return kinds.isWho(i)
  if (value === 'named') return kinds.isNamed(i)
  const token = tree.tokens[i] as Token
  if (value === 'person' && (token.upos === 'NUM' || kinds.isWho(i))) return true
  const words = lexicon.classes.get(value)
  return (forms[i] ?? []).some((form) => form === value || (words?.has(form) ?? false))
}
