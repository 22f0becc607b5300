import type { Knowledge } from '../reading/knowledge.ts'
import { read } from '../reading/read.ts'
import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/report.ts'

/** Reads reports one after another, as they come. */
export async function* readAll(
  reports: AsyncIterable<Report>,
  knowledge: Knowledge,
): AsyncGenerator<Reading> {
  for await (const report of reports) yield read(report, knowledge)
}
