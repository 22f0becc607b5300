import type { Actor, Place, Statement, Time } from '../../record/reading.ts'
import type { ActorLexicon } from '../actors/index.ts'
import type { Counted } from './counted.ts'
import type { Kind } from './kind.ts'

/** What is known of a report before its figures. */
export interface FigureContext {
  readonly actors: readonly Actor[]
  readonly statements: readonly Statement[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
  readonly lexicon: ActorLexicon
  /** The report's text, which every span is into. */
  readonly text: string
}

/** A figure before it has an id: where it stands in the sentence, and what it counts. */
export interface Draft extends Kind {
  readonly first: number
  readonly end: number
  readonly counted: Counted
  readonly min: number | null
  readonly max: number | null
  /** Index of the draft that it is a part of. */
  readonly whole?: number
  /** "A soldier", without a number. */
  readonly isSingle?: boolean
}
