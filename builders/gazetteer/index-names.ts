import { ALTERNATE } from '../../src/reading/places/blob.ts'
import { hashOf, keyOf } from '../../src/reading/places/key.ts'
import type { Row } from './towns.ts'

/** Every name of every place as a hash, sorted: half the bytes that the names themselves would take. */
export function indexNames(rows: readonly Row[]): {
  hash: Uint32Array
  check: Uint16Array
  target: Uint32Array
} {
  const entries: { hash: number; check: number; target: number }[] = []
  rows.forEach((row, i) => {
    const own = keyOf(row.name)
    const keys = new Set([own, ...row.alternates.map(keyOf)])
    for (const key of keys)
      if (key.length > 1) entries.push({ ...hashOf(key), target: key === own ? i : (i | ALTERNATE) >>> 0 })
  })
  entries.sort((a, b) => a.hash - b.hash || a.check - b.check || a.target - b.target)
  return {
    hash: Uint32Array.from(entries, ({ hash }) => hash),
    check: Uint16Array.from(entries, ({ check }) => check),
    target: Uint32Array.from(entries, ({ target }) => target),
  }
}
