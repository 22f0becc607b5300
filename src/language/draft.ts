import type { NameKind } from './sentence.ts'

/** A parsed sentence that rules may still change. Heads are indexes of words, -1 for the root. */
export interface Draft {
  readonly words: readonly string[]
  readonly upos: string[]
  readonly xpos: string[]
  readonly heads: number[]
  readonly deprel: string[]
  names: DraftName[]
}

export interface DraftName {
  first: number
  end: number
  kind: NameKind
}
