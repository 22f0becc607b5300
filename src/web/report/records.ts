import type { Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { describeRange } from '../words.ts'

export type RecordKind = 'statements' | 'events' | 'figures' | 'times' | 'places' | 'actors'

/** How each kind of record is called and how its words are marked in the text. */
export const RECORD_KINDS: Readonly<Record<RecordKind, { readonly one: string; readonly many: string }>> = {
  events: { one: 'event', many: 'Events' },
  statements: { one: 'statement', many: 'Statements' },
  figures: { one: 'figure', many: 'Figures' },
  places: { one: 'place', many: 'Places' },
  times: { one: 'time', many: 'Times' },
  actors: { one: 'actor', many: 'Actors' },
}
export const KIND_ORDER = Object.keys(RECORD_KINDS) as readonly RecordKind[]

/** A record of a reading, as the reader's page handles all of them alike. */
export interface Item {
  /** `events:e3`. */
  readonly key: string
  readonly kind: RecordKind
  readonly id: string
  /** The words it rests on; what a judgement is anchored to. */
  readonly anchor: Span
  /** All its words. */
  readonly spans: readonly Span[]
  readonly label: string
  readonly because: string | undefined
}

/** Every record of a reading in the order of the text. */
export function itemsOf(reading: Reading): Item[] {
  return [
    ...reading.events.map((event) =>
      toItem('events', event, [event.trigger.span, ...(event.mentions ?? [])], describeEvent(event)),
    ),
    ...reading.statements.map((one) =>
      toItem('statements', one, statementSpans(one), `${one.source.text || 'this report'} ${one.stance}`),
    ),
    ...reading.figures.map((one) =>
      toItem(
        'figures',
        one,
        [one.span],
        `${describeRange(one)} ${one.what}${one.subject.text ? ` (${one.subject.text})` : ''}`,
      ),
    ),
    ...reading.places.map((one) =>
      toItem('places', one, [one.span], `${one.name}${one.country ? `, ${one.country}` : ''}`),
    ),
    ...reading.times.map((one) => toItem('times', one, [one.span], one.text)),
    ...reading.actors
      .filter(({ mentions }) => mentions.length > 0)
      .map((one) =>
        toItem('actors', one, one.mentions, [one.name, one.code, one.sector].filter(Boolean).join(' · ')),
      ),
  ].sort((a, b) => a.anchor[0] - b.anchor[0] || a.anchor[1] - b.anchor[1])
}

type Told = { readonly id: string; readonly because?: string | undefined }

function toItem(kind: RecordKind, { id, because }: Told, spans: readonly Span[], label: string): Item {
  return { key: `${kind}:${id}`, kind, id, anchor: spans[0] as Span, spans, label, because }
}

/** The cue first: it is what a judgement on a statement is anchored to. */
function statementSpans({ cue, content, source }: Reading['statements'][number]): Span[] {
  const spans = [cue.span, ...content.spans, source.span].filter((span) => span !== null)
  return spans.length > 0 ? spans : [[0, 0]]
}

function describeEvent({ type, mode, status, trigger, actors }: Reading['events'][number]): string {
  const side = (role: string) => actors.find((actor) => actor.role === role)?.text
  const sides = [side('source'), side('target')].filter(Boolean).join(' → ')
  const kind = [type.toLowerCase(), mode].filter(Boolean).join(' ')
  return [`${kind}: “${trigger.text}”`, sides, status === 'asserted' ? '' : status].filter(Boolean).join(', ')
}

/** The sentence around a place in the text. */
export function sentenceAt(reading: Reading, at: number): Span | null {
  return reading.sentences?.find(([start, end]) => at >= start && at < end) ?? null
}

/** Records with words inside a span. */
export function itemsWithin(items: readonly Item[], [start, end]: Span): Item[] {
  return items.filter(({ spans }) => spans.some((span) => span[0] < end && span[1] > start))
}
