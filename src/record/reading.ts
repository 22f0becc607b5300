import { z } from 'zod'
import { EventType } from './event.ts'
import { FigureWhat } from './figure.ts'
import { Decision } from './judgement.ts'
import { Report } from './report.ts'
import { Span } from './span.ts'
import { EventStatus, Grain, Stance } from './vocabulary.ts'

const Id = z.string()
/** ISO 3166-1 alpha-3, or a PLOVER code for what has no country (IGO, UNO, NGO …). */
const ActorCode = z.string()
/** Set where a person corrected the record or put it there. */
const decided = Decision.optional()

/** Somebody saying something. `cue` and `source.span` are null where the report implies them. */
export const Statement = z
  .object({
    id: Id,
    source: z.object({ span: Span.nullable(), text: z.string(), actor: Id.nullable() }).readonly(),
    cue: z.object({ span: Span.nullable() }).readonly(),
    content: z.object({ spans: z.array(Span).readonly() }).readonly(),
    kind: z.enum(['direct', 'indirect', 'mixed']),
    stance: Stance,
    channel: z.string().optional(),
    /** The statement that relays this one (officials → CNN → this report is the officials' parent CNN). */
    parent: Id.nullable(),
    /** Which rule or weight says so. */
    because: z.string().optional(),
    decided,
  })
  .readonly()
  .meta({ id: 'Statement' })
export type Statement = z.infer<typeof Statement>

/** One side of an event. `code` and `sector` are empty strings when unknown. */
export const EventActor = z
  .object({
    role: z.enum(['source', 'target', 'other']),
    span: Span,
    text: z.string(),
    code: ActorCode,
    sector: z.string(),
    actor: Id.nullable(),
    /** Set where the words do not give the country: what the country is supposed from. */
    because: z.string().optional(),
  })
  .readonly()
export type EventActor = z.infer<typeof EventActor>

/** Who did what to whom, as one report tells it. */
export const ReportEvent = z
  .object({
    id: Id,
    type: EventType,
    /** PLOVER mode, or an empty string. */
    mode: z.string(),
    contexts: z.array(z.string()).readonly(),
    cameo: z.string(),
    /** CAMEO Goldstein value, −10 … 10. */
    goldstein: z.number().min(-10).max(10),
    /** PLOVER intensity, a different scale from `goldstein`. */
    intensity: z.number().min(-10).max(10).optional(),
    trigger: z.object({ span: Span, text: z.string() }).readonly(),
    /** Other places in the report where the same event is mentioned. */
    mentions: z.array(Span).readonly().optional(),
    actors: z.array(EventActor).readonly(),
    time: Id.nullable(),
    place: Id.nullable(),
    figures: z.array(Id).readonly(),
    status: EventStatus,
    /** Old news told as background ("the killing of X last week"). */
    isBackground: z.boolean().optional(),
    statement: Id.nullable(),
    sentence: Span,
    /** The words of its clause, and of whom it speaks: what tells of it by itself. */
    clause: z.array(Span).readonly().optional(),
    because: z.string().optional(),
    decided,
  })
  .readonly()
  .meta({ id: 'Event' })
export type ReportEvent = z.infer<typeof ReportEvent>

export const Place = z
  .object({
    id: Id,
    span: Span,
    text: z.string(),
    name: z.string(),
    /** Degrees, WGS 84. */
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    /** ISO 3166-1 alpha-3; an empty string for seas and the like. */
    country: z.string(),
    kind: z.string(),
    geonamesId: z.int().optional(),
    /** How far from the coordinates the place may reach. */
    radiusKm: z.number().nonnegative().optional(),
    /** IANA time zone. */
    zone: z.string().optional(),
    /** A word for the people of a place ("Iranian"), or part of a name ("University of California"): nothing is put there. */
    isAdjective: z.boolean().optional(),
    because: z.string(),
    decided,
  })
  .readonly()
  .meta({ id: 'Place' })
export type Place = z.infer<typeof Place>

export const Time = z
  .object({
    id: Id,
    span: Span,
    text: z.string(),
    /** ISO 8601 UTC instants; `[start, end)`. */
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    /** IANA zone or UTC offset the words were read in. */
    zone: z.string(),
    grain: Grain,
    because: z.string(),
    /** The event this time is told from ("two hours after the attacks began"). */
    relativeTo: Id.optional(),
    decided,
  })
  .readonly()
  .meta({ id: 'Time' })
export type Time = z.infer<typeof Time>

export const Figure = z
  .object({
    id: Id,
    span: Span,
    text: z.string(),
    what: FigureWhat,
    subject: z.object({ text: z.string(), code: z.string() }).readonly(),
    /** null is open: "up to 40" is null … 40. */
    min: z.number().nullable(),
    /** null is open: "more than a dozen" is 13 … null. */
    max: z.number().nullable(),
    statement: Id.nullable(),
    /** A part of another figure ("including 3 children", "of whom"). */
    partOf: Id.optional(),
    because: z.string().optional(),
    decided,
  })
  .readonly()
  .meta({ id: 'Figure' })
export type Figure = z.infer<typeof Figure>

export const Actor = z
  .object({
    id: Id,
    name: z.string(),
    code: ActorCode,
    sector: z.string(),
    kind: z.enum(['person', 'organisation', 'country', 'group']).optional(),
    roles: z.array(z.object({ title: z.string(), span: Span }).readonly()).readonly(),
    /** Every mention, pronouns and role references included. */
    mentions: z.array(Span).readonly(),
    /** What `code` and `sector` rest on; says so when a dated role was guessed. */
    because: z.string().optional(),
    decided,
  })
  .readonly()
  .meta({ id: 'Actor' })
export type Actor = z.infer<typeof Actor>

/** What one report says. */
export const Reading = z
  .object({
    report: Report,
    statements: z.array(Statement).readonly(),
    events: z.array(ReportEvent).readonly(),
    places: z.array(Place).readonly(),
    times: z.array(Time).readonly(),
    figures: z.array(Figure).readonly(),
    actors: z.array(Actor).readonly(),
    /** Every sentence that was read, in order: `report:3` in a brief is the third. */
    sentences: z.array(Span).readonly().optional(),
    /** What read it: software, model and gazetteer versions. */
    readBy: z.string().optional(),
    /** Why parts of the reading are missing or doubtful, for people. */
    remarks: z.array(z.string()).readonly().optional(),
  })
  .readonly()
  .meta({ id: 'Reading' })
export type Reading = z.infer<typeof Reading>
