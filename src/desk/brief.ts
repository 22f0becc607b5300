import type { Knowledge } from '../reading/knowledge.ts'
import { UserError } from '../record/error.ts'
import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/report.ts'
import type { Situation } from '../record/situation.ts'
import { reconcile } from '../situation/reconcile.ts'
import { readAll } from './read.ts'

/** A situation, with the readings it was made from. */
export interface Brief {
  readonly situation: Situation
  readonly readings: readonly Reading[]
}

/** Reads every report and puts the readings together, as known at `asOf` (null: all of them). */
export async function makeBrief(
  reports: AsyncIterable<Report>,
  knowledge: Knowledge,
  options: { readonly asOf?: string | null; readonly onRead?: (count: number) => void } = {},
): Promise<Brief> {
  const readings: Reading[] = []
  const ids = new Set<string>()
  for await (const reading of readAll(reports, knowledge)) {
    const { id } = reading.report
    if (ids.has(id)) throw new UserError('double-id', `two reports have the id '${id}'; give each its own`)
    ids.add(id)
    readings.push(reading)
    options.onRead?.(readings.length)
  }
  const asOf = options.asOf ?? null
  return {
    situation: reconcile(readings, { asOf }),
    readings: readings.filter((reading) => isKnown(reading, asOf)),
  }
}

function isKnown({ report }: Reading, asOf: string | null): boolean {
  return asOf === null || (report.publishedAt !== null && Date.parse(report.publishedAt) <= Date.parse(asOf))
}
