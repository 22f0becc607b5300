import type { Judgement } from '../record/judgement.ts'
import { Figure, Place, type Reading, ReportEvent, Statement, Time } from '../record/reading.ts'
import type { Span } from '../record/span.ts'

/** The kinds of record a judgement can be about, and the words each rests on. */
const ANCHORS = {
  statements: ({ source, cue, content }: Statement) => cue.span ?? content.spans[0] ?? source.span ?? [0, 0],
  events: ({ trigger }: ReportEvent) => trigger.span,
  places: ({ span }: Place) => span,
  times: ({ span }: Time) => span,
  figures: ({ span }: Figure) => span,
} as const
type RecordKind = keyof typeof ANCHORS
type Records = { readonly [K in RecordKind]: Reading[K] }

const SCHEMAS = {
  statements: Statement,
  events: ReportEvent,
  places: Place,
  times: Time,
  figures: Figure,
} as const
/** What ties a record to its report is not for people to change. */
const FIXED = new Set(['id', 'span', 'text', 'trigger', 'sentence', 'source', 'cue', 'content', 'because'])

/** Judgements that stand: neither undone, nor undone and then restored by undoing the undoing. */
function findStanding(judgements: readonly Judgement[]): readonly Judgement[] {
  const undone = new Set<string>()
  for (const { id, kind, undoes } of judgements.toReversed())
    if (kind === 'undo' && undoes !== null && !undone.has(id)) undone.add(undoes)
  return judgements.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id))
}

/** Readings with what people rejected, corrected and set. Anchored by span, so a re-reading keeps every decision. */
export function applyJudgements(
  readings: readonly Reading[],
  judgements: readonly Judgement[],
): readonly Reading[] {
  const byReport = new Map<string, Judgement[]>()
  for (const judgement of findStanding(judgements))
    if (judgement.report !== null)
      byReport.set(judgement.report, [...(byReport.get(judgement.report) ?? []), judgement])
  if (byReport.size === 0) return readings
  return readings.map((reading) => (byReport.get(reading.report.id) ?? []).reduce(applyOne, reading))
}

function applyOne(reading: Reading, judgement: Judgement): Reading {
  const target = findTarget(reading, judgement)
  if (target === null) return reading
  if (judgement.kind === 'reject') return withoutRecord(reading, target)
  if (judgement.kind === 'correct') return correct(reading, target, judgement)
  if (judgement.kind === 'set-place') return setPlace(reading, target, judgement)
  if (judgement.kind === 'set-time') return setTime(reading, target, judgement)
  return reading
}

interface Target {
  readonly kind: RecordKind
  readonly id: string
}

/** The record whose words the judgement's span covers best; at least half of either must be shared. */
function findTarget(reading: Reading, { span, content }: Judgement): Target | null {
  if (span === null) return null
  const wanted = content['record']
  const kinds = (Object.keys(ANCHORS) as RecordKind[]).filter(
    (kind) => wanted === undefined || wanted === kind,
  )
  let best: (Target & { share: number }) | null = null
  for (const kind of kinds)
    for (const record of (reading as Records)[kind]) {
      const share = overlap((ANCHORS[kind] as (record: unknown) => Span)(record), span)
      if (share >= 0.5 && share > (best?.share ?? 0)) best = { kind, id: record.id, share }
    }
  return best
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  const longer = Math.max(a[1] - a[0], b[1] - b[0])
  return longer > 0 ? Math.max(0, shared) / longer : 0
}

/** Takes a record away, and every mention of it elsewhere in the reading. */
function withoutRecord(reading: Reading, { kind, id }: Target): Reading {
  const rest = { ...reading, [kind]: reading[kind].filter((record) => record.id !== id) }
  if (kind === 'events') return { ...rest, times: rest.times.map((time) => forget(time, 'relativeTo', id)) }
  if (kind === 'places' || kind === 'times') {
    const field = kind === 'places' ? 'place' : 'time'
    return {
      ...rest,
      events: rest.events.map((event) => (event[field] === id ? { ...event, [field]: null } : event)),
    }
  }
  if (kind === 'figures')
    return {
      ...rest,
      figures: rest.figures.map((figure) => forget(figure, 'partOf', id)),
      events: rest.events.map((event) => ({
        ...event,
        figures: event.figures.filter((figure) => figure !== id),
      })),
    }
  return {
    ...rest,
    statements: rest.statements.map((one) => (one.parent === id ? { ...one, parent: null } : one)),
    events: rest.events.map((one) => (one.statement === id ? { ...one, statement: null } : one)),
    figures: rest.figures.map((one) => (one.statement === id ? { ...one, statement: null } : one)),
  }
}

function forget<T extends object, K extends keyof T>(record: T, field: K, id: string): T {
  if (record[field] !== id) return record
  const { [field]: _gone, ...rest } = record
  return rest as T
}

/** Puts corrected fields in place of those read; a correction that makes no valid record changes nothing. */
function correct(reading: Reading, { kind, id }: Target, judgement: Judgement): Reading {
  const given = Object.entries(toFields(judgement.content['set'])).filter(([field]) => !FIXED.has(field))
  const because = { because: `corrected by ${judgement.by}` }
  return {
    ...reading,
    [kind]: reading[kind].map((record) => {
      if (record.id !== id) return record
      const corrected = SCHEMAS[kind].safeParse({ ...record, ...Object.fromEntries(given), ...because })
      return corrected.success ? corrected.data : record
    }),
  }
}

function setPlace(reading: Reading, target: Target, judgement: Judgement): Reading {
  const event = reading.events.find(({ id }) => target.kind === 'events' && id === target.id)
  if (event === undefined) return reading
  const told = {
    id: `${judgement.id}-place`,
    span: event.trigger.span,
    text: event.trigger.text,
    country: '',
    kind: 'city',
  }
  const because = `set by ${judgement.by}`
  const place = Place.safeParse({
    ...told,
    ...toFields(judgement.content['place']),
    id: told.id,
    span: told.span,
    because,
  })
  if (!place.success) return reading
  return {
    ...reading,
    places: [...reading.places, place.data],
    events: reading.events.map((one) => (one.id === event.id ? { ...one, place: place.data.id } : one)),
  }
}

function setTime(reading: Reading, target: Target, judgement: Judgement): Reading {
  const event = reading.events.find(({ id }) => target.kind === 'events' && id === target.id)
  if (event === undefined) return reading
  const told = {
    id: `${judgement.id}-time`,
    span: event.trigger.span,
    text: event.trigger.text,
    zone: 'UTC',
    grain: 'minute',
  }
  const because = `set by ${judgement.by}`
  const time = Time.safeParse({
    ...told,
    ...toFields(judgement.content['time']),
    id: told.id,
    span: told.span,
    because,
  })
  if (!time.success) return reading
  return {
    ...reading,
    times: [...reading.times, time.data],
    events: reading.events.map((one) => (one.id === event.id ? { ...one, time: time.data.id } : one)),
  }
}

function toFields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
