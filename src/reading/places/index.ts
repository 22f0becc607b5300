import type { Sentence } from '../../language/index.ts'
import type { Place } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import type { Gazetteer } from './gazetteer.ts'

export { createGazetteer, type Gazetteer } from './gazetteer.ts'

/** Finds place names and resolves each to coordinates; `because` says from what. */
export function findPlaces(
  _sentences: readonly Sentence[],
  _context: { readonly report: Report; readonly gazetteer: Gazetteer },
): Place[] {
  return []
}
