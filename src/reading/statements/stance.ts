import type { Stance } from '../../record/vocabulary.ts'
import type { VerbGroup } from './group.ts'
import { childBy, childrenBy, type Tree } from '../tree.ts'

const KNOWING = new Set(
  'say know tell establish determine ascertain verify authenticate confirm corroborate prove see'.split(' '),
)
const CHECKING = new Set(
  'confirm verify authenticate corroborate establish determine ascertain acknowledge validate know'.split(
    ' ',
  ),
)
const HEARING = new Set([
  'hear',
  'comment',
  'respond',
  'discuss',
  'elaborate',
  'answer',
  'draw',
  'endorse',
  'release',
  'name',
  'identify',
  'address',
  'mention',
  'specify',
  'disclose',
  'say',
  'tell',
  'accept',
  'consider',
  'want',
  'recognise',
  'recognize',
  'comply',
  'speculate',
  'offer',
  'give',
  'provide',
  'reveal',
])

/** The stance a verb group takes, negation and modals included, and why when it is not the lexicon's own. */
export function stanceOf(
  tree: Tree,
  group: VerbGroup,
  listed: Stance,
): { readonly stance: Stance; readonly because?: string } {
  const lemma = tree.tokens[group.head]?.lemma ?? ''
  const words = group.tokens.map((i) => tree.tokens[i]?.text.toLowerCase() ?? '')
  if (group.isPassive && lemma === 'say' && listed === 'said')
    return { stance: 'reported', because: 'nobody is named who says it' }
  if (group.form === 'stopped-short')
    return { stance: CHECKING.has(lemma) ? 'could-not-confirm' : 'declined', because: 'stopped short of it' }
  if (words.includes('neither') && words.includes('nor'))
    return { stance: 'could-not-confirm', because: 'neither … nor' }
  if (!isNegated(tree, group, words)) return { stance: listed }
  const because = 'the verb group is negated'
  if (group.modals.some((modal) => modal === 'can' || modal === 'could') && KNOWING.has(lemma))
    return { stance: 'could-not-confirm', because: 'could not' }
  if (lemma === 'deny') return { stance: 'declined', because }
  if (lemma === 'dispute') return { stance: 'confirmed', because }
  if (lemma === 'rule') return { stance: group.modals.length > 0 ? 'declined' : 'suggested', because }
  if (CHECKING.has(lemma)) return { stance: 'could-not-confirm', because }
  if (lemma === 'accept') return { stance: 'denied', because }
  if (HEARING.has(lemma))
    return { stance: group.modals.length > 0 || lemma !== 'say' ? 'declined' : 'could-not-confirm', because }
  return listed === 'said' || listed === 'confirmed' ? { stance: 'declined', because } : { stance: listed }
}

const NOBODY = /^(?:no|none|nobody|nothing|neither|few|no-one)$/iu

/** Negated in the group, by its subject ("*none of it* could be verified"), or still to come ("has *yet to* confirm"). */
function isNegated(tree: Tree, group: VerbGroup, words: readonly string[]): boolean {
  if (group.isNegated || (words.includes('yet') && words.includes('to'))) return true
  const subject = childBy(tree, group.top, 'nsubj')
  if (subject === undefined) return false
  const lead = [subject, ...childrenBy(tree, subject, 'det')]
  return lead.some((i) => NOBODY.test(tree.tokens[i]?.text ?? ''))
}
