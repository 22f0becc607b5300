import { codedEvents, type Coded, eventDate, numericId, tabCell } from '../cells.ts'
import type { Format } from '../format.ts'
import { quadOf } from '../plover.ts'

/** The 40 columns of POLECAT's yearly files. */
const COLUMNS = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Intensity',
  'Quad Code',
  'Contexts',
  'Actor Name',
  'Actor Country',
  'Actor COW',
  'Primary Actor Sector',
  'Actor Sectors',
  'Actor Title',
  'Actor Name Raw',
  'Wikipedia Actor ID',
  'Recipient Name',
  'Recipient Country',
  'Recipient COW',
  'Primary Recipient Sector',
  'Recipient Sectors',
  'Recipient Title',
  'Recipient Name Raw',
  'Wikipedia Recipient ID',
  'Placename',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
  'GeoNames ID',
  'Raw Placename',
  'Feature Type',
  'Source',
  'Publication Date',
  'Story People',
  'Story Organizations',
  'Story Locations',
  'Language',
  'Version',
]

export const polecat: Format = {
  label: 'POLECAT',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  ending: 'polecat.txt',
  head: `${COLUMNS.join('\t')}\n`,
  *rows(chunk) {
    for (const coded of codedEvents(chunk)) yield `${polecatCells(coded).map(tabCell).join('\t')}\n`
  },
}

function polecatCells(coded: Coded) {
  const { event, told, report, reading } = coded
  const place = reading.places.find(({ id }) => id === told.place)
  const names = (kind: string) =>
    reading.actors.filter((actor) => actor.kind === kind).map(({ name }) => name)
  return [
    numericId(event.id),
    eventDate(coded),
    event.type,
    event.mode,
    event.intensity ?? told.intensity,
    quadOf(event.type),
    told.contexts.join('; '),
    ...sideCells(coded, 'source'),
    ...sideCells(coded, 'target'),
    event.place?.name,
    place?.kind === 'city' ? place.name : '',
    '',
    '',
    event.place?.country,
    event.place?.lat,
    event.place?.lon,
    place?.geonamesId,
    place?.text,
    place?.kind,
    report.source.name,
    report.publishedAt?.slice(0, 10),

    names('person').join('; '),
    names('organisation').join('; '),
    reading.places.map(({ name }) => name).join('; '),
    report.language,
    reading.readBy,
  ]
}

function sideCells({ event, told }: Coded, role: 'source' | 'target') {
  const sides = event.actors[role]
  const raw = told.actors.filter((actor) => actor.role === role).map(({ text }) => text)
  const sectors = sides.map(({ sector }) => sector).filter(Boolean)
  return [
    sides.map(({ name }) => name).join('; '),
    sides.map(({ code }) => code).join('; '),
    '',
    sectors[0],
    sectors.join('; '),
    '',
    raw.join('; '),
    '',
  ]
}
