import type { Reading } from '../../record/reading.ts'
import { compareText } from '../order.ts'

/** The country where most of what the reports tell happens, or an empty string. */
export function countryOf(readings: readonly Reading[]): string {
  const counts = new Map<string, number>()
  for (const { events, places } of readings) {
    const byId = new Map(places.map((place) => [place.id, place.country]))
    for (const { place } of events) count(place === null ? undefined : byId.get(place), 3)
    for (const { country } of places) count(country, 1)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  return ranked[0]?.[0] ?? ''

  function count(country: string | undefined, weight: number): void {
    if (country) counts.set(country, (counts.get(country) ?? 0) + weight)
  }
}
