import type { Span } from '../../record/span.ts'
import { caseOf, childBy, isPunctuation, relation, spansOf, type Tree } from '../tree.ts'

/** What hangs on a clause without being part of what it says. */
const APART = new Set([
  'punct',
  'cc',
  'conj',
  'advcl',
  'parataxis',
  'ccomp',
  'discourse',
  'vocative',
  'dep',
  'appos',
  'csubj',
])
/** Clauses that say of whom they speak in the words above them. */
const OF_ABOVE = new Set(['conj', 'advcl', 'xcomp'])
const RELATIVE = /^(?:who|which|that|whose|whom)$/i
const VERBAL = new Set(['VERB', 'AUX'])

/**
 * The words that tell of an event by themselves: the clause of its trigger without what is only joined to it, and whoever it
 * speaks of, even where that stands before a relative clause or another verb. A noun that is no part of its clause's core
 * ("after the attack on Selva") tells with its own phrase.
 */
export function clauseSpans(tree: Tree, trigger: number): Span[] {
  const head = headOf(tree, trigger)
  const marks: boolean[] = []
  markWords(tree, head, marks)
  leaveLead(tree, head, marks)
  const subject = VERBAL.has(tree.tokens[head]?.upos ?? '') ? subjectOf(tree, head) : null
  if (subject !== null) {
    markWords(tree, subject, marks)
    leaveLead(tree, subject, marks)
  }
  trim(tree, marks)
  return spansOf(tree, marks)
}

/** No full stop, dash or bracket; a hyphen in a word. */
function isWithin(tree: Tree, i: number): boolean {
  const { text, span } = tree.tokens[i] ?? { text: '', span: [0, 0] as Span }
  const isTight = tree.tokens[i - 1]?.span[1] === span[0] && tree.tokens[i + 1]?.span[0] === span[1]
  return isTight ? text !== '.' : !/^[;:.!?()—–-]$/.test(text)
}

/** The verb that a noun is the subject or object of, else the noun itself. */
function headOf(tree: Tree, trigger: number): number {
  const { upos, head = -1 } = tree.tokens[trigger] ?? {}
  if (VERBAL.has(upos ?? '')) return trigger
  const kind = relation(tree.tokens[trigger])
  const isCore = kind === 'nsubj' || kind === 'obj' || kind === 'xcomp'
  return isCore && head >= 0 && VERBAL.has(tree.tokens[head]?.upos ?? '') ? head : trigger
}

/** The subject that a clause has, or takes from above; null where it has one of its own words or none at all. */
function subjectOf(tree: Tree, head: number): number | null {
  const own = childBy(tree, head, 'nsubj')
  if (own !== undefined && !RELATIVE.test(tree.tokens[own]?.text ?? '')) return null
  const kind = relation(tree.tokens[head])
  const above = tree.tokens[head]?.head ?? -1
  if (above < 0) return null
  if (kind === 'acl') return above
  if (own !== undefined || !OF_ABOVE.has(kind)) return null
  const subject = childBy(tree, above, 'nsubj') ?? subjectOf(tree, above)
  return subject !== null && subject < head ? subject : null
}

function markWords(tree: Tree, head: number, marks: boolean[]): void {
  marks[head] = true
  for (const child of tree.children[head] ?? []) {
    const token = tree.tokens[child]
    const kind = relation(token)
    const isOfName = kind === 'conj' && !VERBAL.has(token?.upos ?? '')
    const isRelative = token?.deprel === 'acl:relcl'
    const isSaid = kind === 'ccomp' && childBy(tree, head, 'obj') === undefined
    if ((APART.has(kind) && !isOfName && !isSaid) || isRelative || isAttribution(tree, child)) continue
    if (RELATIVE.test(token?.text ?? '')) continue
    markWords(tree, child, marks)
    if (isOfName)
      for (const joint of tree.children[child] ?? []) if (isJoint(tree, joint)) marks[joint] = true
  }
}

/** "According to a doctor". */
function isAttribution(tree: Tree, i: number): boolean {
  return caseOf(tree, i).startsWith('according')
}

function isJoint(tree: Tree, i: number): boolean {
  return relation(tree.tokens[i]) === 'cc' || tree.tokens[i]?.text === ','
}

/** "After", "that", "of": what ties a clause or a phrase to the words above it. */
function leaveLead(tree: Tree, head: number, marks: boolean[]): void {
  for (const child of tree.children[head] ?? []) {
    const kind = relation(tree.tokens[child])
    if (kind !== 'case' && (kind !== 'mark' || tree.tokens[child]?.upos === 'PART')) continue
    // "Five days after": how long after goes with it.
    for (let i = tree.first[head] ?? child; i <= child; i++) marks[i] = false
  }
}

/** Quotation marks and commas between marked words stay with them; those at the ends go. */
function trim(tree: Tree, marks: boolean[]): void {
  for (const [i, token] of tree.tokens.entries())
    if (isPunctuation(token) && marks[i - 1] && marks[i + 1] && isWithin(tree, i)) marks[i] = true
  const last = marks.lastIndexOf(true)
  if (last >= 0 && isPunctuation(tree.tokens[last])) marks[last] = false
}
