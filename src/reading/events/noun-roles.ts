import type { Token } from '../../language/index.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { isTimeWord } from './time-words.ts'
import { isPassiveVerb } from './voice.ts'
import { groupByCase, isInfinitive, subjectsOf, withConjuncts, type Roles } from './roles.ts'

/** Verbs that only carry the noun that says what was done: "carried out an attack", "the talks took place". */
export const LIGHT_VERBS = new Set(
  (
    'carry conduct launch mount stage make issue give hold have undertake begin start lead open commit perform order ' +
    'announce deliver lodge file send impose declare reach sign strike broker host attend join wage unleash plan ' +
    'continue resume end complete call pay offer express voice level bring take do run execute suffer face receive ' +
    'organize organise step set tender submit hand reject threaten coordinate orchestrate mastermind direct claim ' +
    'extend enforce maintain promise pledge confirm vow schedule prepare introduce adopt lift slap levy propose present table accept exchange use deploy'
  ).split(' '),
)
/** Of these the subject is who it was done to: "the town suffered an attack". */
const RECEIVING = new Set(['suffer', 'face', 'receive'])
/** Prepositions of who does what a noun says, and of those who do it together. */
const BY = ['by', 'from', 'between', 'among']
/** Prepositions of whom or what it is done to, best first. */
const TO = ['against', 'on', 'at', 'of', 'with', 'to', 'into', 'for', 'in', 'over', 'toward', 'towards']

/** Finds the roles around an event noun: owners, modifiers, prepositional phrases, and the verb that carries it. */
export function findNounRoles(tree: Tree, noun: number, type: string): Roles {
  const obliques = groupByCase(tree, noun)
  const verb = carrier(tree, noun)
  const carried = verb === null ? { agents: [], patients: [] } : carriedBy(tree, noun, verb)
  const doers = verb === null ? subjectOver(tree, noun) : []
  const owners = childrenBy(tree, noun, 'nmod:poss')
    .filter((i) => !isTimeWord(tree.tokens[i] as Token))
    .flatMap((i) => withConjuncts(tree, i))
  const modifiers = childrenBy(tree, noun, 'amod', 'compound').filter((i) => isNamelike(tree, i))
  const by = BY.flatMap((word) => obliques.get(word) ?? [])
  const to = TO.flatMap((word) => obliques.get(word) ?? [])
  const doneBy = firstFull([by, claimants(tree, noun), carried.agents, owners, modifiers, doers])
  const doneTo = firstFull([
    to,
    carried.patients,
    doneBy === owners ? modifiers : owners,
    doneBy === modifiers ? [] : modifiers,
  ])
  return {
    agents: doneBy,
    patients: isOwnersLoss(type, owners, by) ? [...owners, ...to] : doneTo.filter((i) => !doneBy.includes(i)),
    obliques,
    infinitives: childrenBy(tree, noun, 'acl', 'advcl', 'xcomp').filter((i) => isInfinitive(tree, i)),
    clauses: childrenBy(tree, noun, 'acl', 'ccomp').filter(
      (i) => !isInfinitive(tree, i) && childrenBy(tree, i, 'mark').length > 0,
    ),
    predicates: [],
    isPassive: false,
  }
}

/** Verbs that speak of what somebody else did. */
const SPEAKING = new Set(
  (
    'condemn denounce criticise criticize reject deny demand urge welcome praise support blame report discuss describe ' +
    'call survive escape protest mourn investigate see hear watch stop prevent fear witness follow recall mark avenge ' +
    'deplore seek want mention cite dispute dismiss cause trigger spark provoke'
  ).split(' '),
)

/** "Speeded up the withdrawal": the subject of the verb whose object the noun is, unless it speaks of another's doing. */
function subjectOver(tree: Tree, noun: number): number[] {
  const token = tree.tokens[noun] as Token
  const head = tree.tokens[token.head]
  if (!head || head.upos !== 'VERB' || !hasRelation(token, 'obj') || SPEAKING.has(head.lemma)) return []
  return subjectsOf(tree, token.head)
}

/** "*The group* claimed responsibility for the attack": who says that they did it; nobody where no group does. */
function claimants(tree: Tree, noun: number): number[] {
  const blame = (tree.tokens[noun] as Token).head
  const claim = tree.tokens[blame]?.head ?? -1
  const isClaim =
    /^(?:responsibility|credit)$/.test(tree.tokens[blame]?.lemma ?? '') &&
    /^(?:claim|take|accept|assume|admit)$/.test(tree.tokens[claim]?.lemma ?? '')
  if (!isClaim) return []
  const isNobody = (i: number): boolean =>
    childrenBy(tree, i, 'det').some((k) => /^no$/i.test(tree.tokens[k]?.text ?? ''))
  return subjectsOf(tree, claim).filter((i) => !isNobody(i))
}

/** "His arrest", "their release": the owner is whom it was done to. */
function isOwnersLoss(type: string, owners: readonly number[], by: readonly number[]): boolean {
  return owners.length > 0 && by.length > 0 && ['COERCE', 'RETREAT', 'ASSAULT', 'SANCTION'].includes(type)
}

function firstFull(lists: readonly (readonly number[])[]): readonly number[] {
  return lists.find((list) => list.length > 0) ?? []
}

/** The light verb that carries a noun, as its object, subject of its passive, or subject. */
function carrier(tree: Tree, noun: number): number | null {
  const token = tree.tokens[noun] as Token
  if (hasRelation(token, 'conj')) return carrier(tree, token.head)
  const head = tree.tokens[token.head]
  if (head?.upos !== 'VERB' || !hasRelation(token, 'obj', 'nsubj:pass', 'nsubj', 'obl')) return null
  if (hasRelation(token, 'nsubj') && token.deprel !== 'nsubj:pass' && !isPassiveVerb(tree, token.head))
    return null
  return LIGHT_VERBS.has(head.lemma) ? token.head : null
}

function carriedBy(
  tree: Tree,
  noun: number,
  verb: number,
): { agents: readonly number[]; patients: readonly number[] } {
  const obliques = groupByCase(tree, verb)
  const isPassive = isPassiveVerb(tree, verb)
  const subjects = (isPassive ? (obliques.get('by') ?? []) : subjectsOf(tree, verb)).filter((i) => i !== noun)
  const others = [
    ...childrenBy(tree, verb, 'iobj'),
    ...TO.flatMap((word) => obliques.get(word) ?? []),
  ].filter((i) => i !== noun)
  return RECEIVING.has((tree.tokens[verb] as Token).lemma)
    ? { agents: obliques.get('from') ?? [], patients: subjects }
    : { agents: subjects, patients: others }
}

function isNamelike(tree: Tree, i: number): boolean {
  const { upos, text } = tree.tokens[i] as Token
  return (
    !isTimeWord(tree.tokens[i] as Token) && (upos === 'PROPN' || /^\p{Lu}/u.test(text) || upos === 'NOUN')
  )
}
