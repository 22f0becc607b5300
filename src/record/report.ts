import { z } from 'zod'
import { Span } from './span.ts'

/** Who published a report. `kind` is free text such as `wire`, `newspaper`, `ministry`. */
const ReportSource = z.object({ name: z.string(), kind: z.string().optional() }).readonly()

/** An editor's note on the text itself. */
const Note = z.object({ kind: z.enum(['update', 'correction']), span: Span }).readonly()

/** One version of one published text. `text` is exactly the input when the input was plain text. */
export const Report = z
  .object({
    id: z.string(),
    title: z.string(),
    source: ReportSource,
    url: z.string().nullable(),
    /**
     * ISO 8601 instant, in the zone it was published in where that is stated, else in UTC (compare instants, not strings); null
     * when the report does not say. Never the time of collection.
     */
    publishedAt: z.iso.datetime({ offset: true }).nullable(),
    updatedAt: z.iso.datetime({ offset: true }).nullable(),
    /** What the publication time rests on, and how precise it is. */
    publishedBecause: z.string().optional(),
    publishedGrain: z.enum(['minute', 'day']).optional(),
    /** A clock time was given without its zone: times of the report are read on that same clock, written as if it were UTC. */
    isPublishedLocal: z.boolean().optional(),
    byline: z.array(z.string()).readonly(),
    dateline: z.string().optional(),
    /** ISO 639-1 code of the language the text is written in. */
    language: z.string(),
    text: z.string(),
    notes: z.array(Note).readonly().optional(),
    /** Spans that are not the article: captions, bylines, promotions. They carry no records. */
    furniture: z.array(Span).readonly().optional(),
    synthetic: z.boolean().optional(),
  })
  .readonly()
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>
