import type { Tree } from '../tree.ts'
import type { TriggerLexicon } from './lexicon.ts'
import type { Topics } from './topics.ts'

/** What frames may ask of a phrase beside its words: is it a person or body, is it a name. */
export interface Kinds {
  isWho(token: number): boolean
  isNamed(token: number): boolean
}

/** A sentence and what is known about its words. */
export interface Scene {
  readonly tree: Tree
  readonly kinds: Kinds
  readonly lexicon: TriggerLexicon
  readonly topics: Topics
}

/** The same, with the base forms of its words. */
export interface Ground extends Scene {
  /** Base forms of each token, worked out once: frames ask for them again and again. */
  readonly forms: readonly (readonly string[])[]
}
