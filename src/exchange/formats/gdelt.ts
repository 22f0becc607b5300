import { codedEvents, type Coded, eventDate, numericId, tabCell } from '../cells.ts'
import type { Format } from '../format.ts'

type Cell = string | number | null | undefined

/**
 * GDELT 2.0 Events: 61 columns, tab-separated, no header, as in the codebook V2.0 of 19 February 2015. Geo_CountryCode is
 * left empty: GDELT wants FIPS 10-4 there, and records have ISO 3166. Tone is not measured.
 */
export const gdelt: Format = {
  label: 'GDELT 2.0 Events',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  ending: 'export.CSV',
  *rows(chunk) {
    for (const coded of codedEvents(chunk)) {
      if (coded.told.cameo === '') continue
      yield `${gdeltCells(coded).map(tabCell).join('\t')}\n`
    }
  },
}

function gdeltCells(coded: Coded): Cell[] {
  const { event, told, report } = coded
  const date = eventDate(coded)
  const sources = new Set(event.mentions.map((mention) => mention.report)).size
  return [
    numericId(event.id),
    ...dateCells(date),
    ...actorCells(event.actors.source[0]),
    ...actorCells(event.actors.target[0]),
    1,
    told.cameo,
    told.cameo.slice(0, 3),
    told.cameo.slice(0, 2),
    quadClass(told.cameo),
    told.goldstein,
    event.mentions.length,
    sources,
    sources,
    '',
    ...NO_GEO,
    ...NO_GEO,
    ...geoCells(coded),
    stamp(report.publishedAt ?? event.start),
    report.url ?? '',
  ]
}

const NO_GEO: readonly Cell[] = ['', '', '', '', '', '', '', '']

function dateCells(date: string): Cell[] {
  if (date === '') return ['', '', '', '']
  const [year, month, day] = date.split('-') as [string, string, string]
  const fraction = (Number(year) + ((Number(month) - 1) * 30 + Number(day)) / 365).toFixed(4)
  return [`${year}${month}${day}`, `${year}${month}`, year, fraction]
}

/** Code, name, country, known group, ethnic, two religions, three types. */
function actorCells(actor: Coded['event']['actors']['source'][number] | undefined): Cell[] {
  if (actor === undefined) return Array.from({ length: 10 }, () => '')
  const { code, name, sector } = actor
  return [`${code}${sector}`, name.toUpperCase(), code, '', '', '', '', sector, '', '']
}

/** CAMEO roots 01–05 verbal and 06–08 material cooperation, 09–13 verbal and 14–20 material conflict. */
function quadClass(cameo: string): number {
  const root = Number(cameo.slice(0, 2))
  if (root <= 5) return 1
  if (root <= 8) return 2
  return root <= 13 ? 3 : 4
}

function geoCells({ event }: Coded): Cell[] {
  if (event.place === null) return [...NO_GEO]
  const { name, lat, lon, radiusKm } = event.place
  const type = radiusKm >= 100 ? 1 : 4
  return [type, name, '', '', '', lat, lon, '']
}

function stamp(at: string | null): string {
  return at === null ? '' : new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)
}
