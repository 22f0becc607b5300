// Name tags: 0 is outside, then begin and inside of each kind in turn.
import type { DraftName } from './draft.ts'

/** Scores of the tags of word i at `at + i * ld`. */
export interface TagScores {
  readonly numbers: Float32Array
  readonly at: number
  readonly ld: number
  readonly kinds: number
}

const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0

/**
 * Makes the best tags of each word a valid sequence: as they are when they are valid already, else the best
 * valid sequence.
 */
export function decodeNames(scores: TagScores, tags: Uint8Array): void {
  const valid = tags.every(
    (tag, i) => !isInside(tag) || (i > 0 && (tags[i - 1] === tag || tags[i - 1] === tag - 1)),
  )
  if (!valid) bestSequence(scores, tags)
}

function bestSequence({ numbers, at, ld, kinds }: TagScores, tags: Uint8Array): void {
  const n = tags.length
  const best = new Float64Array(n * kinds)
  const from = new Uint8Array(n * kinds)
  for (let i = 0; i < n; i++) {
    for (let tag = 0; tag < kinds; tag++) {
      const own = numbers[at + i * ld + tag]!
      if (i === 0) best[tag] = isInside(tag) ? -1e9 : own
      else {
        const before = (from[i * kinds + tag] = isInside(tag)
          ? better(best, (i - 1) * kinds, tag - 1, tag)
          : greatest(best, (i - 1) * kinds, kinds))
        best[i * kinds + tag] = best[(i - 1) * kinds + before]! + own
      }
    }
  }
  let tag = greatest(best, (n - 1) * kinds, kinds)
  for (let i = n - 1; i >= 0; i--) {
    tags[i] = tag
    tag = from[i * kinds + tag]!
  }
}

const better = (numbers: Float64Array, at: number, a: number, b: number): number =>
  numbers[at + a]! >= numbers[at + b]! ? a : b

function greatest(numbers: Float64Array, at: number, width: number): number {
  let best = 0
  for (let k = 1; k < width; k++) best = better(numbers, at, best, k)
  return best
}

const KINDS = ['person', 'organisation', 'place'] as const

/** Names out of a valid sequence of tags. */
export function namesOfTags(tags: Uint8Array): DraftName[] {
  const names: DraftName[] = []
  tags.forEach((tag, i) => {
    if (tag === 0) return
    if (isInside(tag)) names.at(-1)!.end = i + 1
    else names.push({ first: i, end: i + 1, kind: KINDS[(tag - 1) >> 1]! })
  })
  return names
}
