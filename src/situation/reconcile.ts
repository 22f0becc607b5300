import type { Reading } from '../record/reading.ts'
import type { Situation } from '../record/situation.ts'

/** Puts many readings together into one situation, as known at `asOf`. Pure, and independent of the readings' order. */
export function reconcile(
  _readings: readonly Reading[],
  options: { readonly asOf?: string | null } = {},
): Situation {
  return { asOf: options.asOf ?? null, stories: [], syndicated: [], revisions: [] }
}
