// The feature table out of the treebanks: a key is kept when it says something else than the next less
// telling one that is kept.
import { contextsOf, featureKeys } from '../../src/language/morphology.ts'
import { Counts } from './counts.ts'
import type { Example } from './corpora.ts'
import { tableOf, type Table } from './tables.ts'

/** A key with a context must be seen this often. */
const LEAST = 3

export interface FeatureTable {
  readonly feats: string[]
  readonly table: Table<number>
}

export function buildFeatures(examples: readonly Example[]): FeatureTable {
  const counts = new Counts()
  const chains = new Map<string, string[]>()
  for (const { words } of examples) {
    const contexts = contextsOf({
      words: words.map(({ form }) => form),
      upos: words.map(({ upos }) => upos!),
      xpos: words.map(({ xpos }) => xpos!),
      heads: words.map(({ head }) => head! - 1),
      deprel: words.map(({ deprel }) => deprel!),
    })
    words.forEach(({ form, upos, xpos, feats }, i) => {
      const keys = featureKeys(form, upos!, xpos!, contexts[i]!)
      keys.forEach((key, k) => {
        counts.add(key, feats!)
        chains.set(key, keys.slice(k + 1))
      })
    })
  }
  const best = counts.best(LEAST, (key) => key.includes('~'))
  const kept = [...best].filter(
    ([key, feats]) =>
      chains
        .get(key)!
        .map((next) => best.get(next))
        .find((value) => value !== undefined) !== feats,
  )
  const index = new Map([...new Set(kept.map(([, feats]) => feats))].map((feats, i) => [feats, i]))
  return {
    feats: [...index.keys()],
    table: tableOf(kept.map(([key, feats]) => [key, index.get(feats)!] as const)),
  }
}
