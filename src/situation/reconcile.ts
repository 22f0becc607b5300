import type { Reading } from '../record/reading.ts'
import type { Situation } from '../record/situation.ts'
import { createSituationIndex } from './growing.ts'
import { compareReports, isKnown } from './order.ts'

/** Puts many readings together into one situation, as known at `asOf`. Pure, and independent of the readings' order. */
export function reconcile(
  readings: readonly Reading[],
  { asOf = null }: { readonly asOf?: string | null } = {},
): Situation {
  const known = readings
    .filter((reading) => isKnown(reading, asOf))
    .sort((a, b) => compareReports(a.report, b.report))
  const index = createSituationIndex()
  for (const reading of known) index.add(reading)
  return { ...index.situation(), asOf }
}
