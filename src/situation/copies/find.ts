import type { Report } from '../../record/report.ts'
import { Forest } from '../stories/forest.ts'
import { isCopy } from './compare.ts'
import { groupCopies, type Printed } from './groups.ts'
import { printOf } from './print.ts'

/** Sentences that two texts must have in common, by one band at least, before they are compared. */
const SHARED_SENTENCES = 2
/** A text is compared with so many copies of one text at most: a thousand reprints of it tell no more than the first ones. */
const WITNESSES = 4
/** A sentence that more texts have is everybody's; a copy comes out soon after its original, so the latest are kept. */
const LATEST = 24

/**
 * Which reports carry one wire text: groups, the original first. Candidates come from banded MinHash keys of their
 * sentences, so that the cost grows with the texts that do share something, and merged or cut paragraphs do no harm.
 */
export function findCopies(reports: readonly Report[]): Report[][] {
  const printed = reports.map((report): Printed => ({ report, print: printOf(report) }))
  const sets = new Forest()
  printed.forEach((_, node) => sets.plant(node))
  const filed = new Map<number, number[]>()
  for (const [node, { print }] of printed.entries()) {
    for (const other of candidatesOf(print.keys, filed))
      if (sets.root(other) !== sets.root(node) && isCopy(printed[node] as Printed, printed[other] as Printed))
        sets.join(node, other)
    const root = sets.root(node)
    for (const key of new Set(print.keys.flat())) {
      const nodes = filed.get(key)
      if (nodes === undefined) filed.set(key, [node])
      else if (nodes.filter((other) => sets.root(other) === root).length < WITNESSES) {
        nodes.push(node)
        if (nodes.length > LATEST) nodes.shift()
      }
    }
  }
  const roots = new Set(printed.map((_, node) => sets.root(node)))
  return [...roots]
    .map((root) => sets.membersOf(root).map((node) => printed[node] as Printed))
    .filter((members) => members.length > 1)
    .flatMap(groupCopies)
}

function candidatesOf(
  sentences: readonly (readonly number[])[],
  filed: ReadonlyMap<number, readonly number[]>,
): number[] {
  const shared = new Map<number, number>()
  for (const bands of sentences) {
    const nodes = new Set(bands.flatMap((key) => [...(filed.get(key) ?? [])]))
    for (const node of nodes) shared.set(node, (shared.get(node) ?? 0) + 1)
  }
  return [...shared].filter(([, count]) => count >= SHARED_SENTENCES).map(([node]) => node)
}
