import type { EventActor, Figure, Place, Reading, ReportEvent, Time } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { publishedMs } from '../order.ts'
import { plainWords } from '../words.ts'
import { intervalOf, type Interval } from './interval.ts'
import { properWords } from './names.ts'

/** One side of an event, with the proper words of its name. */
export interface Party extends EventActor {
  readonly words: readonly string[]
}

/** One report telling of one event, with everything that may tell it from another. */
export interface Mention {
  readonly reading: Reading
  readonly event: ReportEvent
  /** Null when the report gives no time. */
  readonly interval: Interval | null
  /** What `interval` was read from. */
  readonly time: Time | null
  /** Told from another moment ("two hours before"), not by a clock or calendar. */
  readonly isRelative: boolean
  readonly place: Place | null
  readonly sources: readonly Party[]
  readonly targets: readonly Party[]
  readonly figures: readonly Figure[]
  /** How far down the report it stands: 0 at the top, 1 at the end. */
  readonly depth: number
  /** In the first two sentences, or in the title by its own word. */
  readonly isLead: boolean
  /** One key for all versions and copies of the text. */
  readonly text: string
  /** The plain words of its sentence. */
  readonly passage: readonly string[]
}

/** Statuses of what has not happened, or of what somebody says has not. */
const UNREAL = new Set(['hypothetical', 'planned', 'threatened'])
const RELATIVE =
  /\b(?:before|after)\b(?! (?:mid(?:night|day)|noon|dawn|dusk|sunrise|sunset|first light|\d))|\b(?:later|earlier|ago|since|within)\b/i
const LEAD_SENTENCES = 2

/** What its story knows of a reading: the key of its text, and the countries in which the story may play (none: any). */
export interface MentionSetting {
  readonly text: string
  readonly countries: ReadonlySet<string>
}

/** The events of a reading that are told as having happened, in the order of the text. */
export function mentionsOf(reading: Reading, setting: MentionSetting): Mention[] {
  return reading.events
    .filter(({ status, type }) => !UNREAL.has(status) || type === 'THREATEN')
    .map((event) => mentionOf(reading, event, setting))
}

function mentionOf(reading: Reading, event: ReportEvent, { text, countries }: MentionSetting): Mention {
  // A time from another sentence is a guess about this one.
  const time = reading.times.find(({ id, span }) => id === event.time && isWithin(span, event.sentence))
  const start = event.trigger.span[0]
  return {
    reading,
    event,
    interval: time ? pastInterval(vague(time), reading) : null,
    time: time ?? null,
    isRelative: time !== undefined && RELATIVE.test(time.text),
    place:
      reading.places.find(({ id, ...place }) => id === event.place && mayBeHere(place, countries)) ?? null,
    sources: partiesOf(event, 'source'),
    targets: partiesOf(event, 'target'),
    figures: reading.figures.filter(({ id }) => event.figures.includes(id)),
    depth: start / Math.max(1, reading.report.text.length),
    isLead: start < leadEnd(reading) || isInTitle(reading, event),
    text,
    passage: plainWords(reading.report.text.slice(...event.sentence)),
  }
}

function mayBeHere({ country, kind, decided }: Omit<Place, 'id'>, countries: ReadonlySet<string>): boolean {
  // "Africa" and "the Sahel" are parts of names, or too wide to be where something happened.
  if (decided === undefined && country === '' && kind === 'region') return false
  return decided !== undefined || country === '' || countries.size === 0 || countries.has(country)
}

function isWithin([start, end]: Span, [from, to]: Span): boolean {
  return from <= start && end <= to
}

function partiesOf({ actors }: ReportEvent, role: EventActor['role']): Party[] {
  return actors
    .filter((actor) => actor.role === role)
    .map((actor) => ({ ...actor, words: properWords(actor.text) }))
}

/** "This morning" ends and "dawn" begins when the writer thinks so. */
function vague(time: Time): Interval {
  const { start, end } = intervalOf(time)
  return time.grain === 'part-of-day' ? { start: start - VAGUE_MS, end: end + VAGUE_MS } : { start, end }
}

const VAGUE_MS = 2 * 3_600_000

/** What is told as having happened cannot lie ahead: such a time belongs to something else in the sentence. */
function pastInterval(interval: Interval, { report }: Reading): Interval | null {
  const published = publishedMs(report)
  if (interval.start > published) return null
  return interval.end > published ? { start: interval.start, end: published } : interval
}

/** "arrested" in the text and "arrests" in the title. */
function isInTitle({ report }: Reading, { trigger }: ReportEvent): boolean {
  const stem = trigger.text.toLowerCase().slice(0, STEM)
  return stem.length === STEM && report.title.toLowerCase().includes(stem)
}

/** Letters that make two forms of a word the same. */
const STEM = 5

function leadEnd({ sentences, report }: Reading): number {
  return sentences?.slice(0, LEAD_SENTENCES).at(-1)?.[1] ?? report.text.indexOf('\n\n') + 1
}
