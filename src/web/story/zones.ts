import type { StoryEvent } from '../../record/situation.ts'

/** The time zone in which most is told to have happened: an event counts as often as it is reported. */
export function usualZone(events: readonly StoryEvent[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { place, reports } of events)
    if (place?.zone) counts.set(place.zone, (counts.get(place.zone) ?? 0) + reports.length)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
