import type { Token } from '../../language/index.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { isTimeWord } from './time-words.ts'
import { isMisread, isPassiveVerb } from './voice.ts'

/** Who stands where around a trigger, as head tokens of their phrases. */
export interface Roles {
  /** Those who do it. */
  readonly agents: readonly number[]
  /** Those it is done to: objects, and subjects of passives. */
  readonly patients: readonly number[]
  /** Heads of prepositional phrases by preposition. */
  readonly obliques: ReadonlyMap<string, readonly number[]>
  /** Infinitives ("threatened **to expel**"). */
  readonly infinitives: readonly number[]
  /** Clauses ("warned **that** …"). */
  readonly clauses: readonly number[]
  /** Predicates of its object or subject ("held them **responsible**"). */
  readonly predicates: readonly number[]
  readonly isPassive: boolean
}

/** Verbs whose object does what their infinitive says: "urged Iran to withdraw". */
const OBJECT_CONTROL = new Set(
  (
    'urge ask order tell force allow permit help call persuade compel invite press instruct direct want expect encourage ' +
    'request beg warn enable let make require forbid appeal demand pressure convince remind command lead cause get train'
  ).split(' '),
)
/** "Accused Iran of shelling": the object does what follows "of", "for" or "with". */
const BLAME = new Set(
  'accuse blame suspect charge convict condemn criticise criticize denounce indict arrest fault'.split(' '),
)
const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose'])
const MAX_STEPS = 6

/** Finds the roles around a verb: active and passive, shared subjects, control, relative and participial clauses. */
export function findVerbRoles(tree: Tree, verb: number): Roles {
  const isPassive = isPassiveVerb(tree, verb)
  const obliques = groupByCase(tree, verb)
  const token = tree.tokens[verb] as Token
  const subjects = subjectsOf(tree, verb)
  const objects = childrenPast(tree, verb, 'obj', 'iobj', 'appos')
    .filter((i) => tree.tokens[i]?.head !== verb || !hasRelation(tree.tokens[i] as Token, 'appos'))
    .filter((i) => !isTimeWord(tree.tokens[i] as Token))
    .flatMap((i) => withConjuncts(tree, antecedent(tree, i, verb)))
  const isReduced = token.xpos === 'VBN' && hasRelation(token, 'acl') && !hasRelation(token, 'acl:relcl')
  const modified = isReduced && !isClause(tree, verb) ? [token.head] : []
  return {
    agents: isPassive ? (obliques.get('by') ?? []) : subjects,
    patients: isPassive ? [...subjects, ...modified, ...objects] : [...objects, ...fronted(tree, verb)],
    obliques,
    infinitives: findInfinitives(tree, verb),
    clauses: childrenPast(tree, verb, 'ccomp', 'acl').filter(
      (i) => (tree.tokens[i]?.upos === 'VERB' || hasSubject(tree, i)) && !isInfinitive(tree, i),
    ),
    predicates: childrenBy(tree, verb, 'xcomp').filter((i) => tree.tokens[i]?.upos !== 'VERB'),
    isPassive,
  }
}

/** The subject of a verb, its own or the one it shares or is controlled by. */
export function subjectsOf(tree: Tree, verb: number, steps = 0): number[] {
  const own = childrenBy(tree, verb, 'nsubj', 'csubj').flatMap((i) =>
    withConjuncts(tree, antecedent(tree, i, verb)),
  )
  if (own.length > 0 || steps > MAX_STEPS) return own
  const token = tree.tokens[verb] as Token
  const head = tree.tokens[token.head]
  if (!head) return []
  if (hasRelation(token, 'conj')) return subjectsOf(tree, token.head, steps + 1)
  if (hasRelation(token, 'xcomp', 'advcl', 'ccomp') && !hasMarkedSubject(tree, verb))
    return controllers(tree, verb, steps)
  if (isMisread(tree, verb)) return withConjuncts(tree, token.head)
  if (hasRelation(token, 'acl') && token.xpos !== 'VBN') return nounControllers(tree, verb, steps)
  return []
}

function hasMarkedSubject(tree: Tree, verb: number): boolean {
  return hasRelation(tree.tokens[verb] as Token, 'ccomp') && !isInfinitive(tree, verb)
}

/** Who does an infinitive or participle below a verb: its object after "urge", else its subject. */
function controllers(tree: Tree, verb: number, steps: number): number[] {
  const { head } = tree.tokens[verb] as Token
  const governor = tree.tokens[head] as Token
  return controllersAt(tree, { verb, head, governor, steps })
}

function controllersAt(
  tree: Tree,
  of: { verb: number; head: number; governor: Token; steps: number },
): number[] {
  const { verb, head, governor, steps } = of
  if (governor.upos !== 'VERB') return governor.upos === 'NOUN' ? [head] : subjectsOf(tree, head, steps + 1)
  if (BLAME.has(governor.lemma) && childrenBy(tree, verb, 'mark', 'case').length > 0) {
    const blamed = isPassiveVerb(tree, head)
      ? subjectsOf(tree, head, steps + 1)
      : childrenBy(tree, head, 'obj')
    if (blamed.length > 0) return blamed.flatMap((i) => withConjuncts(tree, i))
  }
  if (isInfinitive(tree, verb) && OBJECT_CONTROL.has(governor.lemma)) {
    const isPassive = isPassiveVerb(tree, head)
    const objects = isPassive ? subjectsOf(tree, head, steps + 1) : childrenBy(tree, head, 'obj', 'iobj')
    const obliques = [...groupByCase(tree, head)].flatMap(([word, heads]) =>
      /^(on|upon|to|with)$/.test(word) ? heads : [],
    )
    const found = [...objects, ...obliques].flatMap((i) => withConjuncts(tree, i))
    if (found.length > 0) return found
  }
  if (!isPassiveVerb(tree, head)) return subjectsOf(tree, head, steps + 1)
  const by = groupByCase(tree, head).get('by')
  const isWhileDoing = (tree.tokens[verb] as Token).xpos === 'VBG' && by
  return isWhileDoing ? [...by] : subjectsOf(tree, head, steps + 1)
}

/** "A plan to attack", "soldiers patrolling": the noun, or who has the plan. */
function nounControllers(tree: Tree, verb: number, steps: number): number[] {
  const { head } = tree.tokens[verb] as Token
  const noun = tree.tokens[head] as Token
  const above = tree.tokens[noun.head]
  if (isTimeWord(noun) && above) return controllersAt(tree, { verb, head: noun.head, governor: above, steps })
  if (!isInfinitive(tree, verb)) return withConjuncts(tree, head)
  const owners = childrenBy(tree, head, 'nmod:poss')
  if (owners.length > 0) return owners
  return hasRelation(noun, 'obj') && above?.upos === 'VERB' ? subjectsOf(tree, noun.head, steps + 1) : [head]
}

/** A relative pronoun stands for the noun its clause belongs to; other words for themselves. */
function antecedent(tree: Tree, i: number, verb: number): number {
  const token = tree.tokens[i] as Token
  if (!RELATIVES.has(token.text.toLowerCase()) || token.upos === 'DET') return i
  for (let at = verb, steps = 0; at >= 0 && steps < MAX_STEPS; at = tree.tokens[at]?.head ?? -1, steps++) {
    const clause = tree.tokens[at] as Token
    if (hasRelation(clause, 'acl:relcl') && clause.head >= 0) return clause.head
  }
  return i
}

/** "The missiles it fired": the noun of an object relative without a pronoun. */
function fronted(tree: Tree, verb: number): number[] {
  const token = tree.tokens[verb] as Token
  const hasObject = childrenBy(tree, verb, 'obj', 'ccomp').length > 0
  return hasRelation(token, 'acl:relcl') && !hasObject && hasRealSubject(tree, verb) ? [token.head] : []
}

function hasRealSubject(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'nsubj').some((i) => !RELATIVES.has(tree.tokens[i]?.text.toLowerCase() ?? ''))
}

function hasSubject(tree: Tree, i: number): boolean {
  return childrenBy(tree, i, 'nsubj', 'csubj').length > 0
}

function isClause(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'nsubj').length > 0
}

export function isInfinitive(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'mark', 'aux').some((i) => tree.tokens[i]?.text.toLowerCase() === 'to')
}

/** Dependents of a verb, and those that the parser hung on a word of time between: "demanded on Thursday **that** …". */
function childrenPast(tree: Tree, verb: number, ...relations: readonly string[]): number[] {
  const times = (tree.children[verb] ?? []).filter((i) => isTimeWord(tree.tokens[i] as Token))
  return [verb, ...times].flatMap((i) => childrenBy(tree, i, ...relations))
}

function findInfinitives(tree: Tree, verb: number): number[] {
  const below = childrenPast(tree, verb, 'xcomp', 'advcl', 'acl', 'ccomp')
  const objects = childrenBy(tree, verb, 'obj', 'obl').flatMap((i) => childrenBy(tree, i, 'acl'))
  return [...below, ...objects].filter((i) => isInfinitive(tree, i)).flatMap((i) => withConjuncts(tree, i))
}

/** A head and those coordinated with it. */
export function withConjuncts(tree: Tree, i: number): number[] {
  return [i, ...childrenBy(tree, i, 'conj')]
}

/** Prepositional phrases below a word: the preposition, and the heads of its phrases. */
export function groupByCase(tree: Tree, i: number): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const child of childrenBy(tree, i, 'obl', 'nmod', 'advcl', 'xcomp')) {
    if (isTimeWord(tree.tokens[child] as Token)) continue
    const isInfinitiveVerb = tree.tokens[child]?.upos === 'VERB' && isInfinitive(tree, child)
    for (const mark of childrenBy(tree, child, 'case', 'mark').filter((at) => at < child)) {
      const word = tree.tokens[mark]?.text.toLowerCase() ?? ''
      if (word === 'to' && isInfinitiveVerb) continue
      groups.set(word, [...(groups.get(word) ?? []), ...withConjuncts(tree, child)])
    }
  }
  return groups
}
