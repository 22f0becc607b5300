import type { Candidate } from './gazetteer.ts'
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
  if (candidate.list === 'regions') return 7.5
  if (candidate.list === 'waters') return 7
  if (candidate.list === 'sites') return 7
  const size = Math.log10(candidate.population + 10)
  const own = candidate.isOwnName ? 0 : -0.7
  if (candidate.kind === 'capital') return size + 2 + own
  if (candidate.kind === 'regional-capital') return size + 0.4 + own
  if (candidate.kind === 'section' || candidate.kind === 'former') return size - 1.2 + own
  if (candidate.kind === 'region') return size - 1 + own
  if (candidate.kind === 'district') return size - 2 + own
  return size + own
}

interface Evidence {
  /** Weight by country code, and by country and region. */
  readonly areas: ReadonlyMap<string, number>
  readonly resolved: readonly Resolved[]
}

/** Chooses a place for each mention: first by what each is worth and what holds it, then by what the others became. */
export function resolveMentions(mentions: readonly Mention[]): Resolved[] {
  const holders = mentions.map((mention, i) => holderOf(mention, mentions[i + 1], mentions[i - 1]))
  let evidence: Evidence = { areas: new Map(), resolved: [] }
  for (let round = 0; round < 3; round++) {
    const resolved = mentions.map((mention, i) => choose(mention, holders[i] ?? null, evidence))
    evidence = { areas: areasOf(resolved), resolved: agree(resolved) }
  }
  return [...evidence.resolved]
}

function choose(mention: Mention, holder: Mention | null, evidence: Evidence): Resolved {
  let best: Candidate | null = null
  let bestScore = -Infinity
  let because = ''
  for (const candidate of mention.candidates) {
    const held = holder?.candidates.find((area) => holds(area, candidate))
    const area = areaScore(candidate, evidence)
    const near = nearScore(mention, candidate, evidence)
    const score = priorOf(candidate) + (held ? 8 : 0) + area + near
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

/** "Springfield, Illinois", "Erbil in northern Iraq", "Georgia's Atlanta": the mention that says where the other lies. */
function holderOf(
  mention: Mention,
  next: Mention | undefined,
  previous: Mention | undefined,
): Mention | null {
  if (
    next &&
    next.sentence === mention.sentence &&
    next.form !== 'people' &&
    next.gap !== null &&
    /^,? ?(a|the|in|of|near|city|town|village|capital|northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|-|north|south|east|west|\s|,)*$/i.test(
      next.gap,
    ) &&
    (next.gap.includes(',') || /\bin\b/.test(next.gap))
  )
    return next
  if (
    previous &&
    previous.sentence === mention.sentence &&
    mention.gap !== null &&
    /^(['’]s?)? ?((capital|city|town|port|village|province|region|northern|southern|eastern|western|central|of|the|second|largest|port|border|coastal)\s?)*$/i.test(
      mention.gap,
    )
  )
    return previous
  return null
}

function holds(area: Candidate, candidate: Candidate): boolean {
  if (area === candidate) return false
  if (area.kind === 'country') return area.country === candidate.country && candidate.kind !== 'country'
  if (area.kind === 'region') {
    if (area.country !== '' && area.country !== candidate.country) return false
    return (
      candidate.region === area.name ||
      (area.list === 'regions' && distance(area, candidate) < area.radiusKm * 1.2)
    )
  }
  return area.kind === 'district' && candidate.district === area.name && candidate.region === area.region
}

function areasOf(resolved: readonly Resolved[]): Map<string, number> {
  const areas = new Map<string, number>()
  const add = (area: string, weight: number): void => void areas.set(area, (areas.get(area) ?? 0) + weight)
  for (const { place, mention } of resolved) {
    if (place.country === '') continue
    const weight = mention.candidates.length === 1 || place.list !== 'geonames' ? 1 : 0.5
    add(place.country, weight)
    const region = place.kind === 'region' ? place.name : place.region
    if (region) add(`${place.country}/${region}`, weight)
  }
  return areas
}

/** More mentions of a country make it likelier, less and less so. */
function areaScore(candidate: Candidate, { areas }: Evidence): number {
  if (candidate.country === '' || areas.size === 0) return 0
  const country = areas.get(candidate.country) ?? 0
  const region =
    areas.get(`${candidate.country}/${candidate.kind === 'region' ? candidate.name : candidate.region}`) ?? 0
  return 1.1 * Math.log2(1 + country) + 1.2 * Math.log2(1 + region)
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

export function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
