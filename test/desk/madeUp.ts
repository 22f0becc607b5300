import type { Report } from '../../src/record/report.ts'

/** Repeatable random numbers (mulberry32), 0 ≤ x < 1. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const SYLLABLES = [
  'ba',
  'dor',
  'ke',
  'lim',
  'mo',
  'nar',
  'pe',
  'qui',
  'ras',
  'sul',
  'ta',
  'vel',
  'wen',
  'yar',
  'zo',
  'gri',
  'hul',
  'fen',
]
const OUTLETS = [
  'Northline News',
  'Corvan Wire',
  'The Harbour Post',
  'Radio Delta',
  'Upland Observer',
  'Sable Press',
]
const HAPPENINGS = [
  'A warehouse fire',
  'A train derailment',
  'A shelling',
  'A flood',
  'A gas explosion',
  'A landslide',
  'A bus crash',
  'A strike by dockers',
]
const DAY_MS = 86_400_000
const START = Date.parse('2026-01-01T00:00:00Z')

export interface Making {
  readonly seed: number
  readonly count: number
  /** Stories that begin each day; what is near in time decides the cost of placing, not what is in the store. */
  readonly storiesPerDay?: number
}

/** Made-up reports, story by story, 1 to 9 each; places, people and outlets do not exist. */
export function* makeReports({ seed, count, storiesPerDay = 20 }: Making): Generator<Report> {
  const random = randomFrom(seed)
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T
  const name = () => {
    const word = Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('')
    return word.charAt(0).toUpperCase() + word.slice(1)
  }
  for (let made = 0, story = 0; made < count; story++) {
    const told = {
      place: name(),
      region: name(),
      mayor: `${name()} ${name()}`,
      witness: `${name()} ${name()}`,
      what: pick(HAPPENINGS),
    }
    const began = START + (story / storiesPerDay) * DAY_MS
    const reports = 1 + Math.floor(random() * 9)
    let toll = 1 + Math.floor(random() * 10)
    for (let i = 0; i < reports && made < count; i++, made++) {
      toll += Math.floor(random() * 3)
      const publishedAt = new Date(began + i * 3_600_000 + Math.floor(random() * 3_000_000)).toISOString()
      yield makeOne(`m${seed}-${made}`, { ...told, toll, publishedAt, outlet: pick(OUTLETS) })
    }
  }
}

interface Told {
  readonly place: string
  readonly region: string
  readonly mayor: string
  readonly witness: string
  readonly what: string
  readonly toll: number
  readonly publishedAt: string
  readonly outlet: string
}

function makeOne(
  id: string,
  { place, region, mayor, witness, what, toll, publishedAt, outlet }: Told,
): Report {
  const text = [
    `${what} in ${place}, in the ${region} region, killed ${toll} people and wounded at least ${toll * 2}, officials said.`,
    `The mayor of ${place}, ${mayor}, said rescuers from ${region} had reached the site within an hour.`,
    `"We heard it across ${place}," said ${witness}, a teacher. "Nobody knew what to do."`,
    `Hospitals in ${region} asked for blood. ${mayor} denied that warnings had been ignored.`,
  ].join('\n\n')
  return {
    id,
    title: `${what} in ${place} kills ${toll}`,
    source: { name: outlet },
    url: `https://made-up.example/${id}`,
    publishedAt,
    updatedAt: null,
    byline: [],
    language: 'en',
    text,
    synthetic: true,
  }
}
