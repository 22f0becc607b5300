import type { Report } from '../../record/report.ts'
import { Forest } from '../stories/forest.ts'
import { isCopy } from './compare.ts'
import { groupCopies, type Printed } from './groups.ts'
import { printOf } from './print.ts'

/** Sentences that two texts must have in common, by one band at least, before they are compared. */
const SHARED_SENTENCES = 2

/**
 * Which reports carry one wire text: groups, the original first. Candidates come from banded MinHash keys of their
 * sentences, so that the cost grows with the texts that do share something, and merged or cut paragraphs do no harm.
 */
export function findCopies(reports: readonly Report[]): Report[][] {
  const printed = reports.map((report): Printed => ({ report, print: printOf(report) }))
  const sets = new Forest()
  printed.forEach((_, node) => sets.plant(node))
  const filed = new Map<number, Set<number>>()
  for (const [node, { print }] of printed.entries()) {
    for (const other of candidatesOf(print.keys, filed))
      if (sets.root(other) !== sets.root(node) && isCopy(printed[node] as Printed, printed[other] as Printed))
        sets.join(node, other)
    for (const key of print.keys.flat()) filed.set(key, (filed.get(key) ?? new Set()).add(node))
  }
  const roots = new Set(printed.map((_, node) => sets.root(node)))
  return [...roots]
    .map((root) => sets.membersOf(root).map((node) => printed[node] as Printed))
    .filter((members) => members.length > 1)
    .flatMap(groupCopies)
}

function candidatesOf(
  sentences: readonly (readonly number[])[],
  filed: ReadonlyMap<number, ReadonlySet<number>>,
): number[] {
  const shared = new Map<number, number>()
  for (const bands of sentences) {
    const nodes = new Set(bands.flatMap((key) => [...(filed.get(key) ?? [])]))
    for (const node of nodes) shared.set(node, (shared.get(node) ?? 0) + 1)
  }
  return [...shared].filter(([, count]) => count >= SHARED_SENTENCES).map(([node]) => node)
}
