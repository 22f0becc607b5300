import type { Report } from '../../record/report.ts'
import { countShared } from '../sorted.ts'
import type { Print } from './print.ts'

/** How much of the shorter text stands in the longer one, 0 … 1, measured on three-word runs. */
export interface Overlap {
  readonly share: number
  /** Runs that were compared; below a dozen a share says little. */
  readonly runs: number
}

/**
 * Near-verbatim syndication keeps at least this much. In our story sets copies keep .79 – .96 and unrelated reports of one
 * story at most .05, so the exact value hardly matters.
 */
const COPY_SHARE = 0.5
/** One outlet's bulletins repeat a form; only a text that is nearly the same is the same text. */
const OWN_COPY_SHARE = 0.9
const FEWEST_RUNS = 12

export function overlapOf(a: Print, b: Print): Overlap {
  const runs = Math.min(a.runs.length, b.runs.length)
  return runs === 0 ? { share: 0, runs } : { share: countShared(a.runs, b.runs) / runs, runs }
}

/** Whether two texts of different addresses are one text. Versions under one address are revisions. */
export function isCopy(a: { report: Report; print: Print }, b: { report: Report; print: Print }): boolean {
  if (a.report.url !== null && a.report.url === b.report.url) return false
  const { share, runs } = overlapOf(a.print, b.print)
  const isOneOutlet = a.report.source.name === b.report.source.name
  return runs >= FEWEST_RUNS && share >= (isOneOutlet ? OWN_COPY_SHARE : COPY_SHARE)
}
