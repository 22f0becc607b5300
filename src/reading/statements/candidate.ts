import type { Span } from '../../record/span.ts'
import type { Stance } from '../../record/vocabulary.ts'
import type { Tree } from '../tree.ts'

/** Who is said to say it: the token that heads the words, and the words. */
export interface Source {
  readonly tree: Tree
  readonly head: number
  readonly span: Span
}

/** Something that may be an attribution, before it is weighed against the others. */
export interface Candidate {
  /** The rule that found it; first word of `because`. */
  readonly rule: string
  readonly tree: Tree
  /** The main token of the cue. */
  readonly head: number
  readonly cue: Span
  readonly source: Source | null
  readonly content: readonly Span[]
  readonly stance: Stance
  /** Why the stance is not the lexicon's own. */
  readonly stanceBecause?: string | undefined
  /** Where the content stands: a frame of the lexicon, or `clause`, `quote`, `host`. */
  readonly frame: string
  /** The cue is in the lexicon, with this frame. */
  readonly isListed: boolean
  readonly isNegated: boolean
  /** Outlets it was told to or carried by, from the speaker outward. */
  readonly relays: readonly Source[]
  /** Its form leaves no doubt; it is not weighed. */
  readonly isCertain?: boolean
  /** The statement that cites this one. */
  readonly relayedBy?: Candidate | undefined
}
