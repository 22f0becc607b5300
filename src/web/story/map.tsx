import { useQuery } from '@tanstack/react-query'
import { geoCircle, geoMercator, type GeoProjection } from 'd3-geo'
import type { FeatureCollection } from 'geojson'
import { useMemo, useState } from 'react'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlasUrl from 'world-atlas/countries-50m.json?url'
import { navigate, withQuery } from '../router.tsx'
import { number, plural } from '../words.ts'
import {
  type Country,
  DEGREES_PER_KM,
  hasEvent,
  HEIGHT,
  Land,
  Marks,
  ScaleBar,
  WIDTH,
} from './mapDrawing.tsx'
import { PRECISIONS, type Spot } from './spots.ts'

interface MapProps {
  readonly spots: readonly Spot[]
  readonly chosen: string | null
}

/** Places on an outline of the world, each mark as wide as what is known of it; Natural Earth, no tiles. */
export function SpotMap({ spots, chosen }: MapProps) {
  const atlas = useQuery({ queryKey: ['atlas'], queryFn: loadAtlas, staleTime: Infinity })
  const [zoom, setZoom] = useState(1)
  const projection = useMemo(() => fit(spots, zoom), [spots, zoom])
  const countries = atlas.data ?? []
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describe(spots)}>
        <Land countries={countries} projection={projection} spots={spots} />
        <Marks spots={spots} projection={projection} chosen={chosen} />
        <ScaleBar projection={projection} />
      </svg>
      <figcaption>
        <Zoom zoom={zoom} setZoom={setZoom} />
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

/** Shows the most precise places there are, with room around: a sea or a country would make them a dot. */
function fit(spots: readonly Spot[], zoom: number): GeoProjection {
  const near = spots.filter(({ precision }) => precision === 'site' || precision === 'city')
  const wider = spots.filter(({ precision }) => precision === 'region')
  const shown = (near.length > 0 ? near : wider.length > 0 ? wider : spots).slice(0, 40)
  const circles = shown.map(({ lat, lon, radiusKm }) =>
    geoCircle()
      .center([lon, lat])
      .radius(Math.max(radiusKm * 1.5, 60) * DEGREES_PER_KM)
      .precision(30)(),
  )
  const projection = geoMercator().fitExtent(
    [
      [30, 30],
      [WIDTH - 30, HEIGHT - 30],
    ],
    { type: 'GeometryCollection', geometries: circles },
  )
  const [x, y] = projection.translate()
  return projection
    .scale(projection.scale() * zoom)
    .translate([WIDTH / 2 + (x - WIDTH / 2) * zoom, HEIGHT / 2 + (y - HEIGHT / 2) * zoom])
    .clipExtent([
      [-5, -5],
      [WIDTH + 5, HEIGHT + 5],
    ])
}

const ZOOMS = [0.05, 0.15, 0.4, 1, 2.5, 6]

function Zoom({ zoom, setZoom }: { readonly zoom: number; readonly setZoom: (zoom: number) => void }) {
  const index = ZOOMS.indexOf(zoom)
  return (
    <span className="zoom">
      <button type="button" disabled={index === 0} onClick={() => setZoom(ZOOMS[index - 1] as number)}>
        − Wider
      </button>
      <button
        type="button"
        disabled={index === ZOOMS.length - 1}
        onClick={() => setZoom(ZOOMS[index + 1] as number)}
      >
        + Closer
      </button>
    </span>
  )
}

/** The same places as words; each leads to its first event on the timeline. */
function SpotList({ spots, chosen }: MapProps) {
  return (
    <ul className="spots">
      {spots.slice(0, 12).map((spot) => (
        <li key={`${spot.name}${spot.lat}`}>
          <button
            type="button"
            aria-pressed={hasEvent(spot, chosen)}
            onClick={() => show(nextOf(spot, chosen))}
          >
            <span aria-hidden="true">{PRECISIONS[spot.precision].mark}</span> <bdi>{spot.name}</bdi>
          </button>{' '}
          ±{number(Math.round(spot.radiusKm))} km, {plural(spot.events.length, 'event')}
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
