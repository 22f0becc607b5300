import { z } from '@hono/zod-openapi'
import { Fact, Revision } from '../record/situation.ts'
import { FactStanding } from '../record/vocabulary.ts'
import { ReportItem } from './schemas.ts'

const { id, field, subject, standing, current } = Fact.unwrap().shape

export const StoryItem = z
  .object({
    id: z.string(),
    title: z.string(),
    start: z.iso.datetime().nullable(),
    end: z.iso.datetime().nullable(),
    reports: z.int(),
    events: z.int(),
    standings: z
      .partialRecord(FactStanding, z.int())
      .openapi({ description: 'how many facts of each standing' }),
    headlines: z
      .array(z.object({ event: z.string(), id, field, subject, standing, current }))
      .readonly()
      .openapi({
        description:
          'its most telling facts, at most four and one a field, what readers ask first before the rest',
      }),
    version: z.int(),
    changedAt: z.iso.datetime(),
  })
  .openapi('StoryItem')

export const StoryContext = z
  .object({
    reports: z.array(ReportItem),
    syndicated: z.array(z.array(z.string()).readonly()).readonly(),
    revisions: z.array(Revision).readonly(),
    moments: z
      .array(z.object({ at: z.iso.datetime(), reports: z.array(z.string()) }))
      .openapi({ description: 'when something became known, in order: the stops of an as-of slider' }),
  })
  .openapi('StoryContext')

export const Differences = z
  .object({
    from: z.iso.datetime(),
    to: z.iso.datetime().nullable(),
    reports: z.array(z.string()),
    events: z.array(z.string()),
    facts: z.array(
      z.object({
        event: z.string(),
        fact: z.string(),
        field: z.string(),
        subject: z.object({ text: z.string(), code: z.string() }).readonly(),
        before: z.object({ standing: FactStanding, current }).nullable(),
        after: z.object({ standing: FactStanding, current }),
      }),
    ),
  })
  .openapi('Differences')
