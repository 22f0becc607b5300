import { useQuery } from '@tanstack/react-query'
import type { FeatureCollection } from 'geojson'
import { useMemo, useState } from 'react'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlasUrl from 'world-atlas/countries-50m.json?url'
import { useWidth } from '../parts/useWidth.ts'
import { navigate, withQuery } from '../router.tsx'
import { number, plural } from '../words.ts'
import { type Country, hasEvent, Land, Marks, ScaleBar } from './mapDrawing.tsx'
import { project } from './mapView.ts'
import { findFocus, PRECISIONS, type Spot } from './spots.ts'
import { useMapView } from './useMapView.ts'

interface MapProps {
  readonly spots: readonly Spot[]
  readonly chosen: string | null
}

const SHAPE = 0.8

/** Places on an outline of the world, each mark as wide as what is known of it; Natural Earth, no tiles. */
export function SpotMap({ spots, chosen }: MapProps) {
  const atlas = useQuery({ queryKey: ['atlas'], queryFn: loadAtlas, staleTime: Infinity })
  const [isAll, setAll] = useState(false)
  const [box, width] = useWidth<SVGSVGElement>(520)
  const size = useMemo(() => ({ width, height: Math.round(width * SHAPE) }), [width])
  const { view, shift, zoom, reset, handlers } = useMapView(box, size)
  const focus = useMemo(() => findFocus(spots), [spots])
  const projection = useMemo(
    () => project(isAll ? spots : focus, size, view),
    [isAll, spots, focus, size, view],
  )
  const drawing = useMemo(
    () => (
      <>
        <Land countries={atlas.data ?? []} projection={projection} spots={spots} size={size} />
        <Marks spots={spots} projection={projection} chosen={chosen} size={size} />
      </>
    ),
    [atlas.data, projection, spots, size, chosen],
  )
  return (
    <figure>
      <svg
        ref={box}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        tabIndex={0}
        aria-label={`${describe(spots)}. Arrow keys move it, plus and minus zoom, 0 begins again.`}
        {...handlers}
      >
        <g transform={`translate(${shift.x} ${shift.y})`}>{drawing}</g>
        <ScaleBar projection={projection} size={size} />
      </svg>
      <figcaption>
        <p className="zoom">
          <button type="button" onClick={() => zoom(1 / 2)}>
            − Wider
          </button>
          <button type="button" onClick={() => zoom(2)}>
            + Closer
          </button>
          <button
            type="button"
            onClick={() => {
              reset()
              setAll(!isAll && focus.length < spots.length)
            }}
          >
            {isAll || focus.length === spots.length ? 'Where it happened' : 'All places'}
          </button>
        </p>
        <p className="legend">
          {Object.entries(PRECISIONS)
            .filter(([precision]) => spots.some((spot) => spot.precision === precision))
            .map(([precision, { mark, label }]) => (
              <span key={precision}>
                {mark} {label}
              </span>
            ))}
        </p>
        <SpotList spots={spots} chosen={chosen} />
      </figcaption>
    </figure>
  )
}

function describe(spots: readonly Spot[]): string {
  const named = spots.slice(0, 8).map(({ name, events }) => `${name} (${plural(events.length, 'event')})`)
  return `Map: ${named.join(', ')}`
}

async function loadAtlas(): Promise<readonly Country[]> {
  const topology = (await (await fetch(atlasUrl)).json()) as Topology<{ countries: GeometryCollection }>
  return (feature(topology, topology.objects.countries) as FeatureCollection).features as Country[]
}

/** The same places as words; each leads to its first event on the timeline. */
function SpotList({ spots, chosen }: MapProps) {
  return (
    <ul className="spots">
      {spots.slice(0, 12).map((spot) => (
        <li key={`${spot.name}${spot.lat}`}>
          <span aria-hidden="true">{PRECISIONS[spot.precision].mark}</span>{' '}
          <button
            type="button"
            aria-pressed={hasEvent(spot, chosen)}
            onClick={() => show(nextOf(spot, chosen))}
          >
            <bdi>{spot.name}</bdi>
          </button>{' '}
          {spot.precision === 'country'
            ? 'somewhere in it'
            : `within ${number(Math.round(spot.radiusKm))} km`}
          , {plural(spot.events.length, 'event')}
        </li>
      ))}
    </ul>
  )
}

/** Pressing a place again goes on to its next event. */
function nextOf({ events }: Spot, chosen: string | null): string {
  const index = events.findIndex(({ id }) => id === chosen)
  return events[(index + 1) % events.length]?.id ?? ''
}

function show(event: string): void {
  navigate(withQuery({ event }), { replace: true })
}
