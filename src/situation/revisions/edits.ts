import type { Report } from '../../record/report.ts'
import type { Span } from '../../record/span.ts'
import { align, type Stretch } from './alignment.ts'
import { likeness, sentencesOf, wordsOf, type Piece } from './pieces.ts'

/** One change of words between two versions; a null side was added or taken out. */
export interface Edit {
  readonly before: Span | null
  readonly after: Span | null
  /** The sentences it stands in. */
  readonly beforeSentence: Span | null
  readonly afterSentence: Span | null
}

/** Two sentences this alike are one sentence rewritten. */
const REWRITTEN = 0.45
/** A sentence with less than this share of its words kept is shown whole: its shreds would make no sense. */
const RECOGNISABLE = 0.5

/** What changed in the words of a text from one version to the next, in the order of the text. */
export function findEdits(before: Report, after: Report): Edit[] {
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)]
  const stretches = align(old, fresh, (a, b) => a.words.join(' ') === b.words.join(' '))
  return stretches
    .filter(({ isEqual }) => !isEqual)
    .flatMap((stretch) => editsIn(old.slice(...stretch.before), fresh.slice(...stretch.after)))
}

function editsIn(old: readonly Piece[], fresh: readonly Piece[]): Edit[] {
  const pairs = align(old, fresh, (a, b) => likeness(a, b) >= REWRITTEN)
  return pairs.flatMap((stretch) =>
    stretch.isEqual ? pairwise(old, fresh, stretch) : unpaired(old, fresh, stretch),
  )
}

function pairwise(old: readonly Piece[], fresh: readonly Piece[], { before, after }: Stretch): Edit[] {
  return old
    .slice(...before)
    .flatMap((sentence, index) => wordEdits(sentence, fresh[after[0] + index] as Piece))
}

/** Sentences that stand where others stood: one against one when there is one of each, else taken out and put in. */
function unpaired(old: readonly Piece[], fresh: readonly Piece[], { before, after }: Stretch): Edit[] {
  const gone = old.slice(...before)
  const come = fresh.slice(...after)
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) =>
    whole(gone[index] ?? null, come[index] ?? null),
  )
}

function whole(old: Piece | null, fresh: Piece | null): Edit {
  const [before, after] = [old?.span ?? null, fresh?.span ?? null]
  return { before, after, beforeSentence: before, afterSentence: after }
}

function wordEdits(old: Piece, fresh: Piece): Edit[] {
  const [before, after] = [wordsOf(old), wordsOf(fresh)]
  const stretches = joinNear(align(before, after, (a, b) => a.words[0] === b.words[0]))
  const changed = stretches.filter(({ isEqual }) => !isEqual)
  const kept = sum(stretches.filter(({ isEqual }) => isEqual).map((s) => s.before[1] - s.before[0]))
  if (changed.length === 0) return []
  if (kept < RECOGNISABLE * Math.min(before.length, after.length)) return [whole(old, fresh)]
  return changed.map((stretch) => ({
    before: spanOf(before, stretch.before),
    after: spanOf(after, stretch.after),
    beforeSentence: old.span,
    afterSentence: fresh.span,
  }))
}

/** Changes with a single kept word between them read as one change. */
function joinNear(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const [link, last] = [joined.at(-1), joined.at(-2)]
    const isShort = link?.isEqual && link.before[1] - link.before[0] === 1
    if (stretch.isEqual || !isShort || !last || last.isEqual) {
      joined.push(stretch)
      continue
    }
    joined.splice(-2, 2, {
      isEqual: false,
      before: [last.before[0], stretch.before[1]],
      after: [last.after[0], stretch.after[1]],
    })
  }
  return joined
}

function spanOf(words: readonly Piece[], [from, to]: readonly [number, number]): Span | null {
  return from === to ? null : [(words[from] as Piece).span[0], (words[to - 1] as Piece).span[1]]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
