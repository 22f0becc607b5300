import type { Reading, ReportEvent, Statement } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { describeRange } from '../brief/facts.ts'
import { utcInterval } from '../brief/moments.ts'
import { bold, dim, oneLine, wrap, type Page } from '../brief/page.ts'

/** A reading for the terminal: each sentence, and under it the records that were read from it. */
export function renderReading(reading: Reading, page: Page, explain = false): string {
  const { report } = reading
  const head = [report.source.name, report.publishedAt ?? 'undated'].filter(Boolean).join(' · ')
  const lines = [
    bold(oneLine(report.title) || report.id, page),
    dim(`${report.id} · ${head}`, page),
    ...(reading.remarks ?? []).map((remark) => `  not read: ${remark}`),
    ...(reading.sentences ?? []).flatMap((sentence, i) =>
      sentenceLines(reading, sentence, i + 1, page, explain),
    ),
  ]
  return `${lines.join('\n')}\n\n`
}

function sentenceLines(
  reading: Reading,
  sentence: Span,
  number: number,
  page: Page,
  explain: boolean,
): string[] {
  const records = recordLines(reading, sentence, explain)
  if (records.length === 0) return []
  const text = wrap(oneLine(reading.report.text.slice(...sentence)), page.width - 5)
  return [
    '',
    ...text.map((line, i) => `${(i === 0 ? String(number) : '').padStart(4)} ${line}`),
    ...records.map((line) => dim(`       ${line}`, page)),
  ]
}

function recordLines(reading: Reading, sentence: Span, explain: boolean): string[] {
  const inside = (span: Span | null) => span !== null && span[0] >= sentence[0] && span[0] < sentence[1]
  const why = (because?: string) => (explain && because ? `  — ${because}` : '')
  return [
    ...reading.statements
      .filter((one) => inside(anchor(one)))
      .map((one) => statementLine(one, reading) + why(one.because)),
    ...reading.events
      .filter(({ trigger }) => inside(trigger.span))
      .map((one) => eventLine(one) + why(one.because)),
    ...reading.figures
      .filter(({ span }) => inside(span))
      .map(
        (one) =>
          `figure    ${one.what} ${describeRange(one)} ${oneLine(one.subject.text)}${why(one.because)}`,
      ),
    ...reading.times
      .filter(({ span }) => inside(span))
      .map(
        (one) =>
          `time      “${oneLine(one.text)}” ${utcInterval(one.start, one.end, yearOf(reading))} UTC${why(one.because)}`,
      ),
    ...reading.places
      .filter(({ span }) => inside(span))
      .map(
        (one) =>
          `place     ${oneLine(one.name)} ${one.country} ${one.lat.toFixed(2)}, ${one.lon.toFixed(2)}${why(one.because)}`,
      ),
  ]
}

/** The year of the report, which need not be said. */
const yearOf = ({ report }: Reading): number => new Date(report.publishedAt ?? 0).getUTCFullYear()

function anchor({ cue, source, content }: Statement): Span | null {
  return cue.span ?? source.span ?? content.spans[0] ?? null
}

function statementLine(statement: Statement, reading: Reading): string {
  const parent = reading.statements.find(({ id }) => id === statement.parent)
  const relay = parent ? `, relayed by ${oneLine(parent.source.text)}` : ''
  return `statement ${oneLine(statement.source.text) || '(no source)'} ${statement.stance}${relay}`
}

function eventLine(event: ReportEvent): string {
  const side = (role: string) =>
    event.actors
      .filter((actor) => actor.role === role)
      .map(
        ({ text, code, sector }) =>
          `${oneLine(text)}${code || sector ? ` [${[code, sector].filter(Boolean).join(':')}]` : ''}`,
      )
      .join(', ')
  const type = event.mode ? `${event.type}/${event.mode}` : event.type
  return `event     ${type} ${event.status}: ${side('source') || '?'} → ${side('target') || '?'}  (“${oneLine(event.trigger.text)}”)`
}
