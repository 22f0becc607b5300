import type { Span } from '../../record/span.ts'

export type ActorKind = 'person' | 'organisation' | 'country' | 'group'

/** A stretch of text that stands for an actor. */
export interface Mention {
  readonly form: 'name' | 'nominal' | 'pronoun'
  readonly sentence: number
  /** Token that heads the mention. */
  readonly head: number
  readonly span: Span
  /** The name, or the noun phrase. */
  readonly text: string
  /** What it is, as far as its own words tell; undefined for "it" and "they". */
  readonly kind?: ActorKind | undefined
  readonly isPlural: boolean
  readonly gender: '' | 'm' | 'f'
  /** Its relation to the clause, without subtype; of a conjunct, that of the first. */
  readonly relation: string
  readonly isSubject: boolean
  /** A pronoun that is subject of a verb of saying: whoever is meant can speak. */
  readonly speaks?: boolean
  /** "the minister": may stand for somebody named before. */
  readonly isDefinite: boolean
  /** Title or role words, in lower case, without the name. */
  readonly title: string
  /** Alpha-3 code and PLOVER sector from its words, and which words. */
  readonly code: string
  readonly sector: string
  readonly because: string
}
