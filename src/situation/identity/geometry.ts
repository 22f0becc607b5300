/** A point on the globe with how far around it something may reach. */
export interface Area {
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-3, or an empty string. */
  readonly country: string
  readonly kind: string
  readonly radiusKm?: number | undefined
}

const EARTH_KM = 6371
/** Places named for one event may lie this far apart: a base and the town beside it. */
const NEAR_KM = 60
/** How far a place of a kind reaches when nobody says. */
const REACH_KM: readonly (readonly [RegExp, number])[] = [
  [/sea|ocean|gulf|strait|water|bay/, 300],
  [/region|province|state|admin|governorate|department|island|district|county|desert/, 120],
]

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Pick<Area, 'lat' | 'lon'>, b: Pick<Area, 'lat' | 'lon'>): number {
  const radians = Math.PI / 180
  const half =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half))
}

export function isCountry({ kind }: Area): boolean {
  return kind === 'country'
}

export function reachKm({ kind, radiusKm }: Area): number {
  return radiusKm ?? REACH_KM.find(([kinds]) => kinds.test(kind))?.[1] ?? 15
}

/** Whether two areas can be where one thing happened: near each other, or one within the other. */
export function mayCoincide(a: Area, b: Area): boolean {
  if (isCountry(a) || isCountry(b)) return a.country === b.country || a.country === '' || b.country === ''
  return distanceKm(a, b) <= Math.max(NEAR_KM, reachKm(a) + reachKm(b))
}
