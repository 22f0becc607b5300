import type { ReactNode } from 'react'
import type { Reading } from '../../record/reading.ts'
import { useZone } from '../clock.tsx'
import { formatInterval, offsetOf } from '../times.ts'
import { describeRange, number } from '../words.ts'
import type { Item, RecordKind } from './records.ts'

type Row = readonly [label: string, value: ReactNode]
type Describe = (reading: Reading, id: string, zone: string) => readonly Row[]

/** The fields of a record, as people read them. What was supposed says so in its `because`. */
export function Details({ reading, item }: { readonly reading: Reading; readonly item: Item }) {
  const zone = useZone()
  const rows = DESCRIBE[item.kind](reading, item.id, zone).filter(
    ([, value]) => value !== '' && value !== undefined,
  )
  return (
    <dl className="details">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const find = <T extends { readonly id: string }>(records: readonly T[], id: string | null) =>
  records.find((record) => record.id === id)

const sayerOf = (reading: Reading, statement: string | null) => {
  const found = find(reading.statements, statement)
  return found ? `${found.source.text || 'not named'} (${found.stance})` : 'the report itself'
}

const DESCRIBE: Readonly<Record<RecordKind, Describe>> = {
  events: (reading, id, zone) => {
    const event = find(reading.events, id)
    if (event === undefined) return []
    const time = find(reading.times, event.time)
    const place = find(reading.places, event.place)
    return [
      ['Type', [event.type, event.mode].filter(Boolean).join(' · ').toLowerCase()],
      ['Status', event.status],
      ...event.actors.map((actor): Row => [
        roleLabel(actor.role),
        [actor.text, actor.code, actor.sector].filter(Boolean).join(' · '),
      ]),
      ['When', time ? formatOn(time, zone === 'UTC' ? zone : (place?.zone ?? zone)) : 'not told'],
      ['Where', place?.name ?? 'not told'],
      [
        'Figures',
        event.figures
          .map((figure) => find(reading.figures, figure))
          .flatMap((one) => (one ? [`${describeRange(one)} ${one.what}`] : []))
          .join(', '),
      ],
      ['Said by', sayerOf(reading, event.statement)],
      ['CAMEO', `${event.cameo} (Goldstein ${event.goldstein})`],
      ['Contexts', event.contexts.join(', ')],
    ]
  },
  statements: (reading, id) => {
    const one = find(reading.statements, id)
    if (one === undefined) return []
    return [
      ['Source', one.source.text || 'not named'],
      ['Stance', one.stance],
      ['Kind', one.kind],
      ['Channel', one.channel ?? ''],
      ['Says', one.content.spans.map((span) => reading.report.text.slice(...span)).join(' … ')],
      ['Relayed by', one.parent === null ? '' : sayerOf(reading, one.parent)],
    ]
  },
  figures: (reading, id) => {
    const one = find(reading.figures, id)
    if (one === undefined) return []
    return [
      ['What', one.what],
      ['How many', describeRange(one)],
      ['Of', [one.subject.text, one.subject.code].filter(Boolean).join(' · ')],
      ['Words', one.text],
      ['Said by', sayerOf(reading, one.statement)],
    ]
  },
  places: (reading, id) => {
    const one = find(reading.places, id)
    if (one === undefined) return []
    return [
      ['Kind', one.kind],
      ['Country', one.country],
      [
        'At',
        `${one.lat.toFixed(2)}, ${one.lon.toFixed(2)}${one.radiusKm === undefined ? '' : ` ±${number(Math.round(one.radiusKm))} km`}`,
      ],
      ['Clocks', one.zone ?? ''],
      ['GeoNames', one.geonamesId === undefined ? '' : String(one.geonamesId)],
    ]
  },
  times: (reading, id, zone) => {
    const one = find(reading.times, id)
    if (one === undefined) return []
    return [
      ['Within', formatOn(one, zone)],
      ['In UTC', zone === 'UTC' ? '' : formatInterval(one.start, one.end, 'UTC')],
      ['To the', one.grain],
      ['Told in', one.zone],
    ]
  },
  actors: (reading, id) => {
    const one = find(reading.actors, id)
    if (one === undefined) return []
    return [
      ['Code', [one.code, one.sector].filter(Boolean).join(' · ')],
      ['Kind', one.kind ?? ''],
      ['Roles', one.roles.map(({ title }) => title).join(', ')],
      ['Mentions', number(one.mentions.length)],
    ]
  },
}

/** An interval on a zone's clocks, which it names. */
function formatOn({ start, end }: Reading['times'][number], zone: string): string {
  return `${formatInterval(start, end, zone)} ${offsetOf(zone, start)}`
}

function roleLabel(role: 'source' | 'target' | 'other'): string {
  return { source: 'Who', target: 'Whom', other: 'Also' }[role]
}
