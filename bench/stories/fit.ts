/**
 * Fits the weights of kinship (`src/situation/stories/compare.ts`) to the tuning half of the pool and the sets beside this file.
 *
 * npx tsx bench/stories/fit.ts [FOLDER …]       further folders of story sets
 *
 * Logistic regression by gradient descent over pairs that would be compared. What holds a story together is not that every two
 * of its reports are alike, but that each is like some other: of the pairs of one story only the maximum spanning tree counts,
 * found anew from the weights of the round before. The same reports give the same weights.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openKnowledge } from '../../src/index.ts'
import { countShared } from '../../src/situation/sorted.ts'
import { likenessOf } from '../../src/situation/stories/compare.ts'
import { Forest } from '../../src/situation/stories/forest.ts'
import { profileOf } from '../../src/situation/stories/profile.ts'
import { isWithinWindow } from '../../src/situation/stories/shelf.ts'
import { publishedMs } from '../../src/situation/order.ts'
import { mixPools, openPool, openSet, type Pool, poolFiles } from './pool.ts'

interface Pair {
  readonly left: number
  readonly right: number
  readonly isOne: boolean
  readonly features: readonly number[]
}

const ROUNDS = 5
const STEPS = 800
const RATE = 0.5
const DECAY = 1e-3
/** Signs that a weight may have: days of luck in a small set must not make distance a sign of one story. */
const AGAINST = new Set(['far', 'otherTheme', 'strangeTowns', 'strangeNames'])

const knowledge = await openKnowledge()
const pools = []
for (const file of await poolFiles('tuning')) pools.push(await openPool(file, knowledge))
const groups = [mixPools(pools)]
for (const folder of [import.meta.dirname, ...process.argv.slice(2)])
  for (const set of (await readdir(folder)).filter((name) => /^\d\d-/.test(name)).toSorted())
    groups.push(await openSet(join(folder, set), knowledge))
const { names, pairs } = pairsOf(groups)
console.log(`${pairs.length} pairs, ${pairs.filter(({ isOne }) => isOne).length} of them of one story`)
let weights = fit(pairs)
for (let round = 1; round < ROUNDS; round++) weights = fit(treeOf(pairs, weights))
console.log(
  JSON.stringify(Object.fromEntries([...names, 'BIAS'].map((name, at) => [name, round2(weights[at])]))),
)

/** Pairs of every group that could meet; digests are left out, being of two stories. */
function pairsOf(all: readonly Pool[]): { names: string[]; pairs: Pair[] } {
  let names: string[] = []
  const pairs: Pair[] = []
  let first = 0
  for (const { readings, stories } of all) {
    const known = readings.filter(({ report }) => stories.get(report.id)?.size === 1)
    const nodes = known.map((reading) => ({
      profile: profileOf(reading),
      report: reading.report,
      story: [...(stories.get(reading.report.id) ?? [])][0],
    }))
    for (const [at, a] of nodes.entries())
      for (const [by, b] of nodes.slice(at + 1).entries()) {
        const isVersion = a.report.url !== null && a.report.url === b.report.url
        if (isVersion || !isWithinWindow(publishedMs(a.report), publishedMs(b.report))) continue
        if (countShared(a.profile.files, b.profile.files) === 0) continue
        const likeness = likenessOf(a.profile, b.profile)
        names = Object.keys(likeness)
        pairs.push({
          left: first + at,
          right: first + at + 1 + by,
          isOne: a.story === b.story,
          features: Object.values(likeness),
        })
      }
    first += nodes.length
  }
  return { names, pairs }
}

function scoreOf({ features }: Pair, weights: readonly number[]): number {
  return features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights[features.length] ?? 0)
}

/** All pairs of two stories, and of those of one story the strongest that hold it together. */
function treeOf(pairs: readonly Pair[], weights: readonly number[]): Pair[] {
  const forest = new Forest()
  for (const node of new Set(pairs.flatMap(({ left, right }) => [left, right]))) forest.plant(node)
  const strongest = pairs
    .filter(({ isOne }) => isOne)
    .toSorted((a, b) => scoreOf(b, weights) - scoreOf(a, weights))
  const tree = strongest.filter(({ left, right }) => {
    if (forest.root(left) === forest.root(right)) return false
    forest.join(left, right)
    return true
  })
  return [...pairs.filter(({ isOne }) => !isOne), ...tree]
}

function fit(pairs: readonly Pair[]): number[] {
  const weights = Array.from<number>({ length: names.length + 1 }).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, at) => (at < names.length ? DECAY * weight : 0))
    for (const pair of pairs) {
      const error = (1 / (1 + Math.exp(-scoreOf(pair, weights))) - (pair.isOne ? 1 : 0)) / pairs.length
      for (const [at, value] of [...pair.features, 1].entries()) slope[at] = (slope[at] ?? 0) + error * value
    }
    for (const [at, change] of slope.entries()) {
      const weight = (weights[at] ?? 0) - RATE * change
      const name = names[at]
      weights[at] =
        name === undefined ? weight : AGAINST.has(name) ? Math.min(0, weight) : Math.max(0, weight)
    }
  }
  return weights
}

function round2(value = 0): number {
  return Math.round(value * 100) / 100
}
