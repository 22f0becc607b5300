import { z } from 'zod'
import { EventType } from './event.ts'
import { Remark } from './judgement.ts'
import { Span } from './span.ts'
import { ClaimStanding, ClaimStatus, EventStatus, FactStanding } from './vocabulary.ts'

const Id = z.string()
const Side = z.object({ name: z.string(), code: z.string(), sector: z.string() }).readonly()
const Range = z.object({ min: z.number(), max: z.number().nullable() }).readonly()
/** People who confirmed it. They count as no source: standing rests on reports alone. */
const confirmedBy = z.array(z.string()).readonly().optional()
const notes = z.array(Remark).readonly().optional()
const Words = z.object({ text: z.string(), code: z.string() }).readonly()

/** One value for a fact, by one origin, in one report: a number range (`min`, `max`) or a word (`value`). */
export const Claim = z
  .object({
    id: Id,
    report: Id,
    saidBy: Words,
    /** The outlets and people it passed through, from the origin towards the report. */
    via: z.array(z.string()).readonly(),
    /** The root source; relays and copies of one source share it. */
    origin: z.string(),
    min: z.number().optional(),
    max: z.number().nullable().optional(),
    value: z.string().optional(),
    status: ClaimStatus,
    standing: ClaimStanding,
    /** When it was said, ISO 8601 UTC. */
    at: z.iso.datetime(),
    evidence: z.object({ report: Id, span: Span }).readonly(),
    supersedes: Id.nullable(),
    because: z.string().optional(),
    confirmedBy,
    notes,
  })
  .readonly()
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof Claim>

/** One field of one event for one subject, and how sure it is. */
export const Fact = z
  .object({
    id: Id,
    field: z.string(),
    subject: Words,
    standing: FactStanding,
    /** A range, a value, the list of values in dispute, or null when nothing is left. */
    current: z.union([Range, z.string(), z.array(z.string()).readonly()]).nullable(),
    independentSources: z.int().nonnegative(),
    claims: z.array(Claim).readonly(),
    because: z.string().optional(),
    confirmedBy,
    notes,
  })
  .readonly()
  .meta({ id: 'Fact' })
export type Fact = z.infer<typeof Fact>

export const StoryEvent = z
  .object({
    id: Id,
    type: EventType,
    mode: z.string(),
    what: z.string(),
    status: EventStatus,
    isBackground: z.boolean().optional(),
    intensity: z.number().optional(),
    actors: z.object({ source: z.array(Side).readonly(), target: z.array(Side).readonly() }).readonly(),
    start: z.iso.datetime().nullable(),
    end: z.iso.datetime().nullable(),
    place: z
      .object({
        name: z.string(),
        lat: z.number(),
        lon: z.number(),
        country: z.string(),
        radiusKm: z.number(),
        /** What it is in the gazetteer: country, city, airbase … */
        kind: z.string().optional(),
        /** IANA time zone. */
        zone: z.string().optional(),
      })
      .readonly()
      .nullable(),
    reports: z.array(Id).readonly(),
    mentions: z.array(z.object({ report: Id, event: Id }).readonly()).readonly(),
    facts: z.array(Fact).readonly(),
    /** Why the mentions were taken for one event. */
    because: z.string().optional(),
    confirmedBy,
    notes,
  })
  .readonly()
  .meta({ id: 'StoryEvent' })
export type StoryEvent = z.infer<typeof StoryEvent>

export const Story = z
  .object({
    id: Id,
    title: z.string(),
    reports: z.array(Id).readonly(),
    start: z.iso.datetime().nullable(),
    end: z.iso.datetime().nullable(),
    /** Most telling first. */
    events: z.array(StoryEvent).readonly(),
    /** What people decided about its reports. */
    because: z.string().optional(),
    notes,
  })
  .readonly()
  .meta({ id: 'Story' })
export type Story = z.infer<typeof Story>

/** What changed between two versions under one address. */
export const Revision = z
  .object({
    from: Id,
    to: Id,
    disclosed: z.boolean(),
    changes: z
      .array(
        z
          .object({
            field: z.string(),
            before: z.string(),
            after: z.string(),
            disclosed: z.boolean().optional(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
  .meta({ id: 'Revision' })
export type Revision = z.infer<typeof Revision>

/** What all reports say together, as known at `asOf` (null: now, all of them). */
export const Situation = z
  .object({
    asOf: z.iso.datetime().nullable(),
    stories: z.array(Story).readonly(),
    /** Reports with the same wire copy, the original first. */
    syndicated: z.array(z.array(Id).readonly()).readonly(),
    revisions: z.array(Revision).readonly(),
  })
  .readonly()
  .meta({ id: 'Situation' })
export type Situation = z.infer<typeof Situation>
