import type { Reading, Statement } from '../../record/reading.ts'
import { groupBy } from '../groups.ts'
import { clip } from '../identity/clause.ts'
import type { BareEvent } from '../identity/event.ts'
import { isOneName } from '../identity/names.ts'
import { compareText, publishedMs } from '../order.ts'
import { originOf, type Setting } from '../origins/origin.ts'
import { chainOf, type Voice } from '../origins/voice.ts'

/** Somebody denying something in one report. */
interface Denial {
  readonly reading: Reading
  readonly statement: Statement
  readonly speaker: Voice
  readonly origin: string
}

/** A denial that several texts report is news of its own; one alone is a part of what is denied. */
const FEWEST_TEXTS = 2
const DAY_MS = 86_400_000
/** "Called it a fantasy" and "withdrew the figure" deny too, and tell of something else. */
const DENIES = /\b(?:den(?:y|ies|ied|ying)|reject\w*|refut\w*|dismiss\w*)\b/i
/** Those whose denials are answers: parties of a story, not people whom nobody names. */
const ANSWERING = new Set(['state', 'local', 'party'])

/** An event that only statements tell of, and how many texts do. */
export interface Denied {
  readonly event: BareEvent
  readonly texts: number
}

/**
 * Denials as events: whoever is accused rejects it, in the words of several texts. `told` are the events that reports tell of
 * anyway; a denier who rejects something there is left out.
 */
export function denialEvents(
  readings: readonly Reading[],
  {
    settingOf,
    textOf,
    told,
  }: {
    readonly settingOf: (reading: Reading) => Setting
    readonly textOf: (reading: Reading) => string
    readonly told: readonly BareEvent[]
  },
): Denied[] {
  const denials = readings.flatMap((reading) => denialsIn(reading, settingOf(reading)))
  return [...groupBy(denials, ({ origin }) => origin).values()].flatMap((own) => {
    const texts = new Set(own.map(({ reading }) => textOf(reading))).size
    const event = texts < FEWEST_TEXTS ? null : eventOf(own, texts)
    return event === null || told.some((other) => isSame(other, event)) ? [] : { event, texts }
  })
}

function denialsIn(reading: Reading, setting: Setting): Denial[] {
  return reading.statements.flatMap((statement) => {
    const cue = statement.cue.span && reading.report.text.slice(...statement.cue.span)
    if (statement.stance !== 'denied' || !cue || !DENIES.test(cue)) return []
    const { root } = chainOf(reading, statement.id)
    const origin = originOf(
      root.isOutlet ? { root, via: [], statement } : chainOf(reading, statement.id),
      setting,
    )
    return root.isOutlet || !ANSWERING.has(origin.kind)
      ? []
      : [{ reading, statement, speaker: root, origin: origin.key }]
  })
}

function eventOf(denials: readonly Denial[], texts: number): BareEvent {
  const { reading, statement, speaker, origin } = denials.reduce((a, b) =>
    clarityOf(b) > clarityOf(a) ? b : a,
  )
  const first = Math.min(...denials.map((one) => publishedMs(one.reading.report)))
  const isDated = first !== Number.MAX_SAFE_INTEGER
  const { code, sector, actor, text } = speaker
  return {
    id: `${reading.report.id}/${statement.id}`,
    type: 'REJECT',
    mode: '',
    what: wordsOf(reading, statement, actor?.name ?? text),
    status: 'asserted',
    isBackground: false,
    actors: { source: [{ name: actor?.name ?? text, code, sector }], target: [] },
    start: isDated ? new Date(first - DAY_MS).toISOString() : null,
    end: isDated ? new Date(first).toISOString() : null,
    place: null,
    reports: [...new Set(denials.map((one) => one.reading.report.id))].sort(compareText),
    mentions: [],
    because: `${texts} texts have a denial by ${origin}`,
  }
}

/** A denial says most where "denied" has what is denied as a clause of its own, neither a word nor a paragraph. */
function clarityOf({ reading: { report }, statement: { content, cue } }: Denial): number {
  const length = content.spans.reduce((total, [start, end]) => total + end - start, 0)
  const isPlain = cue.span !== null && /\bden/i.test(report.text.slice(...cue.span))
  return (isPlain ? 2 : 0) + (length >= 15 && length <= 80 ? 1 : 0)
}

function wordsOf({ report }: Reading, { content }: Statement, name: string): string {
  const denied = content.spans.map((span) => report.text.slice(...span)).join(' ')
  return clip(`${name} denied ${denied}`.replace(/["“”]/g, '').replace(/\s+/g, ' ').trim())
}

function isSame({ type, actors, reports }: BareEvent, denial: BareEvent): boolean {
  const [denier] = denial.actors.source
  return (
    type === 'REJECT' &&
    reports.some((report) => denial.reports.includes(report)) &&
    actors.source.some(
      ({ code, name }) => isOneName(name, denier?.name ?? '') || (code !== '' && code === denier?.code),
    )
  )
}
