import type { Source } from './candidate.ts'
import { caseOf, childBy, childrenBy, isPunctuation, markSubtree, relation, type Tree } from '../tree.ts'

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu
/** A relative clause that says something is an attribution of its own. */
const SPEECH =
  /^(?:say|claim|deny|insist|believe|pledge|promise|announce|report|confirm|tell|write|call|warn|accuse|threaten|vow|reject|argue|describe|broadcast|estimate)$/u

/**
 * The subject of a verb: its own, else that of the verb it is joined to ("denied it *and said*"), of the clause it
 * hangs on ("…, *adding* that"), or the noun it describes ("officials *citing*").
 */
export function subjectOf(tree: Tree, verb: number, depth = 0): number | undefined {
  const own = nearest(
    tree,
    verb,
    childrenBy(tree, verb, 'nsubj', 'csubj').filter((i) => !isExpletive(tree, i)),
  )
  if (own !== undefined) return own
  if (childBy(tree, verb, 'expl') !== undefined || depth > 4) return undefined
  const token = tree.tokens[verb]
  const head = token?.head ?? -1
  if (head < 0) return undefined
  const kind = relation(token)
  if (kind === 'conj') return subjectOf(tree, head, depth + 1)
  if (kind === 'acl' && token?.deprel !== 'acl:relcl')
    return isVerbForm(tree, verb) ? head : ownerOf(tree, head)
  if (kind === 'xcomp') return controllerOf(tree, head, depth)
  if (kind === 'advcl' || kind === 'parataxis' || kind === 'dep')
    return isVerbForm(tree, verb) ? subjectOf(tree, head, depth + 1) : undefined
  return undefined
}

/** Of several subjects the parser gave a verb, the one that no mark of quotation parts from it. */
function nearest(tree: Tree, verb: number, subjects: readonly number[]): number | undefined {
  return subjects.length < 2
    ? subjects[0]
    : (subjects.findLast((i) => !isParted(tree, i, verb)) ?? subjects[0])
}

/** A participle or bare form: it has no subject of its own and borrows one. */
function isVerbForm(tree: Tree, verb: number): boolean {
  return (
    ['VBG', 'VBN', 'VB'].includes(tree.tokens[verb]?.xpos ?? '') &&
    childrenBy(tree, verb, 'aux').every((i) => tree.tokens[i]?.xpos !== 'MD')
  )
}

/** Who is to do it: the object of "asked them to", else the subject. */
function controllerOf(tree: Tree, head: number, depth: number): number | undefined {
  return childBy(tree, head, 'obj', 'iobj') ?? subjectOf(tree, head, depth + 1)
}

/** The possessor of a noun ("*its* claim"), or who made it ("a claim *by* the army"). */
export function ownerOf(tree: Tree, noun: number): number | undefined {
  const owner = childBy(tree, noun, 'nmod:poss')
  if (owner !== undefined) return owner
  return childrenBy(tree, noun, 'nmod', 'obl').find((i) => ['by', 'from', 'among'].includes(caseOf(tree, i)))
}

/**
 * The noun phrase that ends right before a verb, for where the parser gave the verb no subject or took whom it was told
 * to for one ("the port director, *Siamak Parsa*, told state television").
 */
export function phraseBefore(tree: Tree, verb: number): number | undefined {
  let at = verb - 1
  while (at >= 0 && (isPunctuation(tree.tokens[at]) || ['aux', 'advmod'].includes(relation(tree.tokens[at]))))
    at--
  let best: number | undefined
  while (at >= 0 && isNominal(tree, at)) {
    if (caseOf(tree, at) === '') best = at
    const head = tree.tokens[at]?.head ?? -1
    if (head < 0 || head >= verb || relation(tree.tokens[at]) === 'conj' || isParted(tree, head, at)) break
    at = head
  }
  return best
}

/** A mark of quotation or a verb between two words: they are of two phrases. */
function isParted(tree: Tree, a: number, b: number): boolean {
  return tree.tokens
    .slice(Math.min(a, b), Math.max(a, b))
    .some(({ text, upos }) => /^(?:[“”"’]|''|``)$/u.test(text) || upos === 'AUX')
}

function isNominal(tree: Tree, i: number): boolean {
  return ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(tree.tokens[i]?.upos ?? '')
}

/** The agent of a passive ("denied *by the army*"). */
export function agentOf(tree: Tree, verb: number): number | undefined {
  const agent = childBy(tree, verb, 'obl:agent')
  return (
    agent ??
    childrenBy(tree, verb, 'obl').find((i) => caseOf(tree, i) === 'by' && tree.tokens[i]?.upos !== 'VERB')
  )
}

function isExpletive(tree: Tree, i: number): boolean {
  const { text = '', deprel = '' } = tree.tokens[i] ?? {}
  return deprel === 'expl' || (text.toLowerCase() === 'there' && deprel !== 'obl')
}

/**
 * The words of a source: its noun phrase without the preposition that leads to it, with appositions that name the
 * speaker, and without clauses hung on after a comma, or anything in `without` (the cue itself).
 */
export function sourceAt(tree: Tree, head: number, without: ReadonlySet<number> = new Set()): Source {
  const marks: boolean[] = []
  markSubtree(tree, head, marks)
  const leads = [...without].some((i) => i > head)
  for (const child of tree.children[head] ?? [])
    if (isLeftOut(tree, head, child, leads)) markSubtree(tree, child, marks, false)
  for (const i of without) marks[i] = false
  marks[head] = true
  let first = head
  let last = head
  while (first > 0 && marks[first - 1]) first--
  while (marks[last + 1]) last++
  const name = tree.sentence.names.find((n) => n.first <= last && n.end > last)
  if (name && !without.has(name.end - 1)) last = Math.max(last, name.end - 1)
  while (last > head && DAY.test(tree.tokens[last]?.text ?? '')) last--
  while (
    last > head &&
    isPunctuation(tree.tokens[last]) &&
    !/^[.”"')\]]$/u.test(tree.tokens[last]?.text ?? '')
  )
    last--
  while (
    first < head &&
    isPunctuation(tree.tokens[first]) &&
    !/^[“"'(]$/u.test(tree.tokens[first]?.text ?? '')
  )
    first++
  return { tree, head, span: [tree.tokens[first]?.span[0] ?? 0, tree.tokens[last]?.span[1] ?? 0] }
}

/** `leads`: the source stands before its cue, where what describes the speaker stays in ("the guard, who was hurt, said"). */
function isLeftOut(tree: Tree, head: number, child: number, leads: boolean): boolean {
  const token = tree.tokens[child]
  const kind = relation(token)
  if (kind === 'case' || kind === 'parataxis' || kind === 'cc' || kind === 'mark')
    return kind !== 'cc' || child < head
  if (kind === 'acl' || kind === 'advcl') {
    if (token?.deprel === 'acl:relcl' && (tree.end[child] ?? 0) - (tree.first[child] ?? 0) < 9)
      return SPEECH.test(token.lemma)
    if (token?.deprel === 'acl:relcl' && SPEECH.test(token.lemma)) return true
    if (token?.deprel === 'acl:relcl' && leads) return false
    const before = tree.tokens[(tree.first[child] ?? child) - 1]
    const inner = tree.tokens[tree.first[child] ?? child]
    return before?.text === ',' || inner?.text === ','
  }
  if (kind === 'punct') return child < head && tree.tokens[child]?.text === ','
  return kind === 'conj' && isVerbalConjunct(tree, child)
}

function isVerbalConjunct(tree: Tree, child: number): boolean {
  return tree.tokens[child]?.upos === 'VERB' && childBy(tree, child, 'nsubj') !== undefined
}
