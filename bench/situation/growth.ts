/**
 * What one more report costs as the archive and its story grow.
 *
 * npx tsx bench/situation/growth.ts [sizes, default 1000,3000,10000] [--svg FILE]
 *
 * For each size: a made-up archive is taken in (readings given, one core), then `PROBES` more reports one by one, each with
 * its story brought up to date. Cost is fitted as a power of archive size and of story size on logarithmic scales: an
 * exponent near 0 means that it does not matter, 1 that cost grows in proportion.
 */
import { writeFile } from 'node:fs/promises'
import { createSituationIndex } from '../../src/situation/growing.ts'
import { makeCorpus } from './corpus.ts'
import { drawPoints, fitPower, type Point } from './fit.ts'

const PROBES = 300
const svg = process.argv.includes('--svg') ? process.argv[process.argv.indexOf('--svg') + 1] : undefined
const sizes = (process.argv[2]?.match(/^[\d,]+$/) ? process.argv[2] : '1000,3000,10000')
  .split(',')
  .map(Number)

const byArchive: Point[] = []
const byStory: Point[] = []
console.log('reports    taken in  reports/s   heap MB  place, ms  with story, ms  95 in 100  stories')
for (const size of sizes) {
  const index = createSituationIndex()
  const probes = []
  const corpus = makeCorpus({ reports: size + PROBES })
  const started = performance.now()
  let taken = 0
  for (const reading of corpus) {
    if (taken === size) {
      probes.push(reading)
      continue
    }
    index.add(reading)
    taken++
  }
  const situation = index.situation()
  const seconds = (performance.now() - started) / 1000
  const heap = process.memoryUsage().heapUsed / 1e6
  const costs: number[] = []
  const places: number[] = []
  for (const reading of probes) {
    const before = performance.now()
    index.add(reading)
    places.push(performance.now() - before)
    const stories = index.storiesOf(reading.report.id)
    const cost = performance.now() - before
    costs.push(cost)
    byStory.push([stories[0]?.reports.length ?? 1, cost])
  }
  const [place, median, most] = [at(places, 0.5), at(costs, 0.5), at(costs, 0.95)]
  byArchive.push([size, place])
  console.log(
    [
      String(size).padEnd(8),
      `${seconds.toFixed(1)} s`.padStart(10),
      (size / seconds).toFixed(0).padStart(10),
      heap.toFixed(0).padStart(9),
      place.toFixed(2).padStart(10),
      median.toFixed(1).padStart(14),
      most.toFixed(1).padStart(8),
      String(situation.stories.length).padStart(8),
    ].join(' '),
  )
}
console.log(`placing one more report ~ (archive size)^${fitPower(byArchive).toFixed(2)}`)
console.log(`bringing its story up to date ~ (story size)^${fitPower(byStory).toFixed(2)}`)
if (svg) await writeFile(svg, drawPoints(byStory, { x: 'reports in its story', y: 'ms for one more report' }))

/** The value that this share of others does not exceed. */
function at(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] as number
}
