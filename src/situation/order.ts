import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/report.ts'

/** Reports in the order in which they came out: by time, then by id, undated ones last. */
export function compareReports(a: Report, b: Report): number {
  return publishedMs(a) - publishedMs(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || 0
}

/** Milliseconds since 1970, or the largest safe integer for an undated report. */
export function publishedMs({ publishedAt }: Report): number {
  return publishedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(publishedAt)
}

/** An ISO 8601 instant of any zone, written in UTC, so that such instants can be compared as text. */
export function toUtc(at: string): string {
  return at.endsWith('Z') ? at : new Date(at).toISOString().replace('.000Z', 'Z')
}

/** Whether a report had been published by `asOf`. Without a date nobody can say that it had. */
export function isKnown({ report }: Reading, asOf: string | null): boolean {
  return asOf === null || (report.publishedAt !== null && publishedMs(report) <= Date.parse(asOf))
}

/** The canonical order of texts: by code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
