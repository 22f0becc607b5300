import type { Judgement } from '../../record/judgement.ts'
import { Actor, Figure, Place, type Reading, ReportEvent, Statement, Time } from '../../record/reading.ts'
import type { RecordKind, Target } from './anchors.ts'

const SCHEMAS = {
  statements: Statement,
  events: ReportEvent,
  places: Place,
  times: Time,
  figures: Figure,
  actors: Actor,
} as const
/** What ties a record to its report is not for people to change. */
const FIXED = new Set([
  'id',
  'span',
  'text',
  'trigger',
  'sentence',
  'source',
  'cue',
  'content',
  'mentions',
  'roles',
  'because',
  'decided',
])

/** Takes a record away, and every mention of it elsewhere in the reading. */
export function withoutRecord(reading: Reading, { kind, id }: Target): Reading {
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
  if (kind === 'actors')
    return {
      ...rest,
      statements: rest.statements.map((one) =>
        one.source.actor === id ? { ...one, source: { ...one.source, actor: null } } : one,
      ),
      events: rest.events.map((one) => ({ ...one, actors: one.actors.filter(({ actor }) => actor !== id) })),
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
export function withCorrection(reading: Reading, { kind, id }: Target, judgement: Judgement): Reading {
  const given = Object.entries(toFields(judgement.content['set'])).filter(([field]) => !FIXED.has(field))
  const decided = decisionOf(judgement, 'corrected')
  const corrected = {
    ...reading,
    [kind]: reading[kind].map((record) => {
      if (record.id !== id) return record
      const made = SCHEMAS[kind].safeParse({ ...record, ...Object.fromEntries(given), ...decided })
      return made.success ? made.data : record
    }),
  }
  return kind === 'actors' ? withActor(corrected, id) : corrected
}

/** Takes an actor's corrected country and sector into the events it has part in. */
function withActor(reading: Reading, id: string): Reading {
  const actor = reading.actors.find((one) => one.id === id)
  if (actor?.decided === undefined) return reading
  const { code, sector, because } = actor
  return {
    ...reading,
    events: reading.events.map((event) => ({
      ...event,
      actors: event.actors.map((one) => (one.actor === id ? { ...one, code, sector, because } : one)),
    })),
  }
}

/** Where a place or time that somebody sets comes to stand in a reading, and what it is when nobody says. */
const SETTINGS = {
  place: { list: 'places', schema: Place, supposed: { country: '', kind: 'city' } },
  time: { list: 'times', schema: Time, supposed: { zone: 'UTC', grain: 'minute' } },
} as const satisfies Record<
  string,
  { readonly list: RecordKind; readonly schema: unknown; readonly supposed: object }
>

/** Gives an event the place or time that somebody says it has; what makes no valid one changes nothing. */
export function withSetting(
  reading: Reading,
  {
    id,
    judgement,
    field,
  }: { readonly id: string; readonly judgement: Judgement; readonly field: 'place' | 'time' },
): Reading {
  const event = reading.events.find((one) => one.id === id)
  if (event === undefined) return reading
  const { list, schema, supposed } = SETTINGS[field]
  const record = schema.safeParse({
    ...supposed,
    ...toFields(judgement.content[field]),
    id: `${judgement.id}-${field}`,
    span: event.trigger.span,
    text: event.trigger.text,
    ...decisionOf(judgement, 'set'),
  })
  if (!record.success) return reading
  return {
    ...reading,
    [list]: [...reading[list], record.data],
    events: reading.events.map((one) => (one.id === id ? { ...one, [field]: record.data.id } : one)),
  }
}

function decisionOf({ by, at }: Judgement, deed: 'corrected' | 'set') {
  return { because: `${deed} by ${by}`, decided: { by, at } }
}

function toFields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
