import type { PlaceItem } from '../api.ts'

/** The time zone most of a story's places are in. */
export function usualZone(places: readonly PlaceItem[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { place } of places) if (place.zone) counts.set(place.zone, (counts.get(place.zone) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
