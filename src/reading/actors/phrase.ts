import type { Span } from '../../record/span.ts'
import { relation, subtree, type Tree } from '../tree.ts'

/** Dependents that belong to a noun phrase's own words; clauses and apposed phrases do not. */
const CORE = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'flat',
  'nmod',
  'case',
  'fixed',
  'advmod',
  'list',
  'goeswith',
])

/** Tokens of a noun phrase: its head with what belongs to it, without a leading preposition or possessor's clause. */
export function phraseTokens(tree: Tree, i: number): number[] {
  const tokens = [i]
  for (const child of tree.children[i] ?? []) {
    const kind = relation(tree.tokens[child])
    if (!CORE.has(kind) || (kind === 'case' && child < i)) continue
    tokens.push(...subtree(tree, child))
  }
  const sorted = tokens.toSorted((a, b) => a - b)
  return around(sorted, i)
}

/** The unbroken run of tokens about the head. */
function around(sorted: readonly number[], head: number): number[] {
  const at = sorted.indexOf(head)
  let from = at
  let to = at
  while (from > 0 && sorted[from - 1] === (sorted[from] ?? 0) - 1) from--
  while (to < sorted.length - 1 && sorted[to + 1] === (sorted[to] ?? 0) + 1) to++
  return sorted.slice(from, to + 1)
}

export function spanOf(tree: Tree, tokens: readonly number[]): Span {
  return [tree.tokens[tokens[0] ?? 0]?.span[0] ?? 0, tree.tokens[tokens.at(-1) ?? 0]?.span[1] ?? 0]
}
