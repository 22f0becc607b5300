import type { Sentence, Token } from '../language/index.ts'
import type { Span } from '../record/span.ts'

/** A sentence's tokens with the dependents of each. */
export interface Tree {
  readonly tokens: readonly Token[]
  /** Indexes of the dependents of each token, in text order. */
  readonly below: readonly (readonly number[])[]
}

export function growTree({ tokens }: Pick<Sentence, 'tokens'>): Tree {
  const below: number[][] = tokens.map(() => [])
  tokens.forEach(({ head }, i) => below[head]?.push(i))
  return { tokens, below }
}

/** Dependents of `i` whose relation is `relation` or a subtype of it. */
export function dependents(tree: Tree, i: number, ...relations: readonly string[]): number[] {
  return (tree.below[i] ?? []).filter((child) => hasRelation(tree.tokens[child] as Token, ...relations))
}

export function hasRelation({ deprel }: Token, ...relations: readonly string[]): boolean {
  return relations.some(
    (relation) => deprel === relation || (!relation.includes(':') && deprel.startsWith(`${relation}:`)),
  )
}

/** Whether token `low` is `high` or lies below it. */
export function isUnder(tree: Tree, low: number, high: number): boolean {
  for (let i = low, steps = 0; i >= 0 && steps <= tree.tokens.length; i = tree.tokens[i]?.head ?? -1, steps++)
    if (i === high) return true
  return false
}

/** Every token at or below `i`, but nothing through a relation that `isCut` stops at. */
export function subtree(tree: Tree, i: number, isCut: (child: Token) => boolean = () => false): number[] {
  const found = [i]
  for (let k = 0; k < found.length; k++)
    for (const child of tree.below[found[k] as number] ?? [])
      if (!isCut(tree.tokens[child] as Token)) found.push(child)
  return found.toSorted((a, b) => a - b)
}

/** The span from the first to the last of `indexes`. */
export function spanOf(tree: Tree, indexes: readonly number[]): Span {
  const first = tree.tokens[Math.min(...indexes)] as Token
  const last = tree.tokens[Math.max(...indexes)] as Token
  return [first.span[0], last.span[1]]
}
