import type { StoryEvent } from '../../record/situation.ts'
import type { PlaceItem } from '../api.ts'

/** How precisely a place is known: what its mark must not hide. */
export type Precision = 'site' | 'city' | 'region' | 'country'

export const PRECISIONS: Readonly<Record<Precision, { readonly mark: string; readonly label: string }>> = {
  site: { mark: '◆', label: 'a site' },
  city: { mark: '◉', label: 'somewhere in a city' },
  region: { mark: '◌', label: 'somewhere in a region' },
  country: { mark: '▨', label: 'somewhere in a country' },
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
export function gatherSpots(events: readonly StoryEvent[], places: readonly PlaceItem[]): Spot[] {
  const kinds = new Map(places.map(({ place }) => [`${place.name}|${place.country}`, place.kind]))
  const spots = new Map<string, Placed[]>()
  for (const event of events.filter(isPlaced)) {
    const key = `${event.place.name}|${event.place.country}`
    spots.set(key, [...(spots.get(key) ?? []), event])
  }
  return [...spots]
    .map(([key, own]) => {
      const { name, lat, lon, radiusKm } = (own[0] as Placed).place
      return { name, lat, lon, radiusKm, precision: precisionOf(kinds.get(key), radiusKm), events: own }
    })
    .sort((a, b) => b.events.length - a.events.length)
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
