import type { Candidate } from './gazetteer.ts'
import { distance, holderOf, holds } from './holders.ts'
import type { Mention } from './mentions.ts'

/** A mention with the place it was taken for, and why. */
export interface Resolved {
  readonly mention: Mention
  readonly place: Candidate
  readonly because: string
}

/** What a candidate is worth before the words round it are looked at; a town of a million people is worth 6. */
function priorOf(candidate: Candidate): number {
  if (candidate.list === 'countries') return 9
  if (candidate.list === 'waters') return 10
  if (candidate.list === 'regions') return 8
  if (candidate.list === 'sites') return 7
  const size = Math.log10(candidate.population + 10)
  // Large towns are known by more than one name (New York City, København).
  const own = candidate.isOwnName ? 0 : candidate.population > 1_000_000 ? -0.1 : -0.7
  if (candidate.kind === 'capital') return size + 2 + own
  if (candidate.kind === 'regional-capital') return size + 0.4 + own
  if (candidate.kind === 'section' || candidate.kind === 'former') return size - 1.2 + own
  if (candidate.kind === 'region') return size - 1.5 + own
  if (candidate.kind === 'district') return size - 2 + own
  return size + own
}

interface Evidence {
  /** Weight by country code, and by country and region; and how much of it each name gives. */
  readonly areas: ReadonlyMap<string, number>
  readonly byName: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly resolved: readonly Resolved[]
}

const NOTHING: Evidence = { areas: new Map(), byName: new Map(), resolved: [] }
/** What it is worth that the text itself says where a place lies. */
const HELD = 8
/** How many other names, the first in the report, are looked at for nearness: more make long lists slow. */
const NEIGHBOURS = 100
/** How many mentions the country of the publisher is worth. */
const PUBLISHER = 2

/**
 * Chooses a place for each mention: first by what each is worth and what the text says holds it, then twice by what the
 * others became. `publisher` is the country the report is published in, or an empty string.
 */
export function resolveMentions(mentions: readonly Mention[], publisher: string): Resolved[] {
  const holders = mentions.map((mention, i) => holderOf(mention, mentions[i + 1], mentions[i - 1]))
  const byText = [...new Map(mentions.map((one) => [one.text, one])).values()].slice(0, NEIGHBOURS)
  const districts = byText.flatMap(({ text, candidates }) =>
    candidates.flatMap((place) => (place.kind === 'district' ? [{ text, place }] : [])),
  )
  let evidence = NOTHING
  let last: Resolved[] = []
  for (let round = 0; round < 3; round++) {
    const chosen = new Map<string, Resolved>()
    const resolved = mentions.map((mention, i) => {
      const holder = holders[i] ?? null
      const key = `${mention.form} ${mention.text} / ${holder?.text ?? ''}`
      const known = chosen.get(key) ?? choose(mention, { holder, districts, evidence })
      chosen.set(key, known)
      return { ...known, mention }
    })
    last = agree(resolved)
    const names = new Map(last.toReversed().map((one) => [one.mention.text, one]))
    evidence = { ...areasOf(resolved, publisher), resolved: [...names.values()].slice(-NEIGHBOURS) }
  }
  return last
}

interface Surroundings {
  readonly holder: Mention | null
  /** Counties and the like that the report names anywhere. */
  readonly districts: readonly { readonly text: string; readonly place: Candidate }[]
  readonly evidence: Evidence
}

function choose(mention: Mention, { holder, districts, evidence }: Surroundings): Resolved {
  let best: Candidate | null = null
  let bestScore = -Infinity
  let because = ''
  for (const candidate of mention.candidates) {
    const held = candidate.isOwnName ? holder?.candidates.find((area) => holds(area, candidate)) : undefined
    const area = areaScore(mention, candidate, evidence)
    const near = nearScore(mention, candidate, evidence)
    const district = districts.some(({ text, place }) => text !== mention.text && holds(place, candidate))
      ? 3
      : 0
    const score = priorOf(candidate) + (held ? HELD : 0) + area + near + district
    if (score <= bestScore) continue
    best = candidate
    bestScore = score
    because = reasonOf(candidate, { held: held ?? null, area, near, only: mention.candidates.length === 1 })
  }
  return { mention, place: best as Candidate, because }
}

function reasonOf(
  { name, country, kind }: Candidate,
  { held, area, near, only }: { held: Candidate | null; area: number; near: number; only: boolean },
): string {
  if (held) return `the text places it in ${held.name}`
  if (only) return 'the only place of that name'
  if (kind === 'country') return 'the name of a country'
  if (near > 1.5) return 'nearest of that name to other places in the report'
  if (area > 1) return `the report speaks of other places in ${country || name}`
  return 'the largest place of that name'
}

function areasOf(resolved: readonly Resolved[], publisher: string): Pick<Evidence, 'areas' | 'byName'> {
  const areas = new Map<string, number>(publisher === '' ? [] : [[publisher, PUBLISHER]])
  const byName = new Map<string, Map<string, number>>()
  for (const { place, mention } of resolved) {
    if (place.country === '') continue
    const own = byName.get(mention.text) ?? new Map<string, number>()
    byName.set(mention.text, own)
    const weight = mention.candidates.length === 1 || place.list !== 'geonames' ? 1 : 0.5
    const region = place.kind === 'region' ? place.name : place.region
    for (const area of [place.country, ...(region ? [`${place.country}/${region}`] : [])]) {
      areas.set(area, (areas.get(area) ?? 0) + weight)
      own.set(area, (own.get(area) ?? 0) + weight)
    }
  }
  return { areas, byName }
}

/** More mentions of a country make it likelier, less and less so; a name is no evidence for itself. */
function areaScore({ text }: Mention, candidate: Candidate, { areas, byName }: Evidence): number {
  if (candidate.country === '' || areas.size === 0) return 0
  const own = byName.get(text)
  const weight = (area: string): number => Math.max(0, (areas.get(area) ?? 0) - (own?.get(area) ?? 0))
  const region = `${candidate.country}/${candidate.kind === 'region' ? candidate.name : candidate.region}`
  return 1.1 * Math.log2(1 + weight(candidate.country)) + 1.2 * Math.log2(1 + weight(region))
}

function nearScore(mention: Mention, candidate: Candidate, { resolved }: Evidence): number {
  let best = 0
  for (const other of resolved) {
    if (other.mention === mention || other.mention.text === mention.text || other.place.radiusKm > 150)
      continue
    const km = distance(other.place, candidate)
    const weight = Math.abs(other.mention.sentence - mention.sentence) <= 1 ? 2.5 : 1.8
    best = Math.max(best, weight * Math.exp(-km / 60))
  }
  return best
}

/** One name means one place throughout a report: the first explicit reading counts for all. */
function agree(resolved: readonly Resolved[]): Resolved[] {
  const settled = new Map<string, Resolved>()
  for (const one of resolved) {
    const known = settled.get(one.mention.text)
    if (!known || (!known.because.startsWith('the text') && one.because.startsWith('the text')))
      settled.set(one.mention.text, one)
  }
  return resolved.map((one) => {
    const known = settled.get(one.mention.text)
    if (!known || known.place === one.place || one.because.startsWith('the text')) return one
    return { ...one, place: known.place, because: known.because }
  })
}
