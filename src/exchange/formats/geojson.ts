import type { Format } from '../format.ts'

/** Events that have a place (RFC 7946). `radiusKm` says how far the place may reach: it is no exact point. */
export const geojson: Format = {
  label: 'Events on a map',
  mediaType: 'application/geo+json',
  ending: 'geojson',
  head: '{"type":"FeatureCollection","features":[\n',
  between: ',\n',
  tail: '\n]}\n',
  *rows({ story }) {
    for (const { place, facts, actors, mentions: _mentions, ...event } of story?.events ?? []) {
      if (place === null) continue
      const { lat, lon, ...where } = place
      const known = facts.map(({ field, subject, standing, current }) => ({
        field,
        subject: subject.text,
        standing,
        current,
      }))
      const sides = {
        source: actors.source.map(({ name }) => name),
        target: actors.target.map(({ name }) => name),
      }
      yield JSON.stringify({
        type: 'Feature',
        id: event.id,
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { story: story?.id, ...event, place: where, ...sides, facts: known },
      })
    }
  },
}
