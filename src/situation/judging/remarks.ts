import type { Judgement, Remark } from '../../record/judgement.ts'
import type { Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { findEvent, findTarget, isSameStretch } from './anchors.ts'
import { keyOf } from './events.ts'

/** What people said of a record: that it is so, or a note in their own words. */
export interface Said {
  readonly confirmedBy: readonly string[]
  readonly notes: readonly Remark[]
}

/** The words of a report that a claim rests on, and the statement it stands in. */
interface Evidence {
  readonly report: string
  readonly span: Span
  readonly statement: string | null
}

/** What people said of the records of one story. */
export interface Remarks {
  readonly onClaim: (evidence: Evidence) => Said | null
  /** Tellings by `keyOf`. */
  readonly onEvent: (tellings: readonly string[]) => Said | null
  readonly onStory: readonly Remark[]
  /** Whether somebody rejected a claim that rests on these words. */
  readonly isRejected: (evidence: Evidence) => boolean
}

export function remarksOn(readings: readonly Reading[], standing: readonly Judgement[]): Remarks | null {
  const byReport = new Map(readings.map((reading) => [reading.report.id, reading]))
  const placed = standing.flatMap((judgement): Placed[] => {
    const reading = judgement.report === null ? undefined : byReport.get(judgement.report)
    return reading && (SAYING.has(judgement.kind) || judgement.kind === 'reject')
      ? [placeOf(judgement, reading)]
      : []
  })
  if (placed.length === 0) return null
  const pick = (fits: (one: Placed) => boolean): Said | null =>
    saidIn(
      placed.filter((one) => SAYING.has(one.judgement.kind) && fits(one)).map(({ judgement }) => judgement),
    )
  return {
    onClaim: (evidence) => pick((one) => isOfClaim(one, evidence)),
    onEvent: (tellings) => pick(({ telling }) => telling !== null && tellings.includes(telling)),
    onStory:
      saidIn(placed.filter(({ judgement }) => judgement.span === null).map(({ judgement }) => judgement))
        ?.notes ?? [],
    isRejected: (evidence) =>
      placed.some((one) => one.judgement.kind === 'reject' && one.isOfClaims && isOfClaim(one, evidence)),
  }
}

const SAYING = new Set<Judgement['kind']>(['confirm', 'note'])

/** A judgement with the record it is about. */
interface Placed {
  readonly judgement: Judgement
  readonly telling: string | null
  readonly statement: string | null
  readonly isOfClaims: boolean
}

function placeOf(judgement: Judgement, reading: Reading): Placed {
  const { span, content, report } = judgement
  const wanted = content['record']
  const isOfClaims = wanted === 'claims' || wanted === undefined
  const target = wanted === 'claims' ? null : findTarget(reading, judgement)
  const event =
    wanted === 'events' && span ? findEvent(reading, span)?.id : target?.kind === 'events' ? target.id : null
  return {
    judgement,
    telling: event && report !== null ? keyOf(report, event) : null,
    statement: target?.kind === 'statements' ? target.id : null,
    isOfClaims,
  }
}

function isOfClaim({ judgement: { report, span }, telling, statement }: Placed, evidence: Evidence): boolean {
  if (evidence.report !== report || span === null || telling !== null) return false
  return statement === null ? isSameStretch(evidence.span, span) : evidence.statement === statement
}

function saidIn(judgements: readonly Judgement[]): Said | null {
  if (judgements.length === 0) return null
  const confirmed = judgements.filter(({ kind }) => kind === 'confirm').map(({ by }) => by)
  return {
    confirmedBy: [...new Set(confirmed)],
    notes: judgements.flatMap(({ kind, content: { text }, by, at }) =>
      kind === 'note' && typeof text === 'string' && text !== '' ? [{ text, by, at }] : [],
    ),
  }
}

/** Everything that people said of several records that make up one. */
export function joinSaid(all: readonly (Said | null | undefined)[]): Said | null {
  const said = all.filter((one) => one !== null && one !== undefined)
  if (said.length === 0) return null
  const notes = said.flatMap((one) => one.notes)
  return {
    confirmedBy: [...new Set(said.flatMap(({ confirmedBy }) => confirmedBy))],
    notes: notes.filter(
      (note, index) =>
        notes.findIndex(({ at, by, text }) => at === note.at && by === note.by && text === note.text) ===
        index,
    ),
  }
}

/** Fields for a record of the situation, with what people said told in `because`. */
export function withSaid(because: string, said: Said | null): { because: string } & Partial<Said> {
  if (said === null) return { because }
  const { confirmedBy, notes } = said
  const told = [
    because,
    ...confirmedBy.map((by) => `confirmed by ${by}, who counts as no source`),
    ...notes.map(({ text, by }) => `noted by ${by}: ${text}`),
  ]
  return {
    because: told.filter((one) => one !== '').join('; '),
    ...(confirmedBy.length > 0 && { confirmedBy }),
    ...(notes.length > 0 && { notes }),
  }
}
