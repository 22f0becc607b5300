import type { Token } from '../../language/index.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import type { Tree } from '../tree.ts'
import { fitFrame } from './conditions.ts'
import type { Ground, Scene } from './ground.ts'
import { findIdioms } from './idioms.ts'
import type { Trigger } from './lexicon.ts'
import { findNounRoles, LIGHT_VERBS } from './noun-roles.ts'
import { findVerbRoles, type Roles } from './roles.ts'
import { isTimeWord } from './time-words.ts'
import { matchWords } from './words.ts'

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

/** The best sense of each word of a sentence that signals an event. */
export function findSignals(scene: Scene): Signal[] {
  const ground = { ...scene, forms: scene.tree.tokens.map(formsOf) }
  const idle = findIdioms(scene.tree.tokens, scene.lexicon.idioms)
  return ground.tree.tokens
    .flatMap((_, i) => (idle.has(i) ? [] : (bestSignal(ground, i) ?? [])))
    .filter((signal) => !carriesIdiom(signal, idle))
}

/** "Conducted a **war of words**". */
function carriesIdiom({ trigger, roles }: Signal, idle: ReadonlySet<number>): boolean {
  return LIGHT_VERBS.has(trigger.words[0] as string) && roles.patients.some((i) => idle.has(i))
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
      if (!isPart(trigger, token, part) || isGerundOf(trigger, token, form)) continue
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

/** "Firing" is no noun "fire": gerunds are nouns of their own. */
function isGerundOf({ part }: Trigger, { text }: Token, form: string): boolean {
  return part === 'noun' && text.toLowerCase().endsWith('ing') && !form.endsWith('ing')
}

/** Participles are often tagged as adjectives, and gerunds as nouns. */
function isPart({ part }: Trigger, { upos, text }: Token, seen: Trigger['part']): boolean {
  if (part === seen) return true
  if (part === 'verb' && upos === 'ADJ') return /(ed|en|wn|ung)$/.test(text)
  if (part === 'verb' && upos === 'NOUN') return text.endsWith('ing')
  return part === 'noun' && upos === 'VERB' && text.endsWith('ing')
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
