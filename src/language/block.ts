// What the net works on at a time, and what it gives.

/**
 * Numbers of the labels of each word of a sentence (see `Settings` for the lists), and its heads: 0 the root,
 * words from 1.
 */
export interface Analysis {
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  readonly names: Uint8Array
  readonly heads: Int16Array
  readonly deprel: Uint8Array
}

/** Words of the longest sentence; callers cut longer ones. */
export const LONGEST = 240
/** Rows worked on together: weights of one panel stay in the first cache over a whole block. */
export const BLOCK = 128
export const ROWS = BLOCK + LONGEST + 2
/** A block of sentences laid one after another, each with the root before its words. */
export interface Block {
  readonly sentences: readonly (readonly string[])[]
  /** Row of the root of each sentence. */
  readonly starts: readonly number[]
  readonly rows: number
}

export function blockOf(sentences: readonly (readonly string[])[]): Block {
  const starts: number[] = []
  let rows = 0
  for (const words of sentences) {
    starts.push(rows)
    rows += words.length + 1
  }
  return { sentences, starts, rows }
}
