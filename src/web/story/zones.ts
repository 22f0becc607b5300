import type { StoryEvent } from '../../record/situation.ts'
import type { PlaceItem } from '../api.ts'

interface Zones {
  /** The zone in which most is told to have happened; undefined where no place is known. */
  readonly zone: string | undefined
  readonly zoneOf: (event: Pick<StoryEvent, 'place'>) => string | undefined
}

/** The time zones of a story's events, from the places that its reports name. */
export function findZones(events: readonly StoryEvent[], places: readonly PlaceItem[]): Zones {
  const byPlace = new Map<string, string>()
  const byCountry = new Map<string, string>()
  for (const { place } of places) {
    if (place.zone === undefined) continue
    byPlace.set(`${place.name}|${place.country}`, place.zone)
    if (!byCountry.has(place.country) || place.kind !== 'country') byCountry.set(place.country, place.zone)
  }
  const zoneOf: Zones['zoneOf'] = ({ place }) =>
    place === null
      ? undefined
      : (byPlace.get(`${place.name}|${place.country}`) ?? byCountry.get(place.country))
  return { zone: mostUsed(events, zoneOf), zoneOf }
}

/** Each event counts as often as it is reported; without any, the first zone that a report names. */
function mostUsed(events: readonly StoryEvent[], zoneOf: Zones['zoneOf']): string | undefined {
  const counts = new Map<string, number>()
  for (const event of events) {
    const zone = zoneOf(event)
    if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + event.reports.length)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
