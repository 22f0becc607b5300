// Sorted hash tables (see src/language/table.ts) out of string lists.
import { hashOf } from '../../src/language/table.ts'

export interface Table<T> {
  readonly keys: Uint32Array
  readonly values: T[]
}

/** Two strings with one hash are one entry; the first wins. */
export function tableOf<T>(entries: Iterable<readonly [string, T]>): Table<T> {
  const byHash = new Map<number, T>()
  for (const [text, value] of entries) if (!byHash.has(hashOf(text))) byHash.set(hashOf(text), value)
  const sorted = [...byHash].toSorted(([a], [b]) => a - b)
  return { keys: Uint32Array.from(sorted, ([hash]) => hash), values: sorted.map(([, value]) => value) }
}
