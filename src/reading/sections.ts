import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/report.ts'
import type { Span } from '../record/span.ts'

/** A stretch of a long report, read by itself. */
export interface Section {
  /** The report with the stretch for its text, spans moved along. */
  readonly report: Report
  /** Where the stretch begins in the whole text. */
  readonly offset: number
}

/**
 * Characters read at once. Longer than any article; what lies further apart than this is not read together, so that the time
 * of a reading grows with the length of its text and no faster.
 */
const LONGEST = 60_000

/** Cuts a report into stretches of at most `LONGEST` characters, at the end of a paragraph where there is one. */
export function splitReport(report: Report): Section[] {
  const sections: Section[] = []
  for (let start = 0; start < report.text.length;) {
    const end = cutAfter(report.text, start)
    sections.push({ report: stretchOf(report, [start, end]), offset: start })
    start = end
  }
  return sections.length > 0 ? sections : [{ report, offset: 0 }]
}

function cutAfter(text: string, start: number): number {
  const limit = start + LONGEST
  if (limit >= text.length) return text.length
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length)
    if (at > start + LONGEST / 2) return at + mark.length
  }
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit
}

function stretchOf(report: Report, [start, end]: Span): Report {
  const furniture = (report.furniture ?? [])
    .filter((span) => span[0] < end && span[1] > start)
    .map((span): Span => [Math.max(span[0], start) - start, Math.min(span[1], end) - start])
  return { ...report, text: report.text.slice(start, end), furniture }
}

/** Puts the readings of a report's stretches together: spans into the whole text, ids apart. */
export function joinSections(report: Report, parts: readonly (readonly [Section, Reading])[]): Reading {
  const moved = parts.map(([{ offset }, reading], i) => moveReading(reading, offset, i + 1))
  const all = <Key extends keyof Reading>(key: Key) => moved.flatMap((reading) => reading[key] as never[])
  return {
    ...(parts[0] as readonly [Section, Reading])[1],
    report,
    statements: all('statements'),
    events: all('events'),
    places: all('places'),
    times: all('times'),
    figures: all('figures'),
    actors: all('actors'),
    sentences: all('sentences'),
  }
}

function moveReading(reading: Reading, offset: number, number: number): Reading {
  const move = ([start, end]: Span): Span => [start + offset, end + offset]
  const rename = (id: string) => `${id}.${number}`
  const renameIf = (id: string | null) => (id === null ? null : rename(id))
  const moveRecord = <R extends { readonly id: string; readonly span: Span }>(record: R): R => ({
    ...record,
    id: rename(record.id),
    span: move(record.span),
  })
  return {
    ...reading,
    statements: reading.statements.map((one) => ({
      ...one,
      id: rename(one.id),
      source: {
        ...one.source,
        span: one.source.span && move(one.source.span),
        actor: renameIf(one.source.actor),
      },
      cue: { span: one.cue.span && move(one.cue.span) },
      content: { spans: one.content.spans.map(move) },
      parent: renameIf(one.parent),
    })),
    events: reading.events.map((one) => ({
      ...one,
      id: rename(one.id),
      trigger: { ...one.trigger, span: move(one.trigger.span) },
      ...(one.mentions && { mentions: one.mentions.map(move) }),
      actors: one.actors.map((side) => ({ ...side, span: move(side.span), actor: renameIf(side.actor) })),
      time: renameIf(one.time),
      place: renameIf(one.place),
      figures: one.figures.map(rename),
      statement: renameIf(one.statement),
      sentence: move(one.sentence),
    })),
    places: reading.places.map(moveRecord),
    times: reading.times.map((one) => ({
      ...moveRecord(one),
      ...(one.relativeTo !== undefined && { relativeTo: rename(one.relativeTo) }),
    })),
    figures: reading.figures.map((one) => ({
      ...moveRecord(one),
      statement: renameIf(one.statement),
      ...(one.partOf !== undefined && { partOf: rename(one.partOf) }),
    })),
    actors: reading.actors.map((one) => ({
      ...one,
      id: rename(one.id),
      roles: one.roles.map((role) => ({ ...role, span: move(role.span) })),
      mentions: one.mentions.map(move),
    })),
    sentences: (reading.sentences ?? []).map(move),
  }
}
