import { geoContains, geoPath, type GeoProjection } from 'd3-geo'
import type { Feature } from 'geojson'
import { useMemo } from 'react'
import { number } from '../words.ts'
import { placeLabels } from './labels.ts'
import type { Spot } from './spots.ts'

/** Of the drawing, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

const EARTH_KM = 6_371
/** Degrees of arc a kilometre makes on the ground. */
export const DEGREES_PER_KM = 180 / Math.PI / EARTH_KM

export type Country = Feature<GeoJSON.Geometry, { readonly name?: string }>

interface LandProps {
  readonly countries: readonly Country[]
  readonly projection: GeoProjection
  readonly spots: readonly Spot[]
  readonly size: Size
}

/** Outlines of countries; those an event lies somewhere in are hatched. */
export function Land({ countries, projection, spots, size }: LandProps) {
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
        <pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="9" className="hatchLine" />
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
      <Names countries={countries} projection={projection} spots={spots} size={size} />
    </>
  )
}

/** Names of the countries that fill enough of the map to bear one. */
function Names({ countries, projection, spots, size }: LandProps) {
  const path = geoPath(projection)
  return countries.map((country, i) => {
    if (path.area(country) < 5_000) return null
    const [x, y] = path.centroid(country)
    const isFree = spots.every((spot) => {
      const at = projection([spot.lon, spot.lat])
      return spot.precision === 'country' || at === null || Math.hypot(at[0] - x, at[1] - y) > 60
    })
    const isInside = x > 30 && x < size.width - 30 && y > 12 && y < size.height - 12
    return (
      isInside &&
      isFree && (
        <text key={i} x={x} y={y} className="countryName">
          {country.properties.name}
        </text>
      )
    )
  })
}

interface MarksProps {
  readonly spots: readonly Spot[]
  readonly projection: GeoProjection
  readonly chosen: string | null
  readonly size: Size
}

/** Whole countries are hatched instead: a mark in their middle would claim too much. */
export function Marks({ spots, projection, chosen, size }: MarksProps) {
  const drawn = spots
    .filter(({ precision }) => precision !== 'country')
    .slice(0, 60)
    .flatMap((spot) => {
      const at = projection([spot.lon, spot.lat])
      return at && isOn(at, size) ? [{ spot, x: at[0], y: at[1], text: spot.name }] : []
    })
  const labels = placeLabels(drawn, size.width)
  return drawn.map(({ spot, x, y }, i) => {
    const label = labels[i]
    return (
      <g
        key={`${spot.name}${spot.lat}`}
        className={`spot ${spot.precision}${hasEvent(spot, chosen) ? ' chosen' : ''}`}
      >
        <Shape spot={spot} x={x} y={y} scale={projection.scale()} />
        {label && (
          <text x={label.x} y={label.y} textAnchor={label.anchor}>
            {spot.name}
          </text>
        )}
      </g>
    )
  })
}

const isOn = ([x, y]: readonly [number, number], { width, height }: Size) =>
  x > -width && x < 2 * width && y > -height && y < 2 * height

/** A diamond is a site; a circle reaches as far as the event may have been. Mercator stretches with latitude. */
function Shape({ spot, x, y, scale }: { spot: Spot; x: number; y: number; scale: number }) {
  const radius = (scale * spot.radiusKm) / EARTH_KM / Math.cos((spot.lat * Math.PI) / 180)
  return (
    <>
      {spot.precision !== 'site' && <circle cx={x} cy={y} r={Math.max(radius, 7)} className="reach" />}
      {spot.precision === 'site' && <path d={`M${x} ${y - 5}l5 5-5 5-5-5z`} className="dot" />}
      {spot.precision === 'city' && <circle cx={x} cy={y} r={2.5} className="dot" />}
    </>
  )
}

const LENGTHS_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]

export function ScaleBar({ projection, size }: { readonly projection: GeoProjection; readonly size: Size }) {
  const middle = projection.invert?.([size.width / 2, size.height - 20])
  const perKm = projection.scale() / EARTH_KM / Math.max(0.1, Math.cos(((middle?.[1] ?? 0) * Math.PI) / 180))
  const km = LENGTHS_KM.findLast((length) => length * perKm <= 130) ?? 1
  const y = size.height - 12
  return (
    <g className="scaleBar" aria-hidden="true">
      <path d={`M12 ${y - 4}v4h${km * perKm}v-4`} />
      <text x={18} y={y - 4}>
        {number(km)} km
      </text>
    </g>
  )
}

export const hasEvent = ({ events }: Spot, chosen: string | null) => events.some(({ id }) => id === chosen)
