import type { Sentence, Token } from '../language/index.ts'
import type { Span } from '../record/span.ts'

/** A sentence with its tree turned over: who depends on whom, and how far each subtree reaches. */
export interface Tree {
  readonly sentence: Sentence
  /** Index of the sentence in the report. */
  readonly index: number
  readonly tokens: readonly Token[]
  /** Dependents of each token, in text order. */
  readonly children: readonly (readonly number[])[]
  /** First token of each subtree, and the one after its last. */
  readonly first: readonly number[]
  readonly end: readonly number[]
}

export function createTree(sentence: Sentence, index: number): Tree {
  const { tokens } = sentence
  const children: number[][] = tokens.map(() => [])
  tokens.forEach(({ head }, i) => {
    if (head >= 0) children[head]?.push(i)
  })
  const first = tokens.map((_, i) => i)
  const end = tokens.map((_, i) => i + 1)
  for (const i of bottomUp(tokens, children)) {
    const head = tokens[i]?.head ?? -1
    if (head < 0) continue
    first[head] = Math.min(first[head] ?? head, first[i] ?? i)
    end[head] = Math.max(end[head] ?? head, end[i] ?? i)
  }
  return { sentence, index, tokens, children, first, end }
}

/** Token indices so that every token comes before its head. */
function bottomUp(tokens: readonly Token[], children: readonly (readonly number[])[]): number[] {
  const order = tokens.flatMap(({ head }, i) => (head < 0 ? [i] : []))
  for (let k = 0; k < order.length; k++) order.push(...(children[order[k] ?? -1] ?? []))
  return order.reverse()
}

/** The relation without its subtype: `nsubj:pass` → `nsubj`. */
export function relation(token: Token | undefined): string {
  const deprel = token?.deprel ?? ''
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** Dependents of a token that stand in one of the relations (compared without subtype unless given with one). */
export function childrenBy(tree: Tree, i: number, ...relations: readonly string[]): number[] {
  const kids = tree.children[i]
  return kids === undefined || kids.length === 0 ? [] : kids.filter((child) => isIn(tree, child, relations))
}

export function childBy(tree: Tree, i: number, ...relations: readonly string[]): number | undefined {
  return tree.children[i]?.find((child) => isIn(tree, child, relations))
}

function isIn(tree: Tree, child: number, relations: readonly string[]): boolean {
  const deprel = tree.tokens[child]?.deprel ?? ''
  if (relations.includes(deprel)) return true
  const colon = deprel.indexOf(':')
  return colon > 0 && relations.includes(deprel.slice(0, colon))
}

/** Marks a subtree (its tokens only, gaps left out) in `marks`. */
export function markSubtree(tree: Tree, i: number, marks: boolean[], value = true): void {
  marks[i] = value
  for (const child of tree.children[i] ?? []) markSubtree(tree, child, marks, value)
}

/** Tokens of a subtree in text order. */
export function subtree(tree: Tree, i: number): number[] {
  const found = [i]
  for (let k = 0; k < found.length; k++) {
    const kids = tree.children[found[k] ?? -1]
    if (kids) for (const kid of kids) found.push(kid)
  }
  return found.length === 1 ? found : found.sort((a, b) => a - b)
}

/** Whether `i` is `ancestor` or stands below it. */
export function isBelow(tree: Tree, i: number, ancestor: number): boolean {
  for (let k = i; k >= 0; k = tree.tokens[k]?.head ?? -1) if (k === ancestor) return true
  return false
}

/** The preposition or particle that leads a phrase, in lower case ("according to" is one). */
export function caseOf(tree: Tree, i: number): string {
  const [lead] = childrenBy(tree, i, 'case')
  if (lead === undefined) return ''
  const fixed = childrenBy(tree, lead, 'fixed')
  return [lead, ...fixed].map((k) => tree.tokens[k]?.text.toLowerCase() ?? '').join(' ')
}

/** Stretches of marked tokens as spans; stretches that touch, with nothing unmarked between, are one. */
export function spansOf(tree: Tree, marks: readonly (boolean | undefined)[]): Span[] {
  const spans: Span[] = []
  let start = -1
  for (let i = 0; i <= tree.tokens.length; i++) {
    if (marks[i] && start < 0) start = i
    if (marks[i] || start < 0) continue
    spans.push(tokensSpan(tree, start, i))
    start = -1
  }
  return spans
}

/** From the first token up to but not including `end`. */
export function tokensSpan(tree: Tree, first: number, end: number): Span {
  return [tree.tokens[first]?.span[0] ?? 0, tree.tokens[end - 1]?.span[1] ?? 0]
}

export function isPunctuation(token: Token | undefined): boolean {
  return token?.upos === 'PUNCT'
}

/** Up from a word to the head of the clause it stands in. */
export function clauseOf(tree: Tree, i: number): number {
  let at = i
  while (!isClauseHead(tree, at) && (tree.tokens[at]?.head ?? -1) >= 0) at = tree.tokens[at]?.head ?? at
  return at
}

function isClauseHead(tree: Tree, i: number): boolean {
  const kind = relation(tree.tokens[i])
  if (kind === 'conj') return childBy(tree, i, 'nsubj') !== undefined
  return ['root', 'ccomp', 'parataxis', 'advcl', 'acl'].includes(kind)
}
