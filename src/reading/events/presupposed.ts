import type { Token } from '../../language/index.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { isInfinitive } from './roles.ts'
import { isTimeWord } from './time-words.ts'

/** Prepositions after which an event noun is taken for known: "after the raid", "since the blast". */
const SINCE = new Set(['after', 'since', 'before', 'during', 'until', 'following', 'over'])
/** Verbs whose object is there already: "ended the walkout", "condemned the raid", "mourned the killing". */
const ABOUT_FACTS = new Set(
  (
    'end condemn denounce deplore criticise criticize mourn investigate probe explain avenge regret survive escape recall ' +
    'remember mark commemorate discuss describe protest lament follow witness answer halt lift justify defend excuse ' +
    'resume extend prolong welcome praise hail celebrate blame punish compensate contain fight'
  ).split(' '),
)
/** "Apologised **for** the raid", but "called for a raid". */
const FOR_FACTS = new Set(
  'apologise apologize blame condemn criticise criticize thank pay compensate punish sue'.split(' '),
)

/** Whether a trigger is told in passing: in a relative or participial clause, as a dated or definite noun, after "since". */
export function isPresupposed(tree: Tree, trigger: number): boolean {
  const token = tree.tokens[trigger] as Token
  if (isAside(tree, trigger)) return true
  if (token.upos !== 'NOUN') return false
  return childrenBy(tree, trigger, 'case', 'det', 'nmod').some((i) => {
    const { text } = tree.tokens[i] as Token
    const isDated = hasRelation(tree.tokens[i] as Token, 'nmod:poss') && isTimeWord(tree.tokens[i] as Token)
    return isDated || SINCE.has(text.toLowerCase()) || /^(the|this|that)$/i.test(text)
  })
}

/** Whether a trigger stands in a relative or participial clause. */
export function isAside(tree: Tree, trigger: number): boolean {
  return hasRelation(tree.tokens[trigger] as Token, 'acl') && !isInfinitive(tree, trigger)
}

/** Whether a noun is the object of a verb that takes it for true, whatever stands above: "agreed to end the walkout". */
export function isTakenForTrue(tree: Tree, at: number): boolean {
  const token = tree.tokens[at] as Token
  const head = tree.tokens[token.head]
  if (token.upos !== 'NOUN' || head?.upos !== 'VERB' || !hasRelation(token, 'obj', 'obl', 'nsubj:pass'))
    return false
  if (hasRelation(token, 'obl'))
    return SINCE.has(leadOf(tree, at)) || (leadOf(tree, at) === 'for' && FOR_FACTS.has(head.lemma))
  return formsOf(head).some((form) => ABOUT_FACTS.has(form))
}

function leadOf(tree: Tree, at: number): string {
  return tree.tokens[childrenBy(tree, at, 'case')[0] ?? -1]?.text.toLowerCase() ?? ''
}

/** Whether a trigger stands in a measured clause of time: "six days after it shot down a drone" is the report's reminder. */
export function isReminded(tree: Tree, trigger: number): boolean {
  for (let at = trigger, steps = 0; at >= 0 && steps < 4; at = tree.tokens[at]?.head ?? -1, steps++) {
    if (!hasRelation(tree.tokens[at] as Token, 'advcl', 'obl', 'nmod', 'acl')) continue
    const mark = childrenBy(tree, at, 'mark', 'case').find((i) =>
      /^(after|before|since|following)$/i.test(tree.tokens[i]?.text ?? ''),
    )
    if (mark !== undefined) return MEASURES.has(tree.tokens[mark - 1]?.lemma.toLowerCase() ?? '')
  }
  return false
}

const MEASURES = new Set('second minute hour day week month year decade moment shortly soon just'.split(' '))
