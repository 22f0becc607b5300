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
/** Words that tell one happening from another: each story draws its own. */
const THINGS =
  `warehouse ferry tunnel orchard refinery mine cinema bridge stadium quarry reservoir tannery brewery depot
  airfield cathedral market embankment greenhouse sawmill clinic lighthouse archive foundry granary viaduct pier dairy
  barracks observatory kiln aqueduct ropeway mill vineyard hangar cannery shipyard theatre laboratory`.split(
    /\s+/,
  )
const CAUSES =
  `fire flood avalanche collapse derailment explosion landslide stampede leak shelling ambush raid blackout
  outbreak crash blockade tremor storm sandstorm drone`.split(/\s+/)
const DETAILS =
  `welders gravel chlorine scaffolding generators livestock timber kerosene diesel boulders cables turbines
  ladders helicopters divers cranes dogs tents blankets sirens masks barriers loudspeakers pumps trucks buses rafts
  searchlights stretchers shovels concrete barrels crates pipes boilers elevators fences hoses radios`.split(
    /\s+/,
  )
const DAY_MS = 86_400_000
const START = Date.parse('2026-01-01T00:00:00Z')

export interface Making {
  readonly seed: number
  readonly count: number
  /** Stories that begin each day; what is near in time decides the cost of placing, not what is in the store. */
  readonly storiesPerDay?: number
}

/**
 * Made-up reports, story by story, 1 to 9 each; every third story ends with what happened in the one before. Places, people
 * and outlets do not exist.
 */
export function* makeReports({ seed, count, storiesPerDay = 20 }: Making): Generator<Report> {
  const random = randomFrom(seed)
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T
  const name = () => {
    const word = Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('')
    return word.charAt(0).toUpperCase() + word.slice(1)
  }
  let last: Pick<Told, 'place' | 'cause'> | null = null
  for (let made = 0, story = 0; made < count; story++) {
    const told: Pick<
      Told,
      'place' | 'region' | 'mayor' | 'witness' | 'thing' | 'cause' | 'details' | 'aside'
    > = {
      place: name(),
      region: name(),
      mayor: `${name()} ${name()}`,
      witness: `${name()} ${name()}`,
      thing: pick(THINGS),
      cause: pick(CAUSES),
      details: Array.from({ length: 8 }, () => pick(DETAILS)),
      aside: random() < 0.3 ? last : null,
    }
    last = told
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
  readonly thing: string
  readonly cause: string
  readonly details: readonly string[]
  /** What happened elsewhere, told at the end. */
  readonly aside: Pick<Told, 'place' | 'cause'> | null
  readonly toll: number
  readonly publishedAt: string
  readonly outlet: string
}

function makeOne(id: string, told: Told): Report {
  const { place, region, mayor, witness, thing, cause, details, aside, toll, publishedAt, outlet } = told
  const [a, b, c, d, e, f, g, h] = details
  const text = [
    `The ${cause} at the ${thing} of ${place} killed ${toll} people, officials said.`,
    `In ${region} the ${a} and the ${b} were left when ${mayor} came to the ${thing} with ${c} and ${d}.`,
    `It was the ${cause} that ${witness} told of: in ${place} they had ${e} and ${f} before, and no ${g}.`,
    `Later ${mayor} said that ${region} had ${h}, ${a} and ${b}.`,
    ...(aside === null
      ? []
      : [
          `All this came after the ${aside.cause} in ${aside.place} that injured ${aside.place.length} people.`,
        ]),
  ].join('\n\n')
  return {
    id,
    title: `${cause.charAt(0).toUpperCase()}${cause.slice(1)} at ${thing} in ${place} kills ${toll}`,
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
