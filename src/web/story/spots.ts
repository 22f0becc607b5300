import type { StoryEvent } from '../../record/situation.ts'

/** How precisely a place is known: what its mark must not hide. */
export type Precision = 'site' | 'city' | 'region' | 'country'

export const PRECISIONS: Readonly<Record<Precision, { readonly mark: string; readonly label: string }>> = {
  site: { mark: '◆', label: 'at this site' },
  city: { mark: '◉', label: 'in this town, anywhere within the circle' },
  region: { mark: '◌', label: 'in this region, anywhere within the broken circle' },
  country: { mark: '▨', label: 'somewhere in this country, no more is known' },
}

/** One place with the events told of it. */
export interface Spot {
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  readonly precision: Precision
  readonly events: readonly StoryEvent[]
}

type Placed = StoryEvent & { readonly place: NonNullable<StoryEvent['place']> }
const isPlaced = (event: StoryEvent): event is Placed => event.place !== null

/** The places of events, those with most events first. */
export function gatherSpots(events: readonly StoryEvent[]): Spot[] {
  const spots = new Map<string, Placed[]>()
  for (const event of events.filter(isPlaced)) {
    const key = `${event.place.name}|${event.place.country}`
    spots.set(key, [...(spots.get(key) ?? []), event])
  }
  return [...spots.values()]
    .map((own) => {
      const { name, lat, lon, radiusKm, kind } = (own[0] as Placed).place
      return { name, lat, lon, radiusKm, precision: precisionOf(kind, radiusKm), events: own }
    })
    .sort((a, b) => b.events.length - a.events.length)
}

/** Kilometres over which one place makes another more likely to be where the story plays. */
const NEIGHBOURHOOD_KM = 400
/** Kilometres around the middle of the story that a map begins with. */
const REACH_KM = 700

/**
 * The places a map shows first: those around the one that most reports, there and nearby, tell of. A capital on another
 * continent where somebody only spoke would make all of them dots. Countries speak for their surroundings alone.
 */
export function findFocus(spots: readonly Spot[]): readonly Spot[] {
  const exact = spots.filter(({ precision }) => precision === 'site' || precision === 'city')
  const candidates = exact.length > 0 ? exact : spots.filter(({ precision }) => precision === 'region')
  if (candidates.length === 0) return spots.slice(0, 1)
  const middle = candidates
    .map((spot) => ({ spot, score: scoreOf(spot, spots) }))
    .reduce((best, one) => (one.score > best.score ? one : best)).spot
  return candidates.filter((spot) => kilometres(spot, middle) <= REACH_KM)
}

function scoreOf(spot: Spot, all: readonly Spot[]): number {
  return all
    .map((other) => {
      const apart = Math.max(
        0,
        kilometres(spot, other) - (other.precision === 'country' ? other.radiusKm : 0),
      )
      return weightOf(other) * Math.exp(-apart / NEIGHBOURHOOD_KM)
    })
    .reduce((sum, part) => sum + part, 0)
}

const weightOf = ({ events }: Spot) => events.reduce((sum, { reports }) => sum + reports.length, 0)

const EARTH_KM = 6_371
const RADIANS = Math.PI / 180

/** Along the ground, by the haversine. */
function kilometres(a: Spot, b: Spot): number {
  const [height, width] = [((b.lat - a.lat) * RADIANS) / 2, ((b.lon - a.lon) * RADIANS) / 2]
  const half =
    Math.sin(height) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(width) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half))
}

const CITIES = /city|capital|town|village|section|quarter|former/
const REGIONS = /region|district|sea|gulf|strait|ocean|continent|island|river|lake|desert|area/

/** By its kind in the gazetteer; without one, by how far from its coordinates it may reach, in kilometres. */
function precisionOf(kind: string | undefined, radiusKm: number): Precision {
  if (kind === 'country') return 'country'
  if (kind !== undefined) return CITIES.test(kind) ? 'city' : REGIONS.test(kind) ? 'region' : 'site'
  if (radiusKm <= 3) return 'site'
  if (radiusKm <= 40) return 'city'
  return radiusKm <= 250 ? 'region' : 'country'
}
