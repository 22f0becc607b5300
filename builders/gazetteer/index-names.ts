import { ALTERNATE } from '../../src/reading/places/blob.ts'
import { hashOf, keyOf, skeletonOf, withoutArticle } from '../../src/reading/places/key.ts'
import type { Row } from './towns.ts'

/** Countries whose place names the press spells in many ways. */
const TRANSLITERATED: ReadonlySet<string> = new Set(
  (
    'DZA BHR EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSE QAT SAU SDN SYR TUN ARE YEM SOM DJI ERI ESH IRN AFG PAK TJK TKM UZB ' +
    'KGZ KAZ AZE ISR ETH SSD TCD MLI NER MMR RUS UKR BLR GEO ARM'
  ).split(' '),
)
const SKELETONS_FROM = 2_000

/** Every name of every place as a hash, sorted: half the bytes that the names themselves would take. */
export function indexNames(rows: readonly Row[]): {
  hash: Uint32Array
  check: Uint16Array
  target: Uint32Array
} {
  const entries: { hash: number; check: number; target: number }[] = []
  rows.forEach((row, i) => {
    const own = keyOf(row.name)
    const spelled = [own, ...row.alternates.map(keyOf)]
    const keys = new Set([
      ...spelled,
      ...spelled.map(withoutArticle),
      ...(TRANSLITERATED.has(row.country) && row.population >= SKELETONS_FROM ? [skeletonOf(own)] : []),
    ])
    for (const key of keys)
      if (key !== null && key.length > 1)
        entries.push({ ...hashOf(key), target: key === own ? i : (i | ALTERNATE) >>> 0 })
  })
  entries.sort((a, b) => a.hash - b.hash || a.check - b.check || a.target - b.target)
  return {
    hash: Uint32Array.from(entries, ({ hash }) => hash),
    check: Uint16Array.from(entries, ({ check }) => check),
    target: Uint32Array.from(entries, ({ target }) => target),
  }
}
