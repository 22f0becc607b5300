import { codedEvents, type Coded, eventDate, numericId, tabCell } from '../cells.ts'
import type { Format } from '../format.ts'

/** The 20 columns of ICEWS' yearly files. Intensity there is the CAMEO Goldstein value. */
const COLUMNS = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Event Text',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
  'Story ID',
  'Sentence Number',
  'Publisher',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
]

export const icews: Format = {
  label: 'ICEWS',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  ending: 'icews.tab',
  head: `${COLUMNS.join('\t')}\n`,
  *rows(chunk) {
    for (const coded of codedEvents(chunk)) {
      if (coded.told.cameo === '') continue
      yield `${icewsCells(coded).map(tabCell).join('\t')}\n`
    }
  },
}

function icewsCells(coded: Coded) {
  const { event, told, report, reading } = coded
  const source = event.actors.source[0]
  const target = event.actors.target[0]
  const sentence = (reading.sentences ?? []).findIndex(([start]) => start === told.sentence[0])
  return [
    numericId(event.id),
    eventDate(coded),
    source?.name,
    source?.sector,
    source?.code,
    event.what,
    told.cameo,
    told.goldstein,
    target?.name,
    target?.sector,
    target?.code,
    numericId(report.id),
    sentence < 0 ? '' : sentence + 1,
    report.source.name,
    event.place?.name,
    '',
    '',
    event.place?.country,
    event.place?.lat,
    event.place?.lon,
  ]
}
