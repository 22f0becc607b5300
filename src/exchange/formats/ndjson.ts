import type { Format } from '../format.ts'

/** Every record on a line of its own, with what it belongs to. */
export const ndjson: Format = {
  label: 'All records, one JSON object a line',
  mediaType: 'application/x-ndjson',
  ending: 'ndjson',
  *rows({ story, readings }) {
    if (story !== null) yield line({ record: 'story', ...story })
    for (const { report, ...reading } of readings) {
      const { text: _text, ...shown } = report
      yield line({ record: 'report', ...shown })
      for (const kind of ['statements', 'events', 'places', 'times', 'figures', 'actors'] as const)
        for (const record of reading[kind])
          yield line({ record: kind.slice(0, -1), report: report.id, ...record })
    }
  },
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}
