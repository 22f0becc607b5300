import type { Reading } from '../../src/record/reading.ts'
import { createChance } from './chance.ts'
import { makePlot, type Plot } from './plot.ts'
import { copyOf, tell } from './telling.ts'

/** How a made-up archive is to be. */
export interface CorpusOptions {
  readonly reports: number
  readonly seed?: number
  /** How many come out in a day; the archive gets longer with its size, not denser. */
  readonly perDay?: number
  /** Share of reports that copy another. */
  readonly copies?: number
  readonly biggestStory?: number
}

const START_MS = Date.UTC(2031, 0, 1)
const DAY_MS = 86_400_000

/** A made-up archive in order of publication: stories of heavy-tailed size, copies among their reports. */
export function* makeCorpus(options: CorpusOptions): Generator<Reading> {
  const { reports, seed = 7, perDay = 800, copies = 0.3, biggestStory = 2000 } = options
  const chance = createChance(seed)
  const spanMs = (reports / perDay) * DAY_MS
  const planned: { plot: Plot; ms: number; turn: number }[] = []
  while (planned.length < reports) {
    const plot = makePlot(chance, START_MS + chance.next() * spanMs, biggestStory)
    for (let turn = 0; turn < plot.size && planned.length < reports; turn++)
      planned.push({
        plot,
        turn,
        ms: plot.startMs + chance.next() ** 2 * Math.min(4, 0.5 + plot.size / 50) * DAY_MS,
      })
  }
  planned.sort((a, b) => a.ms - b.ms)
  const told = new Map<Plot, Reading[]>()
  for (const [number, { plot, ms }] of planned.entries()) {
    const earlier = told.get(plot) ?? []
    const id = `r${number}`
    const isCopy = earlier.length > 0 && chance.next() < copies
    const reading = isCopy
      ? copyOf(chance.pick(earlier), { id, ms, chance })
      : tell(plot, { id, ms, chance, turn: earlier.length })
    told.set(plot, [...earlier.slice(-20), reading])
    yield reading
  }
}
