import type { Token } from '../../language/index.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import type { Condition, Frame } from './frame.ts'
import type { Ground } from './ground.ts'
import type { Roles } from './roles.ts'

/** Quantities that stand before what they count: "dozens **of hostages**". */
const QUANTITIES = new Set(
  'part portion dozen dozens hundred hundreds thousand thousands number group series all one two three some many most score scores ten half batch couple spate wave several lot last rest remainder majority'.split(
    ' ',
  ),
)
interface Fit {
  readonly i: number
  readonly roles: Roles
  readonly frame: Frame
}

/** How many conditions of the best way hold, or null where none does. */
export function fitFrame(ground: Ground, fit: Fit): number | null {
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
      return someIs(
        ground,
        [
          ...roles.predicates,
          ...childrenBy(tree, i, 'xcomp', 'advmod'),
          ...childrenBy(tree, i, 'obj').slice(1),
        ],
        value,
      )
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
    case 'near':
      return (ground.topics.around.get(value) ?? 0) > 0
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
