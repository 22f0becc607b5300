import { useQuery } from '@tanstack/react-query'
import { geoCircle, geoContains, geoMercator, geoPath, type GeoProjection } from 'd3-geo'
import type { Feature, FeatureCollection } from 'geojson'
import { useMemo, useState } from 'react'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlasUrl from 'world-atlas/countries-50m.json?url'
import { navigate, withQuery } from '../router.tsx'
import { number, plural } from '../words.ts'
import { PRECISIONS, type Spot } from './spots.ts'

const WIDTH = 520
const HEIGHT = 420
const EARTH_KM = 6_371
/** Degrees of arc a kilometre makes on the ground. */
const DEGREES_PER_KM = 180 / Math.PI / EARTH_KM

interface MapProps {
  readonly spots: readonly Spot[]
  readonly chosen: string | null
}

type Country = Feature<GeoJSON.Geometry, { readonly name?: string }>

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
        {spots.slice(0, 60).map((spot) => (
          <Mark
            key={`${spot.name}${spot.lat}`}
            spot={spot}
            projection={projection}
            isChosen={has(spot, chosen)}
          />
        ))}
        <ScaleBar projection={projection} />
      </svg>
      <figcaption>
        <Zoom zoom={zoom} setZoom={setZoom} />
        <SpotList spots={spots} chosen={chosen} />
      </figcaption>
    </figure>
  )
}

const has = ({ events }: Spot, chosen: string | null) => events.some(({ id }) => id === chosen)

function describe(spots: readonly Spot[]): string {
  const named = spots.slice(0, 8).map(({ name, events }) => `${name} (${plural(events.length, 'event')})`)
  return `Map: ${named.join(', ')}`
}

async function loadAtlas(): Promise<readonly Country[]> {
  const topology = (await (await fetch(atlasUrl)).json()) as Topology<{ countries: GeometryCollection }>
  return (feature(topology, topology.objects.countries) as FeatureCollection).features as Country[]
}

/** Shows every place that is not a whole country, with room around; only countries: those. */
function fit(spots: readonly Spot[], zoom: number): GeoProjection {
  const precise = spots.filter(({ precision }) => precision !== 'country')
  const shown = (precise.length > 0 ? precise : spots).slice(0, 40)
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

interface LandProps {
  readonly countries: readonly Country[]
  readonly projection: GeoProjection
  readonly spots: readonly Spot[]
}

function Land({ countries, projection, spots }: LandProps) {
  const path = geoPath(projection)
  const whole = useMemo(() => {
    const points = spots.filter(({ precision }) => precision === 'country')
    return new Set(
      countries.filter((country) => points.some(({ lon, lat }) => geoContains(country, [lon, lat]))),
    )
  }, [countries, spots])
  return (
    <>
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" className="hatchLine" />
        </pattern>
      </defs>
      {countries.map((country, i) => {
        const outline = path(country)
        return outline && <path key={i} d={outline} className={whole.has(country) ? 'land whole' : 'land'} />
      })}
      {whole.size > 0 &&
        [...whole].map((country, i) => (
          <path key={i} d={path(country) ?? ''} fill="url(#hatch)" className="hatched" />
        ))}
      <Names countries={countries} projection={projection} />
    </>
  )
}

/** Names of the countries that fill enough of the map to bear one. */
function Names({ countries, projection }: Omit<LandProps, 'spots'>) {
  const path = geoPath(projection)
  return countries.map((country, i) => {
    if (path.area(country) < 5_000) return null
    const [x, y] = path.centroid(country)
    const isInside = x > 20 && x < WIDTH - 20 && y > 12 && y < HEIGHT - 12
    return (
      isInside && (
        <text key={i} x={x} y={y} className="countryName">
          {country.properties.name}
        </text>
      )
    )
  })
}

interface MarkProps {
  readonly spot: Spot
  readonly projection: GeoProjection
  readonly isChosen: boolean
}

function Mark({ spot, projection, isChosen }: MarkProps) {
  const at = projection([spot.lon, spot.lat])
  if (at === null || spot.precision === 'country') return null
  const [x, y] = at
  const radius = projection.scale() * (spot.radiusKm / EARTH_KM) * (1 / Math.cos((spot.lat * Math.PI) / 180))
  const isLeft = x > WIDTH * 0.66
  return (
    <g className={`spot ${spot.precision}${isChosen ? ' chosen' : ''}`}>
      {spot.precision !== 'site' && <circle cx={x} cy={y} r={Math.max(radius, 7)} className="reach" />}
      {spot.precision === 'site' && <path d={`M${x} ${y - 5}l5 5-5 5-5-5z`} className="dot" />}
      {spot.precision === 'city' && <circle cx={x} cy={y} r={2.5} className="dot" />}
      <text x={isLeft ? x - 10 : x + 10} y={y + 4} textAnchor={isLeft ? 'end' : 'start'}>
        {spot.name}
      </text>
    </g>
  )
}

const LENGTHS_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]

function ScaleBar({ projection }: { readonly projection: GeoProjection }) {
  const middle = projection.invert?.([WIDTH / 2, HEIGHT - 20])
  const perKm = projection.scale() / EARTH_KM / Math.max(0.1, Math.cos(((middle?.[1] ?? 0) * Math.PI) / 180))
  const km = LENGTHS_KM.findLast((length) => length * perKm <= 130) ?? 1
  const y = HEIGHT - 12
  return (
    <g className="scaleBar" aria-hidden="true">
      <path d={`M12 ${y - 4}v4h${km * perKm}v-4`} />
      <text x={18} y={y - 4}>
        {number(km)} km
      </text>
    </g>
  )
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
          <button type="button" aria-pressed={has(spot, chosen)} onClick={() => show(nextOf(spot, chosen))}>
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
