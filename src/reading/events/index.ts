import type { Sentence } from '../../language/index.ts'
import type { Actor, Figure, Place, ReportEvent, Statement, Time } from '../../record/reading.ts'
import type { TriggerLexicon } from './lexicon.ts'

export { createTriggerLexicon, type TriggerLexicon } from './lexicon.ts'

/** What the earlier stages found, which events are built from. */
export interface EventContext {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly times: readonly Time[]
  readonly statements: readonly Statement[]
  readonly figures: readonly Figure[]
  readonly triggers: TriggerLexicon
}

/** Finds who did what to whom, and whether it is said to have happened. */
export function findEvents(_sentences: readonly Sentence[], _context: EventContext): ReportEvent[] {
  return []
}
