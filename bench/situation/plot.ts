import { createChance, type Chance } from './chance.ts'

/** What a made-up story is about. */
export interface Plot {
  readonly town: string
  readonly district: string
  readonly country: string
  readonly code: string
  readonly lat: number
  readonly lon: number
  readonly people: readonly string[]
  readonly group: string
  readonly kind: (typeof KINDS)[number]
  readonly topics: readonly string[]
  readonly startMs: number
  readonly size: number
}

const KINDS = [
  { type: 'ASSAULT', verb: 'attacked' },
  { type: 'ASSAULT', verb: 'shelled' },
  { type: 'ASSAULT', verb: 'stormed' },
  { type: 'DISASTER', verb: 'flooded' },
  { type: 'DISASTER', verb: 'earthquake' },
  { type: 'DISASTER', verb: 'landslide' },
  { type: 'ACCIDENT', verb: 'derailed' },
  { type: 'ACCIDENT', verb: 'exploded' },
  { type: 'ACCIDENT', verb: 'sank' },
  { type: 'PROTEST', verb: 'marched' },
] as const
const CODES =
  'AFG BGD BRA COD COL EGY ETH FRA IDN IND IRN IRQ ITA KEN LBN MEX MLI MMR MOZ NGA NPL PAK PER PHL POL ROU RUS SDN SOM SYR TUR UKR USA VEN YEM ZAF'.split(
    ' ',
  )
/** Pareto with exponent 1.2: half of the stories have one or two reports, a few have thousands. */
export function makePlot(chance: Chance, startMs: number, biggest: number): Plot {
  const size = Math.min(biggest, Math.max(1, Math.floor((1 - chance.next()) ** (-1 / 1.2))))
  return {
    town: name(chance),
    district: name(chance),
    country: 'the country',
    code: chance.pick(CODES),
    lat: chance.next() * 120 - 60,
    lon: chance.next() * 340 - 170,
    people: Array.from({ length: 6 }, () => `${name(chance)} ${name(chance)}`),
    group: `the ${name(chance)} movement`,
    kind: chance.pick(KINDS),
    topics: Array.from({ length: 25 }, () => chance.pick(VOCABULARY)),
    startMs,
    size,
  }
}

const ONSETS = 'b d f g k l m n p r s t v z br dr kr tr sh ch'.split(' ')
const VOWELS = 'a e i o u ai ou'.split(' ')

function name(chance: Chance): string {
  const parts = Array.from({ length: 3 }, () => chance.pick(ONSETS) + chance.pick(VOWELS))
  const word = parts.join('')
  return (word[0] as string).toUpperCase() + word.slice(1)
}

/** What reports talk about: each story has words of its own among them. */
export const VOCABULARY = Array.from(
  { length: 1500 },
  (_, index) => name(createChance(index)).toLowerCase() + 'ing',
)
