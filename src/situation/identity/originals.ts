import type { Reading } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'

/** Which text each report carries: copies share that of their original, versions that of the first one. */
export interface Texts {
  /** One key for all versions and copies of a text. */
  readonly textOf: ReadonlyMap<string, string>
  /** The outlet that speaks in a report: for a copy that of its original. */
  readonly outletOf: ReadonlyMap<string, string>
}

/** `readings` in order of publication, `copies` with the original first. */
export function textsOf(readings: readonly Reading[], copies: readonly (readonly Report[])[]): Texts {
  const originals = new Map(
    copies.flatMap(([original, ...others]) => others.map((copy) => [copy.id, original as Report])),
  )
  const firsts = new Map<string, string>()
  const textOf = new Map<string, string>()
  const outletOf = new Map<string, string>()
  for (const { report } of readings)
    if (report.url !== null && !firsts.has(report.url)) firsts.set(report.url, report.id)
  for (const { report } of readings) {
    const original = originals.get(report.id) ?? report
    textOf.set(report.id, (original.url === null ? undefined : firsts.get(original.url)) ?? original.id)
    outletOf.set(report.id, original.source.name)
  }
  return { textOf, outletOf }
}
