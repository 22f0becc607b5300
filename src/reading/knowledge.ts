import type { Language } from '../language/index.ts'
import type { ActorLexicon } from './actors/index.ts'
import type { TriggerLexicon } from './events/index.ts'
import type { CueLexicon } from './statements/index.ts'
import type { Gazetteer } from './places/index.ts'
import type { Clock } from './times/index.ts'

/** All that reading a report takes, opened by `desk/` and handed down as values. */
export interface Knowledge {
  /** Software, model and gazetteer versions, stamped on every reading. */
  readonly version: string
  readonly language: Language
  readonly gazetteer: Gazetteer
  readonly actors: ActorLexicon
  readonly cues: CueLexicon
  readonly triggers: TriggerLexicon
  /** Time zones. */
  readonly clock: Clock
}
