import type { Report } from '../../record/report.ts'
import type { Span } from '../../record/span.ts'
import { plainWords } from '../words.ts'

/** A stretch of a text with where it stands: a sentence, or a word of one. */
export interface Piece {
  readonly span: Span
  readonly text: string
  /** The plain words, to compare by. */
  readonly words: readonly string[]
}

/** Common abbreviations before which a full stop ends no sentence. */
const ABBREVIATED =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|No|vs|approx|\p{Lu})\.|\b[ap]\.m\.)["”’']?$/u

/** The sentences of a report's own text, in order. */
export function sentencesOf({ text, furniture }: Report): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const match of text.matchAll(/(?<=[.!?]["”’')]?)\s+(?=["“‘'(]?[\p{Lu}\p{N}])|\s*\n+\s*/gu)) {
    const isBreak = match[0].includes('\n')
    if (!isBreak && ABBREVIATED.test(text.slice(Math.max(0, match.index - 12), match.index))) continue
    push(start, match.index)
    start = match.index + match[0].length
  }
  push(start, text.length)
  return pieces.filter(
    ({ span }) => !(furniture ?? []).some(([from, to]) => from <= span[0] && span[1] <= to),
  )

  function push(from: number, to: number): void {
    const words = plainWords(text.slice(from, to))
    if (words.length > 0) pieces.push({ span: [from, to], text: text.slice(from, to), words })
  }
}

/** The words of a sentence, punctuation at their edges left out; "$10m", "1:40" and "10.5" are one word. */
export function wordsOf({ span, text }: Piece): Piece[] {
  return [...text.matchAll(/[$€£¥]?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.,:/-]*[\p{L}\p{N}%])?/gu)].map(
    (match) => ({
      span: [span[0] + match.index, span[0] + match.index + match[0].length],
      text: match[0],
      words: [plainWords(match[0]).join(' ')],
    }),
  )
}

/** The share of the shorter sentence's words that the other has too, 0 … 1. */
export function likeness(a: Piece, b: Piece): number {
  const [left, right] = [new Set(a.words), new Set(b.words)]
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  return shared / Math.max(1, Math.min(left.size, right.size))
}
