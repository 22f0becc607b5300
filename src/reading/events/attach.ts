import type { Figure, Place, Time } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { clauseOf, isBelow, type Tree } from '../tree.ts'

/** The record nearest to a trigger: in its clause first, else in its sentence. */
export function nearest<Found extends Place | Time>(
  tree: Tree,
  trigger: number,
  found: readonly Found[],
): Found | null {
  const sentence = tree.sentence.span
  const inside = found.filter(({ span }) => span[0] >= sentence[0] && span[1] <= sentence[1])
  const clause = clauseOf(tree, trigger)
  const own = inside.filter(({ span }) => isBelow(tree, tokenAt(tree, span), clause))
  const below = own.filter(({ span }) => isBelow(tree, tokenAt(tree, span), trigger))
  const at = tree.tokens[trigger]?.span[0] ?? 0
  const pool = [below, own, inside].find((list) => list.length > 0) ?? []
  return pool.toSorted((a, b) => Math.abs(a.span[0] - at) - Math.abs(b.span[0] - at))[0] ?? null
}

/** Figures below a trigger or its clause that no other trigger is nearer to. */
export function figuresOf(
  tree: Tree,
  spans: readonly Span[],
  figures: readonly Figure[],
  others: readonly Span[],
): string[] {
  const sentence = tree.sentence.span
  const distance = (figure: Figure, span: Span): number => Math.abs(figure.span[0] - span[0])
  const least = (figure: Figure, of: readonly Span[]): number =>
    Math.min(Infinity, ...of.map((span) => distance(figure, span)))
  return figures
    .filter(({ span }) => span[0] >= sentence[0] && span[1] <= sentence[1])
    .filter((figure) => least(figure, spans) <= least(figure, others))
    .map(({ id }) => id)
}

/** The token of a sentence that a span starts in. */
export function tokenAt(tree: Tree, [start]: Span): number {
  const i = tree.tokens.findIndex(({ span }) => span[1] > start)
  return Math.max(i, 0)
}
