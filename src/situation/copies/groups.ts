import type { Report } from '../../record/report.ts'
import { compareReports } from '../order.ts'
import { overlapOf } from './compare.ts'
import { rateOriginality } from './credit.ts'
import type { Print } from './print.ts'

/** A report with its print, as copies are compared. */
export interface Printed {
  readonly report: Report
  readonly print: Print
}

/**
 * Sorts a connected set of copies into groups of one text each, the original first. When several versions of the wire
 * text are in the set, each copy goes with the version that it is closest to.
 */
export function groupCopies(members: readonly Printed[]): Report[][] {
  const ratings = rateOriginality(members.map(({ report }) => report))
  const rating = ({ report }: Printed): number => ratings.get(report) ?? 0
  const ranked = [...members].sort((a, b) => rating(b) - rating(a) || compareReports(a.report, b.report))
  const originals = versionsOf(ranked[0] as Printed, ranked)
  const groups = new Map<Printed, Printed[]>(originals.map((original) => [original, [original]]))
  for (const copy of ranked) if (!groups.has(copy)) groups.get(closest(copy, originals))?.push(copy)
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map(([original, ...copies]) => [
      (original as Printed).report,
      ...copies.map(({ report }) => report).sort(compareReports),
    ])
}

/** The original and what else appeared under its address. */
function versionsOf(original: Printed, members: readonly Printed[]): Printed[] {
  const { url } = original.report
  return url === null ? [original] : members.filter(({ report }) => report.url === url)
}

function closest(copy: Printed, originals: readonly Printed[]): Printed {
  const shares = new Map(originals.map((original) => [original, overlapOf(copy.print, original.print).share]))
  return [...originals].sort(
    (a, b) => (shares.get(b) as number) - (shares.get(a) as number) || compareReports(a.report, b.report),
  )[0] as Printed
}
