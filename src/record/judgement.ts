import { z } from 'zod'
import { Span } from './span.ts'

/** Who decided on a record, and when. */
export const Decision = z.object({ by: z.string(), at: z.iso.datetime() }).readonly().meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>

/** What somebody noted, in their own words. */
export const Remark = z
  .object({ text: z.string(), by: z.string(), at: z.iso.datetime() })
  .readonly()
  .meta({ id: 'Remark' })
export type Remark = z.infer<typeof Remark>

/**
 * A person's correction. Append-only: a judgement is never changed, only followed by another that closes it
 * (`undoes`). Anchored to report and span, so that it survives a re-reading by newer software.
 */
export const Judgement = z
  .object({
    id: z.string(),
    kind: z.enum(['reject', 'correct', 'merge', 'split', 'confirm', 'set-place', 'set-time', 'note', 'undo']),
    report: z.string().nullable(),
    span: Span.nullable(),
    /** What it says, by kind: the corrected fields, the other event, the text of the note. */
    content: z.record(z.string(), z.unknown()).readonly(),
    undoes: z.string().nullable(),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .readonly()
  .meta({ id: 'Judgement' })
export type Judgement = z.infer<typeof Judgement>
