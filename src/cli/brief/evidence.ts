import type { Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'

/** Looks things up in the readings a situation was made from. */
export interface Evidence {
  /** `r03:4` is the fourth sentence of report r03. */
  readonly refer: (report: string, span: Span) => string
  /** The words around a span: its whole sentence, or the span alone. */
  readonly quote: (report: string, span: Span) => string
  readonly reading: (report: string) => Reading | undefined
  /** When the newest report was published: a year that need not be said. */
  readonly year: number
}

/** Indexes readings by report. */
export function gatherEvidence(readings: readonly Reading[]): Evidence {
  const byReport = new Map(readings.map((reading) => [reading.report.id, reading]))
  const sentenceAt = (report: string, span: Span) =>
    (byReport.get(report)?.sentences ?? []).findIndex(([start, end]) => span[0] >= start && span[0] < end)
  const published = readings.flatMap(({ report }) => report.publishedAt ?? [])
  return {
    year: new Date(published.sort().at(-1) ?? 0).getUTCFullYear(),
    reading: (report) => byReport.get(report),
    refer: (report, span) => {
      const index = sentenceAt(report, span)
      return index < 0 ? report : `${report}:${index + 1}`
    },
    quote: (report, span) => {
      const reading = byReport.get(report)
      const sentence = reading?.sentences?.[sentenceAt(report, span)] ?? span
      return reading?.report.text.slice(...sentence) ?? ''
    },
  }
}
