import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/report.ts'
import type { Story, StoryEvent } from '../record/situation.ts'

/** A spreadsheet runs a cell that begins with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^-?\d+(\.\d+)?$/

/** A cell of a CSV file (RFC 4180), harmless to spreadsheets. */
export function csvCell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell of a tab-separated file, which knows no quoting. */
export function tabCell(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value).replace(/[\t\r\n]+/g, ' ')
}

/** One event as one report tells it, with what the event-data formats want beside it. */
export interface Coded {
  readonly event: StoryEvent
  readonly told: Reading['events'][number]
  readonly report: Report
  readonly reading: Reading
}

/** A story's events, each with its first telling; events without one are left out. */
export function codedEvents({
  story,
  readings,
}: {
  story: Story | null
  readings: readonly Reading[]
}): Coded[] {
  const byReport = new Map(readings.map((reading) => [reading.report.id, reading]))
  return (story?.events ?? []).flatMap((event) => {
    for (const mention of event.mentions) {
      const reading = byReport.get(mention.report)
      const told = reading?.events.find(({ id }) => id === mention.event)
      if (reading && told) return [{ event, told, reading, report: reading.report }]
    }
    return []
  })
}

/** When an event began, else when it was first reported, as `YYYY-MM-DD`; empty when neither is known. */
export function eventDate({ event, report }: Coded): string {
  return (event.start ?? report.publishedAt ?? '').slice(0, 10)
}

/** The words of the report that tell the event. */
export function eventText({ told, report }: Coded): string {
  return report.text.slice(...told.sentence)
}

/** An id of digits, the same for the same text on every run (FNV-1a, 52 bits): some formats want numbers. */
export function numericId(text: string): number {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193) >>> 0
    high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b) >>> 0
  }
  return (high >>> 12) * 2 ** 32 + low
}
