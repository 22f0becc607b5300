import type { Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import type { ClaimStatus } from '../../record/vocabulary.ts'
import type { Said } from '../judging/remarks.ts'
import { toUtc } from '../order.ts'
import type { Origin } from '../origins/origin.ts'
import type { Chain } from '../origins/voice.ts'
import type { Field } from './fields.ts'

/** A claim on its way into the record: read from one report, not yet weighed against others. */
export interface Draft {
  /** Report and what was read in it; the same however often it is derived. */
  readonly id: string
  readonly reading: Reading
  readonly field: Field
  readonly subject: { readonly text: string; readonly code: string }
  readonly min?: number
  readonly max?: number | null
  readonly value?: string
  readonly status: ClaimStatus
  readonly chain: Chain
  readonly origin: Origin
  /** The country that its report speaks from. */
  readonly home: string
  readonly span: Span
  /** The figure it rests on, to find the event it belongs to. */
  readonly figure: string | null
  /** A part of another figure in the same report. */
  readonly isPart: boolean
  /** Told as what was said before ("raised its figure to four *from two*"). */
  readonly isPrior: boolean
  /** What it counts is over: the missing were found. */
  readonly changesState: boolean
  /** Its source takes it back. */
  readonly withdraws: boolean
  /** The speaker gives it again, rather than somebody quoting it again. */
  readonly isRenewed: boolean
  /** ISO 8601: the moment it refers to or was said at, as far as the report says. */
  readonly saidAt: string | null
  /** What people said of it. */
  readonly said?: Said | null
}

/** When a report came out; an undated report counts as older than any other. */
export function publishedAt({ reading }: Draft): string {
  return toUtc(reading.report.publishedAt ?? '1970-01-01T00:00:00Z')
}

/** The same for drafts that give the same value. */
export function valueKey({ min, max, value }: Draft): string {
  return value ?? `${min} … ${max}`
}

/** Whether two drafts give the same value. */
export function isSameValue(a: Draft, b: Draft): boolean {
  if (a.value !== undefined || b.value !== undefined) return a.value === b.value
  return a.min === b.min && a.max === b.max
}

/** Whether two drafts may give one figure in other words: "at least 12" and twelve, but not "57 or more" and 9,000. */
export function mayAgree(a: Draft, b: Draft): boolean {
  if (a.value !== undefined || b.value !== undefined) return a.value === b.value
  const [low, high] = [Math.min(a.min ?? 0, b.min ?? 0), Math.max(a.min ?? 0, b.min ?? 0)]
  return high <= low * 1.5 && (a.min ?? 0) <= (b.max ?? Infinity) && (b.min ?? 0) <= (a.max ?? Infinity)
}
