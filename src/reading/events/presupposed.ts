import type { Token } from '../../language/index.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { isInfinitive } from './roles.ts'
import { isTimeWord } from './time-words.ts'

/** Prepositions after which an event noun is taken for known: "after the raid", "since the blast". */
const SINCE = new Set(['after', 'since', 'before', 'during', 'until', 'following', 'over'])

/** Whether a trigger is told in passing: in a relative or participial clause, as a dated or definite noun, after "since". */
export function isPresupposed(tree: Tree, trigger: number): boolean {
  const token = tree.tokens[trigger] as Token
  if (hasRelation(token, 'acl') && !isInfinitive(tree, trigger)) return true
  if (token.upos !== 'NOUN') return false
  return childrenBy(tree, trigger, 'case', 'det', 'nmod').some((i) => {
    const { text } = tree.tokens[i] as Token
    const isDated = hasRelation(tree.tokens[i] as Token, 'nmod:poss') && isTimeWord(tree.tokens[i] as Token)
    return isDated || SINCE.has(text.toLowerCase()) || /^(the|this|that)$/i.test(text)
  })
}
