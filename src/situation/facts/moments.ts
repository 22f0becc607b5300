import type { Reading, Time } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { sentenceAt } from './cues.ts'

const HOUR_MS = 3_600_000
/** A figure "as of" a moment long before the report is not news of it. */
const OLDEST_MS = 48 * HOUR_MS
const AS_OF = /\b(?:as of|as at|by|until|up to|data as of|status(?: as)? (?:of|at))\s*:?\s*$/i
const BEGINS_AS_OF = /^(?:as of|as at|by|until|up to)\b/i
const BULLETIN = /\b(?:as of|as at|data as of|status as of)\s*:?\s*$/i
const FINE = new Set(['minute', 'hour', 'part-of-day'])
const HEAD_SENTENCES = 6

/**
 * The moment a figure refers to or was given at, as far as its report says: "by 8 a.m." or "on Wednesday evening" in its
 * own sentence, else the moment that a bulletin is dated at as a whole. Null when the report does not say.
 */
export function momentOf(reading: Reading, span: Span): string | null {
  const sentence = sentenceAt(reading, span)
  const own = reading.times.filter((time) => isIn(time, sentence) && isFine(time) && isRecent(reading, time))
  const asOf = own.find((time) => AS_OF.test(before(reading, time)) || BEGINS_AS_OF.test(time.text))
  const told = asOf ?? own.find((time) => time.grain === 'part-of-day' && !isOfEvent(reading, time)) ?? null
  return (told ?? bulletinTime(reading))?.start ?? null
}

/** "As of 11.00 WIT": said once, at the head of a bulletin, for everything in it. */
function bulletinTime(reading: Reading): Time | null {
  const headEnd = reading.sentences?.[HEAD_SENTENCES]?.[0] ?? Infinity
  return (
    reading.times.find(
      (time) =>
        time.span[0] < headEnd &&
        isFine(time) &&
        isRecent(reading, time) &&
        (BULLETIN.test(before(reading, time)) || /^as (?:of|at)\b/i.test(time.text)),
    ) ?? null
  )
}

/** "Killed on Wednesday evening" dates the killing, not what is said of it. */
function isOfEvent({ events }: Reading, { id }: Time): boolean {
  return events.some(({ time }) => time === id)
}

function isFine({ grain }: Time): boolean {
  return FINE.has(grain)
}

function isIn({ span }: Time, [start, end]: Span): boolean {
  return start <= span[0] && span[1] <= end
}

function before({ report }: Reading, { span }: Time): string {
  return report.text.slice(Math.max(0, span[0] - 20), span[0])
}

function isRecent({ report }: Reading, { start }: Time): boolean {
  if (report.publishedAt === null) return false
  const age = Date.parse(report.publishedAt) - Date.parse(start)
  return age >= 0 && age <= OLDEST_MS
}
