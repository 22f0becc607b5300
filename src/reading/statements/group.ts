import { childrenBy, relation, type Tree } from '../tree.ts'

/** A verb with all that makes its meaning: auxiliaries, negation, manner, particle, and verbs that only raise it. */
export interface VerbGroup {
  /** The verb whose complements are the content. */
  readonly head: number
  /** The verb that carries the subject: the head, or the verb that raises it ("*appears* to suggest"). */
  readonly top: number
  readonly tokens: readonly number[]
  readonly isNegated: boolean
  readonly isPassive: boolean
  /** Lemmas of modal auxiliaries: could, would. */
  readonly modals: readonly string[]
  /** How the group was put together, when it is more than one verb: `raised`, `stopped-short`, `quoted-as`. */
  readonly form: 'plain' | 'raised' | 'stopped-short' | 'quoted-as' | 'light'
}

const RAISING = new Set(
  'seem appear continue begin start keep attempt try go happen tend prove come like'.split(' '),
)
/** Adverbs that are cues themselves. */
const HEDGE = /^(?:reportedly|allegedly|purportedly|supposedly|presumably|apparently)$/iu
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'no', 'hardly', 'scarcely'])

export function verbGroup(tree: Tree, verb: number): VerbGroup {
  const { top, form } = topOf(tree, verb)
  const between = form === 'plain' ? [] : path(tree, verb, top)
  const verbs = [...new Set([verb, ...between, top])]
  const tokens = new Set<number>(verbs)
  const joined = form === 'plain' ? partnerOf(tree, verb) : undefined
  if (joined !== undefined) verbs.push(joined)
  for (const i of [...verbs, ...(joined === undefined ? [] : childrenBy(tree, verb, 'cc'))]) tokens.add(i)
  for (const i of verbs) for (const part of groupParts(tree, i)) tokens.add(part)
  const list = contiguous(
    tree,
    [...tokens].sort((a, b) => a - b),
    form === 'quoted-as' ? top : verb,
  )
  const lower = (i: number) => tree.tokens[i]?.text.toLowerCase() ?? ''
  const auxiliaries = verbs.flatMap((i) => childrenBy(tree, i, 'aux'))
  return {
    head: verb,
    top,
    tokens: list,
    isNegated: verbs.some((i) =>
      childrenBy(tree, i, 'advmod', 'det', 'cc:preconj').some((k) => NEGATIONS.has(lower(k))),
    ),
    isPassive: childrenBy(tree, form === 'quoted-as' ? top : verb, 'aux:pass', 'nsubj:pass').length > 0,
    modals: auxiliaries.filter((i) => tree.tokens[i]?.xpos === 'MD').map((i) => tree.tokens[i]?.lemma ?? ''),
    form,
  }
}

/** Climbs from "suggest" to "appears", from "threatening" to "stopped", from "saying" to "quoted". */
function topOf(tree: Tree, verb: number): Pick<VerbGroup, 'top' | 'form'> {
  const token = tree.tokens[verb]
  const above = token?.head ?? -1
  const upper = tree.tokens[above]
  if (!token || !upper) return { top: verb, form: 'plain' }
  const isComplement = ['xcomp', 'advcl', 'ccomp', 'acl'].includes(relation(token))
  const leads = childrenBy(tree, verb, 'mark', 'case').map((k) => tree.tokens[k]?.text.toLowerCase())
  if (relation(token) === 'xcomp' && RAISING.has(upper.lemma)) return { top: above, form: 'raised' }
  if (isComplement && upper.lemma === 'quote' && leads.includes('as'))
    return { top: above, form: 'quoted-as' }
  if (
    isComplement &&
    leads.includes('of') &&
    (upper.lemma === 'stop' || upper.text.toLowerCase() === 'short')
  ) {
    const top = upper.lemma === 'stop' ? above : upper.head
    return tree.tokens[top]?.lemma === 'stop' ? { top, form: 'stopped-short' } : { top: verb, form: 'plain' }
  }
  return { top: verb, form: 'plain' }
}

/** "neither *confirmed nor* denied it": the first of two verbs that share what follows. */
function partnerOf(tree: Tree, verb: number): number | undefined {
  const token = tree.tokens[verb]
  if (relation(token) !== 'conj' || !token) return undefined
  const own = childrenBy(tree, token.head, 'obj', 'ccomp', 'xcomp', 'obl')
  return verb - token.head <= 3 && own.length === 0 ? token.head : undefined
}

function path(tree: Tree, from: number, to: number): number[] {
  const between: number[] = []
  for (let i = tree.tokens[from]?.head ?? -1; i >= 0 && i !== to; i = tree.tokens[i]?.head ?? -1)
    between.push(i)
  return between
}

/** Auxiliaries, negation, particles, and the adverbs that stand beside the verb. */
function groupParts(tree: Tree, verb: number): number[] {
  const parts = childrenBy(tree, verb, 'aux', 'cop', 'compound:prt', 'mark', 'case').filter((i) => {
    const isLead = ['mark', 'case'].includes(relation(tree.tokens[i]))
    return !isLead || (i < verb && ['to', 'as', 'of'].includes(tree.tokens[i]?.text.toLowerCase() ?? ''))
  })
  const adverbs = childrenBy(tree, verb, 'advmod').filter(
    (i) => (tree.end[i] ?? 0) - (tree.first[i] ?? 0) === 1 && !HEDGE.test(tree.tokens[i]?.text ?? ''),
  )
  return [...parts, ...adverbs]
}

/** The run of group tokens around the verb, without a leading "to" and with no foreign word between. */
function contiguous(tree: Tree, tokens: readonly number[], verb: number): number[] {
  const all = new Set(tokens)
  let first = verb
  let last = verb
  const isIn = (i: number) => all.has(i)
  while (isIn(first - 1)) first--
  while (isIn(last + 1)) last++
  if (tree.tokens[first]?.text.toLowerCase() === 'to' && first < verb) first++
  return tree.tokens.flatMap((_, i) => (i >= first && i <= last ? [i] : []))
}
