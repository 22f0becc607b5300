import { codedEvents, type Coded, eventDate, eventText } from '../cells.ts'
import type { Format } from '../format.ts'
import { quadOf } from '../plover.ts'

/** PLOVER JSON lines, fields as in the 2021 manual; `status` goes beyond its auxiliary modes. */
export const plover: Format = {
  label: 'PLOVER JSON lines',
  mediaType: 'application/x-ndjson',
  ending: 'plover.jsonl',
  *rows(chunk) {
    for (const coded of codedEvents(chunk)) yield `${JSON.stringify(toPlover(coded))}\n`
  },
}

function toPlover(coded: Coded) {
  const { event, told, report } = coded
  const entity = ({ name, code, sector }: { name: string; code: string; sector: string }) => ({
    code,
    sector,
    entity_text: name,
  })
  return {
    id: event.id,
    has_event: true,
    date: eventDate(coded),
    ...(event.start === null ? {} : { time: event.start.slice(11, 19) }),
    ...(event.end === null ? {} : { enddate: event.end.slice(0, 10), endtime: event.end.slice(11, 19) }),
    actor: event.actors.source.map(entity),
    recipient: event.actors.target.map(entity),
    event: event.type,
    mode: event.mode === '' ? [] : [event.mode],
    context: told.contexts,
    quad_code: quadOf(event.type),
    event_scale: event.intensity ?? told.intensity ?? null,
    event_text: told.trigger.text,
    event_loc:
      event.place === null
        ? null
        : {
            resolved_place: event.place.name,
            lat: event.place.lat,
            lon: event.place.lon,
            country_code: event.place.country,
          },
    status: event.status,
    link: report.url,
    text: eventText(coded),
    text_info: { start: told.sentence[0], end: told.sentence[1] },
    cite_info: {
      title: report.title,
      publication: report.source.name,
      url: report.url,
      language: report.language,
    },
    coder: coded.reading.readBy ?? 'sitrep',
  }
}
