import type { Reading } from '../record/reading.ts'
import type { Situation } from '../record/situation.ts'
import { compareReports, isKnown } from './order.ts'
import { findRevisions } from './revisions/find.ts'
import { deriveStory } from './stories/derive.ts'
import { Neighbourhoods } from './stories/neighbourhoods.ts'

/** Puts many readings together into one situation, as known at `asOf`. Pure, and independent of the readings' order. */
export function reconcile(
  readings: readonly Reading[],
  { asOf = null }: { readonly asOf?: string | null } = {},
): Situation {
  const known = readings
    .filter((reading) => isKnown(reading, asOf))
    .sort((a, b) => compareReports(a.report, b.report))
  const neighbourhoods = new Neighbourhoods()
  for (const reading of known) neighbourhoods.add(reading)
  const derived = neighbourhoods
    .roots()
    .flatMap((root) => neighbourhoods.storiesOf(root))
    .map(deriveStory)
  return {
    asOf,
    stories: derived.map(({ story }) => story),
    syndicated: derived.flatMap(({ syndicated }) => syndicated),
    revisions: findRevisions(known),
  }
}
