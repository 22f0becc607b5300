import { lazy, Suspense, useMemo } from 'react'
import type { StoryEvent } from '../../record/situation.ts'
import { EventTime } from '../clock.tsx'
import { gatherSpots } from './spots.ts'

/** The map and its coastlines come when a story has something to show on it. */
const SpotMap = lazy(async () => ({ default: (await import('./map.tsx')).SpotMap }))

interface MapSectionProps {
  readonly events: readonly StoryEvent[]
  readonly chosen: string | null
}

export function MapSection({ events, chosen }: MapSectionProps) {
  const spots = useMemo(() => gatherSpots(events), [events])
  return (
    <section id="map" aria-labelledby="map-title" className="map">
      <h2 id="map-title">Where</h2>
      {spots.length === 0 ? (
        <p>No event has a place yet.</p>
      ) : (
        <>
          <Suspense
            fallback={
              <div className="mapRoom" role="status">
                Loading the map …
              </div>
            }
          >
            <SpotMap spots={spots} chosen={chosen} />
          </Suspense>
          <ChosenEvent event={events.find(({ id }) => id === chosen)} />
        </>
      )}
    </section>
  )
}

/** The event a place or the timeline named last. */
function ChosenEvent({ event }: { readonly event: StoryEvent | undefined }) {
  if (event === undefined) return null
  return (
    <p className="chosenEvent">
      <strong dir="auto">{event.what}</strong> <EventTime event={event} />{' '}
      <a href="#timeline">On the timeline</a>
    </p>
  )
}
