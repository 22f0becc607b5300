import type { Sentence } from '../../language/index.ts'
import type { Actor, Figure, Statement } from '../../record/reading.ts'

/** Finds numbers of people and things as ranges: who was counted, and according to which statement. */
export function findFigures(
  _sentences: readonly Sentence[],
  _context: { readonly actors: readonly Actor[]; readonly statements: readonly Statement[] },
): Figure[] {
  return []
}
