// Sentences longer than the net takes are parsed in pieces, which are then hung on the first one's root.
import { LONGEST } from './block.ts'
import type { Draft } from './draft.ts'
import { cutLong } from './ends.ts'

/** A sentence as pieces of at most LONGEST words; one piece for nearly every sentence. */
export function cutIntoPieces(words: readonly string[]): (readonly string[])[] {
  if (words.length <= LONGEST) return [words]
  let start = 0
  return cutLong(words, [words.length - 1], LONGEST).map((end) => {
    const piece = words.slice(start, end + 1)
    start = end + 1
    return piece
  })
}

/** One draft out of those of its pieces. */
export function joinPieces(pieces: readonly Draft[]): Draft {
  const [first] = pieces
  if (first === undefined || pieces.length === 1) return first!
  const root = first.heads.indexOf(-1)
  let offset = 0
  const joined: Draft = {
    words: pieces.flatMap(({ words }) => words),
    upos: [],
    xpos: [],
    heads: [],
    deprel: [],
    names: [],
  }
  for (const piece of pieces) {
    joined.upos.push(...piece.upos)
    joined.xpos.push(...piece.xpos)
    piece.heads.forEach((head, i) => {
      const isLater = head < 0 && offset > 0
      joined.heads.push(isLater ? root : head < 0 ? -1 : head + offset)
      joined.deprel.push(isLater ? 'parataxis' : piece.deprel[i]!)
    })
    joined.names.push(
      ...piece.names.map((name) => ({ ...name, first: name.first + offset, end: name.end + offset })),
    )
    offset += piece.words.length
  }
  return joined
}
