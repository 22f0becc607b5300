import { z } from '@hono/zod-openapi'
import { Judgement } from '../record/judgement.ts'
import { Place, Reading, Statement } from '../record/reading.ts'
import { Report } from '../record/report.ts'
import { Fact, Revision } from '../record/situation.ts'
import { FactStanding } from '../record/vocabulary.ts'

const LONGEST_TEXT = 4_000_000

/** An instant with any offset, made UTC. */
export const Instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .openapi({ type: 'string', format: 'date-time', example: '2026-03-01T08:00:00Z' })

export const PageParams = z.object({
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number from 1 to 500')
    .default('50')
    .transform(Number)
    .pipe(z.number().min(1).max(500))
    .openapi({ type: 'integer', minimum: 1, maximum: 500, default: 50, description: 'items on a page' }),
  cursor: z.string().max(500).optional().openapi({ description: '`next` of the page before' }),
})

/** The shape of every list. */
export function pageOf<T extends z.ZodType>(item: T, name: string) {
  return z
    .object({
      items: z.array(item).readonly(),
      next: z.string().nullable().openapi({ description: 'cursor of the next page; null at the end' }),
    })
    .openapi(name)
}

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().openapi({ description: 'stable, for programs' }),
    detail: z.string().openapi({ description: 'says what to do, for people' }),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')

export const ReportItem = z
  .object({
    id: z.string(),
    title: z.string(),
    source: z.object({ name: z.string() }).readonly(),
    url: z.string().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    fetchedAt: z.iso.datetime(),
    contentHash: z.string(),
    reading: z.enum(['pending', 'done']),
    stories: z.array(z.string()).readonly(),
  })
  .openapi('ReportItem')

export const ReportDetail = z
  .object({
    ...Report.unwrap().shape,
    fetchedAt: z.iso.datetime(),
    contentHash: z.string(),
    reading: z.enum(['pending', 'done']),
    stories: z.array(z.string()).readonly(),
    versions: z
      .array(ReportItem)
      .openapi({ description: 'all versions under the same address, oldest first' }),
  })
  .openapi('ReportDetail')

/** A report file: the text, or the page it is in. */
export const ReportFile = z
  .object({
    id: z.string().min(1).max(200).optional(),
    source: z
      .union([
        z.string().max(500),
        z.object({ name: z.string().max(500), kind: z.string().max(100).optional() }),
      ])
      .optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(4_000)
      .nullish(),
    publishedAt: Instant.nullish(),
    title: z.string().max(2_000).optional(),
    text: z.string().min(1).max(LONGEST_TEXT).optional(),
    html: z.string().min(1).max(LONGEST_TEXT).optional(),
  })
  .openapi('ReportFile')

export const Taken = z
  .object({
    id: z.string().openapi({ description: 'of the first report' }),
    items: z.array(z.object({ id: z.string(), isNew: z.boolean() })),
  })
  .openapi('Taken')

export const FactItem = z.object({ story: z.string(), event: z.string(), fact: Fact }).openapi('FactItem')
export const StatementItem = z
  .object({ report: z.string(), text: z.string(), statement: Statement })
  .openapi('StatementItem')
export const PlaceItem = z.object({ report: z.string(), place: Place }).openapi('PlaceItem')

export const Hit = z
  .object({
    kind: z.enum(['report', 'statement', 'fact']),
    report: z.string().nullable(),
    story: z.string().nullable(),
    id: z.string(),
    title: z.string(),
    excerpt: z.string().openapi({ description: 'plain text; never markup' }),
    standing: FactStanding.nullable().openapi({ description: 'of a fact; null for the others' }),
    current: Fact.unwrap().shape.current,
    score: z.number(),
  })
  .openapi('Hit')

const judged = Judgement.unwrap().shape
export const NewJudgement = z
  .object({
    id: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .openapi({ description: 'choose one to make sending twice harmless' }),
    kind: judged.kind,
    report: z.string().max(250).nullable().default(null),
    span: judged.span.default(null),
    content: z.record(z.string().max(100), z.unknown()).default({}),
    undoes: z.string().max(100).nullable().default(null),
    by: z.string().min(1).max(200).default('editor'),
  })
  .openapi('NewJudgement')

export const Feed = z
  .object({
    id: z.string(),
    url: z.string(),
    title: z.string().nullable(),
    addedAt: z.iso.datetime(),
    nextCheckAt: z.iso.datetime(),
    checkedAt: z.iso.datetime().nullable(),
    changedAt: z.iso.datetime().nullable(),
    status: z.string(),
    problem: z.string().nullable(),
    failures: z.int(),
  })
  .openapi('Feed')

export const Change = z
  .object({
    id: z.string(),
    kind: z.string(),
    at: z.iso.datetime(),
    story: z.string().nullable(),
    subject: z.string(),
    data: z.record(z.string(), z.unknown()).readonly(),
  })
  .openapi('Change')

export { FactStanding, Judgement, Reading, Revision }
