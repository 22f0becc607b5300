import type { Judgement } from '../record/judgement.ts'
import type { Reading } from '../record/reading.ts'
import type { Situation } from '../record/situation.ts'
import { createSituationIndex } from './growing.ts'
import { compareReports, isKnown } from './order.ts'

export interface ReconcileOptions {
  /** ISO 8601; null: with all that is known. */
  readonly asOf?: string | null
  /** What people decided, in any order; undone ones and undoings included. */
  readonly judgements?: readonly Judgement[]
}

/** Puts many readings together into one situation, as known at `asOf`. Pure, and independent of the readings' order. */
export function reconcile(readings: readonly Reading[], options: ReconcileOptions = {}): Situation {
  const { index, asOf } = indexOf(readings, options)
  return { ...index.situation(), asOf }
}

/** The same for who joins the stories of many such parts himself: see `stories/background.ts`. */
export function reconcileApart(readings: readonly Reading[], options: ReconcileOptions = {}): Situation {
  const { index, asOf } = indexOf(readings, options)
  return { ...index.apart(), asOf }
}

function indexOf(readings: readonly Reading[], { asOf = null, judgements = [] }: ReconcileOptions) {
  const known = readings
    .filter((reading) => isKnown(reading, asOf))
    .sort((a, b) => compareReports(a.report, b.report))
  const index = createSituationIndex({ judgements, asOf })
  for (const reading of known) index.add(reading)
  return { index, asOf }
}
