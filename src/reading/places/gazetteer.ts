import { ALTERNATE, KINDS, readBlob, type Blob } from './blob.ts'
import { readCurated, type Curated } from './curated.ts'
import { hashOf, keyOf, skeletonOf } from './key.ts'

/** A place that a name may mean. */
export interface Candidate {
  readonly name: string
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-3; an empty string for seas and what lies in several countries. */
  readonly country: string
  readonly kind: string
  readonly radiusKm: number
  readonly zone: string
  /** People; 0 where not known. */
  readonly population: number
  readonly geonamesId?: number
  /** Names of the region and district that hold it. */
  readonly region: string
  readonly district: string
  /** False where the name is one of the place's alternates. */
  readonly isOwnName: boolean
  /** The list that names it: `countries`, `regions`, `waters`, `sites` (ours), or `geonames`. */
  readonly list: string
}

/** Names of places and what they stand for. */
export interface Gazetteer {
  readonly version: string
  /** All places of that name, our own lists first. Accents, case, hyphens and "St." for "Saint" do not matter. */
  find(name: string): readonly Candidate[]
  /** Places whose names share the consonants of this one: other transliterations of it ("Hodeidah", "Al Hudaydah"). */
  findAlike(name: string): readonly Candidate[]
  /** The region that an abbreviation stands for after a comma ("Springfield, Ill."). */
  findAbbreviated(text: string): readonly Candidate[]
  /** Whether a name may end with that dot ("Calif.", "U.S."). */
  isShortForm(name: string): boolean
  /** The country or region that a word for its people or things speaks of ("Iranian", "Britons"). */
  findPeople(word: string): Candidate | null
  /** The country of an alpha-3 code. */
  countryOf(code: string): Candidate | null
  /** The country of papers with that word in their name ("Deccan"), or an empty string. */
  countryOfOutlet(word: string): string
  /** Names of towns that are mostly something else (May, Reading, Nice). */
  isCommonWord(name: string): boolean
}

/** Names looked up are remembered up to this many, since news repeats them. */
const REMEMBERED = 20_000

/**
 * Makes a gazetteer of the bytes of `data/gazetteer.bin` and the tables of `lexicon/`, by file name below it. Reads
 * `places/*.tsv` and `actors/countries.tsv`. Throws an Error when the bytes are no gazetteer. Takes about 20 ms.
 */
export function createGazetteer(bytes: Uint8Array, tables: Readonly<Record<string, string>>): Gazetteer {
  const blob = readBlob(bytes)
  const curated = readCurated(tables)
  const remembered = new Map<string, readonly Candidate[]>()
  return {
    version: blob.head.version,
    find(name) {
      const key = keyOf(name)
      if (curated.acronyms.has(key) && /\p{Ll}/u.test(name)) return []
      const known = remembered.get(key)
      if (known) return known
      if (remembered.size >= REMEMBERED) remembered.clear()
      const found = lookUp(key, blob, curated)
      remembered.set(key, found)
      return found
    },
    findAlike(name) {
      const skeleton = skeletonOf(keyOf(name))
      return skeleton === null ? [] : lookUp(skeleton, blob, curated)
    },
    isShortForm: (name) => curated.dotted.has(name),
    findAbbreviated: (text) => curated.abbreviations.get(text) ?? [],
    findPeople(word) {
      const known = curated.people.get(word)
      const town = known ? undefined : curated.townspeople.get(word)
      return known ?? (town === undefined ? null : largestOf(lookUp(keyOf(town), blob, curated)))
    },
    countryOf: (code) => curated.countries.get(code) ?? null,
    countryOfOutlet: (word) => curated.outlets.get(keyOf(word)) ?? '',
    isCommonWord: (name) => curated.commonWords.has(keyOf(name)),
  }
}

const largestOf = (places: readonly Candidate[]): Candidate | null =>
  places
    .filter(({ kind }) => kind !== 'region' && kind !== 'district')
    .toSorted((a, b) => b.population - a.population)[0] ?? null

function lookUp(key: string, blob: Blob, curated: Curated): readonly Candidate[] {
  if (key.length < 2) return []
  const listed = curated.names.get(key) ?? []
  const { hash, check } = hashOf(key)
  const found: Candidate[] = [...listed]
  for (let i = firstAtLeast(blob.hash, hash); blob.hash[i] === hash; i++) {
    if (blob.check[i] !== check) continue
    const target = blob.target[i] as number
    const candidate = candidateAt(blob, (target & ~ALTERNATE) >>> 0, (target & ALTERNATE) === 0)
    if (!listed.some((own) => isSamePlace(own, candidate))) found.push(candidate)
  }
  return found
}

/** A region or district that our own tables also have, under coordinates of its own. */
const isSamePlace = (own: Candidate, other: Candidate): boolean =>
  own.country === other.country &&
  (other.kind === 'region' || other.kind === 'district') &&
  own.list === 'regions'

function firstAtLeast(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

const utf8 = new TextDecoder()
const nameAt = (blob: Blob, i: number): string =>
  utf8.decode(blob.names.subarray(blob.nameStart[i], blob.nameStart[i + 1]))
const nameOfHolder = (blob: Blob, number: number): string => (number === 0 ? '' : nameAt(blob, number - 1))

function candidateAt(blob: Blob, i: number, isOwnName: boolean): Candidate {
  const id = blob.id[i] as number
  return {
    name: nameAt(blob, i),
    // Five decimals are a metre; what a 32-bit number holds beyond them is noise.
    lat: Math.round((blob.lat[i] as number) * 1e5) / 1e5,
    lon: Math.round((blob.lon[i] as number) * 1e5) / 1e5,
    country: blob.head.countries[blob.country[i] as number] ?? '',
    kind: KINDS[blob.kind[i] as number] ?? 'city',
    radiusKm: blob.radius[i] as number,
    zone: blob.head.zones[blob.zone[i] as number] ?? 'UTC',
    population: blob.population[i] as number,
    ...(id > 0 && { geonamesId: id }),
    region: nameOfHolder(blob, blob.region[i] as number),
    district: nameOfHolder(blob, blob.district[i] as number),
    isOwnName,
    list: 'geonames',
  }
}
