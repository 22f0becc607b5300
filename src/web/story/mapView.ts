import { geoCircle, geoMercator, type GeoProjection } from 'd3-geo'
import { DEGREES_PER_KM, type Size } from './mapDrawing.tsx'
import type { Spot } from './spots.ts'

/** How the map was moved from where it began: how many times closer, and by how many pixels. */
export interface View {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

export const START: View = { zoom: 1, x: 0, y: 0 }
const ZOOMS = { least: 0.02, most: 24 }

/** The same view with the point that is held at a place of the drawing staying there. */
export function zoomAt(
  view: View,
  factor: number,
  { x, y }: { readonly x: number; readonly y: number },
): View {
  const zoom = Math.min(ZOOMS.most, Math.max(ZOOMS.least, view.zoom * factor))
  const real = zoom / view.zoom
  return { zoom, x: x - (x - view.x) * real, y: y - (y - view.y) * real }
}

export const move = (view: View, x: number, y: number): View => ({ ...view, x: view.x + x, y: view.y + y })

/** A Mercator map that holds places with room around, moved as the view says. One window's width is drawn on each side. */
export function project(spots: readonly Spot[], { width, height }: Size, view: View): GeoProjection {
  const circles = spots.slice(0, 40).map(({ lat, lon, radiusKm }) =>
    geoCircle()
      .center([lon, lat])
      .radius(Math.max(radiusKm * 1.5, 60) * DEGREES_PER_KM)
      .precision(30)(),
  )
  const projection = geoMercator().fitExtent(
    [
      [30, 30],
      [width - 30, height - 30],
    ],
    { type: 'GeometryCollection', geometries: circles },
  )
  const [x, y] = projection.translate()
  return projection
    .scale(projection.scale() * view.zoom)
    .translate([x * view.zoom + view.x, y * view.zoom + view.y])
    .clipExtent([
      [-width, -height],
      [2 * width, 2 * height],
    ])
}
