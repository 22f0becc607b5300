import type { EventType } from '../../record/event.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import type { Signal } from './match.ts'
import { findNounRoles } from './noun-roles.ts'
import type { Parties } from './parties.ts'
import { findVerbRoles, groupByCase, subjectsOf, withConjuncts, type Roles } from './roles.ts'

/** The heads of the phrases that name those who act and those acted upon. */
export interface Sides {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** Prepositions of the other side, best first. */
const TOWARDS = 'against on upon at with to into toward towards for over from of'.split(' ')
/** Types whose other side may be named inside of what is asked, offered, threatened or refused. */
const SPOKEN = new Set<EventType>([
  'AGREE',
  'REQUEST',
  'THREATEN',
  'REJECT',
  'CONCEDE',
  'ACCUSE',
  'SUPPORT',
  'SANCTION',
])
/** Types whose subject of a clause is the other side: "demanded that **Iran** withdraw". */
const OF_CLAUSE = new Set<EventType>(['REQUEST', 'ACCUSE'])

/** Who acts and who is acted upon, from the roles around a trigger. */
export function findSides(tree: Tree, signal: Signal, parties: Parties): Sides {
  const { roles, trigger } = signal
  const source = roles.agents.flatMap((i) => throughEvent(tree, i, { parties, side: 'agents' }))
  const target = targetsOf(tree, signal, parties).filter((i) => !source.includes(i))
  if (trigger.words[0] === 'must') return { source: [], target: source }
  if (trigger.type === 'ASSAULT' && source.length === 0) return { source: launchers(signal, parties), target }
  if (trigger.type === 'PROTEST') return { source, target: protestTargets(tree, signal, parties) }
  return { source, target }
}

const BEYOND = ['with', 'along', 'from', 'to', 'against', 'at']

/** "Closed **its** border **with Serbia**", "withdrew its envoy from Peru": who is met beyond what is the doer's own. */
function beyondOwn(tree: Tree, i: number, of: { parties: Parties; obliques: Roles['obliques'] }): number[] {
  const isOwned = childrenBy(tree, i, 'nmod:poss').some((k) =>
    /^(its|their|his|her)$/i.test(tree.tokens[k]?.text ?? ''),
  )
  if (!isOwned) return []
  const groups = groupByCase(tree, i)
  return BEYOND.flatMap((word) => [...(groups.get(word) ?? []), ...(of.obliques.get(word) ?? [])]).filter(
    (k) => of.parties.partyAt(k).code !== '',
  )
}

/** "Rockets fired **from Syria**": where weapons come from stands for who fired them. */
function launchers({ roles }: Signal, parties: Parties): number[] {
  return (roles.obliques.get('from') ?? []).filter((i) => parties.isWho(i))
}

function targetsOf(tree: Tree, signal: Signal, parties: Parties): number[] {
  const { trigger } = signal
  const isTold = (i: number): boolean => parties.isWho(i)
  const roles = {
    ...signal.roles,
    patients: signal.roles.patients.filter((i) => !isMeans(tree, i, trigger.type) && !isReflexive(tree, i)),
  }
  const beyond = roles.patients.flatMap((i) => beyondOwn(tree, i, { parties, obliques: roles.obliques }))
  if (beyond.length > 0) return beyond
  const direct = roles.patients.filter(isTold)
  if (direct.length > 0) return direct
  const words = trigger.type === 'ASSAULT' ? TOWARDS.filter((word) => word !== 'from') : TOWARDS
  const towards = words.flatMap((word) => roles.obliques.get(word) ?? []).filter(isTold)
  if (towards.length > 0) return towards
  const inside = roles.patients
    .flatMap((i) => throughEvent(tree, i, { parties, side: 'patients' }))
    .filter(isTold)
  if (inside.length > 0) return inside
  if (OF_CLAUSE.has(trigger.type)) {
    const named = [...roles.clauses, ...roles.infinitives]
      .flatMap((i) => subjectsOf(tree, i))
      .filter((i) => isTold(i) && !roles.agents.includes(i))
    if (named.length > 0) return named
  }
  const conditional = trigger.type === 'THREATEN' ? conditionSubjects(tree, signal.at) : []
  const told = conditional.filter((i) => isTold(i) && !roles.agents.includes(i))
  if (told.length > 0) return told
  if (!SPOKEN.has(trigger.type))
    return trigger.part === 'noun'
      ? []
      : roles.patients.filter((i) => tree.tokens[i]?.upos !== 'PRON' || parties.isWho(i))
  const spoken = [...roles.infinitives, ...roles.clauses].flatMap((i) => patientsBelow(tree, i, parties))
  return spoken.length > 0 ? spoken.filter((i) => !roles.agents.includes(i)) : [...roles.patients]
}

/** What is moved, fired or pulled back is the doer's own, not the other side. */
const MEANS: Readonly<Partial<Record<EventType, RegExp>>> = {
  MOBILIZE: /./,
  ASSAULT:
    /^(missile|rocket|shell|bomb|grenade|mortar|fire|shot|round|salvo|barrage|gas|stone|flare|offensive|attack|strike|assault|war|invasion|incursion|operation|force|gunfire|weapon|bullet|munition|artillery|blow|ceasefire|truce|life|martyrdom)$/,
  RETREAT:
    /^(troop|troops|soldier|force|forces|army|unit|arm|arms|weapon|weapons|gun|launcher|tank|fire|fighting|hostility|ceasefire|truce|resignation|attack|offensive)$/,
  CONCEDE:
    /^(troop|troops|soldier|force|forces|army|strike|protest|ban|curfew|restriction|siege|blockade|emergency|sanction|stoppage|walkout|attack|ceasefire|truce)$/,
  PROTEST:
    /^(road|highway|street|strike|protest|march|rally|vote|stone|bottle|flag|signature|themselves|tool|work)$/,
  SANCTION:
    /^(sanction|embargo|tariff|aid|tie|ties|relation|relations|assistance|flight|loan|ambassador|measure|asset)$/,
}

/** "Its troops", "peacekeepers": what a promise or threat moves about is no other side. */
function isOwn(tree: Tree, i: number): boolean {
  const lemma = tree.tokens[i]?.lemma.toLowerCase() ?? ''
  if (
    /^(troop|troops|soldier|force|forces|peacekeeper|army|inspector|aircraft|ship|ambassador|envoy)$/.test(
      lemma,
    )
  )
    return true
  return childrenBy(tree, i, 'nmod:poss').some((k) =>
    /^(its|his|her|their|our|my)$/i.test(tree.tokens[k]?.text ?? ''),
  )
}

function isReflexive(tree: Tree, i: number): boolean {
  return /self$|selves$/i.test(tree.tokens[i]?.text ?? '')
}

function isMeans(tree: Tree, i: number, type: EventType): boolean {
  const lemma = tree.tokens[i]?.lemma.toLowerCase() ?? ''
  return (MEANS[type]?.test(lemma) ?? false) && !(type === 'MOBILIZE' && tree.tokens[i]?.upos === 'PROPN')
}

/** "… unless **Israel** withdraws": who must act to avert a threat. */
function conditionSubjects(tree: Tree, at: number): number[] {
  const below = [at, ...childrenBy(tree, at, 'xcomp', 'advcl', 'ccomp')]
  return below
    .flatMap((i) => childrenBy(tree, i, 'advcl'))
    .filter((i) => childrenBy(tree, i, 'mark').some((k) => /^(if|unless)$/i.test(tree.tokens[k]?.text ?? '')))
    .flatMap((i) => subjectsOf(tree, i))
}

/** Those acted upon by what is promised, asked or threatened. */
function patientsBelow(tree: Tree, verb: number, parties: Parties): number[] {
  const roles = findVerbRoles(tree, verb)
  const direct = roles.patients.filter((i) => parties.isWho(i) && !isOwn(tree, i))
  if (direct.length > 0) return direct
  const towards = [...TOWARDS, 'in']
    .flatMap((word) => roles.obliques.get(word) ?? [])
    .filter((i) => parties.isWho(i))
  if (towards.length > 0) return towards
  return roles.patients
    .flatMap((i) => throughEvent(tree, i, { parties, side: 'patients' }))
    .filter((i) => parties.isWho(i))
}

/** A noun that names no party ("the strike", "its proposal") stands for the parties around it. */
function throughEvent(
  tree: Tree,
  i: number,
  { parties, side }: { parties: Parties; side: 'agents' | 'patients' },
): number[] {
  const token = tree.tokens[i]
  const isThing =
    token?.upos === 'NOUN' && parties.partyAt(i).sector === '' && parties.partyAt(i).actor === null
  if (!isThing) return [i]
  const roles: Roles = findNounRoles(tree, i, '')
  const around = side === 'agents' ? roles.agents : [...roles.agents, ...roles.patients]
  const named = around.filter((k) => parties.isWho(k))
  return named.length > 0 ? named : [i]
}

/** Protests are aimed at whom they name after "against", "over" or in the demand that follows. */
function protestTargets(tree: Tree, { at, roles }: Signal, parties: Parties): number[] {
  const against = ['against', 'over', 'at', 'outside', 'with'].flatMap(
    (word) => roles.obliques.get(word) ?? [],
  )
  const named = against.filter((i) => parties.isWho(i))
  if (named.length > 0) return named
  const demands = childrenBy(tree, at, 'advcl', 'acl', 'xcomp').flatMap((i) => [
    ...patientsBelow(tree, i, parties),
    ...[...groupByCase(tree, i).values()].flat(),
  ])
  const demanded = demands.filter((i) => parties.isWho(i))
  if (demanded.length > 0) return demanded
  return roles.patients
    .flatMap((i) => withConjuncts(tree, i))
    .filter((i) => parties.isWho(i) && !hasRelation(tree.tokens[i] as never, 'nsubj'))
}
