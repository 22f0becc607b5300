import type { Token } from '../../language/index.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, type Tree } from '../tree.ts'

/**
 * Whether a verb form is passive. Past forms are easily taken for participles, so a full clause of prose is passive
 * only with its auxiliary; headlines do without ("Two killed in raid").
 */
export function isPassiveVerb(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb] as Token
  if (childrenBy(tree, verb, 'aux:pass').length > 0) return true
  if (isMisread(tree, verb)) return false
  if (childrenBy(tree, verb, 'nsubj:pass').length > 0) return isBarePassive(tree, verb)
  if (token.xpos !== 'VBN' && token.upos !== 'ADJ') return false
  if (childrenBy(tree, verb, 'aux').length > 0) return false
  if (hasRelation(token, 'conj') && childrenBy(tree, verb, 'nsubj', 'obj').length === 0)
    return isPassiveVerb(tree, token.head)
  return childrenBy(tree, verb, 'nsubj', 'obj').length === 0
}

/** A passive subject without an auxiliary is believed in headlines, below other verbs, and with a "by". */
function isBarePassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb] as Token
  const isBy = childrenBy(tree, verb, 'obl').some((i) =>
    childrenBy(tree, i, 'case').some((k) => tree.tokens[k]?.text.toLowerCase() === 'by'),
  )
  const isClause =
    hasRelation(token, 'root', 'ccomp', 'parataxis') || (hasRelation(token, 'conj') && token.head >= 0)
  return (
    isBy ||
    tree.sentence.kind === 'headline' ||
    !isClause ||
    token.xpos === 'VBG' ||
    childrenBy(tree, verb, 'aux').length > 0
  )
}

/**
 * "The minister, Ana Pol, promised …" is often parsed as a noun with a participle: in prose whose root is a noun, a past
 * form set off by a comma, or with an object or clause of its own, is the verb that the sentence lacks.
 */
export function isMisread(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb] as Token
  if (!hasRelation(token, 'acl', 'appos', 'parataxis') || token.head < 0 || token.head > verb) return false
  if (!/^VB[DNZP]$/.test(token.xpos) || childrenBy(tree, verb, 'mark', 'nsubj').length > 0) return false
  if (tree.sentence.kind !== 'prose' || !isRootNoun(tree, token.head)) return false
  const isSetOff = tree.tokens[verb - 1]?.text === ','
  return (
    isSetOff || childrenBy(tree, verb, 'obj', 'ccomp', 'xcomp', 'advcl').length > 0 || isCallFor(tree, verb)
  )
}

/** "Called for", "appealed to": no passive takes these. */
function isCallFor(tree: Tree, verb: number): boolean {
  return /^(call|appeal|meet|insist|agree|talk|march|die|arrive|plead)$/.test(
    (tree.tokens[verb] as Token).lemma,
  )
}

/** A noun at the root of a sentence that has no verb, or in apposition to one. */
function isRootNoun(tree: Tree, i: number): boolean {
  const token = tree.tokens[i] as Token
  if (!/^(NOUN|PROPN|PRON|NUM)$/.test(token.upos) || childrenBy(tree, i, 'cop', 'nsubj').length > 0)
    return false
  if (token.head < 0) return true
  return hasRelation(token, 'appos', 'flat') && token.head >= 0 && isRootNoun(tree, token.head)
}
