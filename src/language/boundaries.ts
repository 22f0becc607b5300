// Where sentences end: a linear model over the places where one may.
import { shapeOf } from './features.ts'
import { hashOf } from './table.ts'

/** Number of weights; a power of two. */
export const WEIGHTS = 1 << 16

/** The words round a possible end, `''` beyond the block, and what stands between the two in the middle. */
export interface Place {
  readonly words: readonly [string, string, string, string, string, string]
  readonly spaced: boolean
  readonly newline: boolean
  /** Inside double quotes that this block opened. */
  readonly quoted: boolean
  /** Words since the last end. */
  readonly length: number
}

const ENDING = /^(?:[.!?…:;"'”’)\]*_=~—–-]+|[:;=]-?[()DPp])$/
/** Mail headers and lists of addresses run on without stops. */
const HEADER_BEFORE = /@|^(?:https?:|www\.)|^[AP]M$|^\d+:\d\d/
const HEADER_AFTER = /@|^(?:https?:|www\.)|^\d+\/\d+\/\d+$|^[-=_*]{3,}$|^-$/
const CLOSING_QUOTE = /^(?:["'”’]|'')$/
const STOPPED = /[.!?…]$/
const CAPITAL = /^\p{Lu}/u

/**
 * Whether a sentence may end between two words: after stops and closing marks, at line ends, and before a
 * capital that follows a small letter.
 */
function mayEnd(previous: string, before: string, after: string, spaced: boolean, newline: boolean): boolean {
  if (newline) return true
  const last = before.charCodeAt(before.length - 1)
  if (last === 46 || last === 33 || last === 63 || last === 0x2026) return true
  if (!spaced) return false
  if (CLOSING_QUOTE.test(before)) return STOPPED.test(previous)
  if (ENDING.test(before) || HEADER_BEFORE.test(before) || HEADER_AFTER.test(after)) return true
  return CAPITAL.test(after) && after !== 'I' && !CAPITAL.test(before)
}

/** Numbers of the weights that speak for or against an end; added up they are the score. */
export function boundaryFeatures({ words, spaced, newline, quoted, length }: Place): Int32Array {
  const [p3, p2, p, a, b, c] = words
  const gap = newline ? 'n' : spaced ? 's' : '0'
  const [al, bl, pl] = [a.toLowerCase(), b.toLowerCase(), p.toLowerCase()]
  const [sb, sp, sa, sc] = [
    shapeOf(b).slice(0, 4),
    shapeOf(p).slice(0, 4),
    shapeOf(a).slice(0, 4),
    shapeOf(c).slice(0, 3),
  ]
  const [first, end, q] = [sb[0] ?? '', a.slice(-1), quoted ? 'q' : '-']
  const long = Math.min(12, length)
  const features = [
    `${al}|${gap}`,
    `${al}|${first}|${gap}`,
    `${al}|${bl}`,
    `${bl}|${gap}`,
    `${sb}|${gap}|${end}`,
    `${pl}|${end}|${first}`,
    `${sp}|${a}|${sb}`,
    `${end}${p.slice(-1)}|${first}${gap}`,
    `${q}${end}${first}${gap}`,
    `${q}${p.slice(-1)}${a}${b.slice(0, 1)}`,
    `${sa}|${first}${gap}`,
    `${sb}|${sc}|${end}`,
    `${shapeOf(p2).slice(0, 3)}${sp}${end}${first}`,
    `${long}${sa}${first}`,
    `${bl}|${c.toLowerCase()}`,
    `${bl}|${sa}${gap}`,
    `${pl}|${al}`,
    `${sa}${sb}${sc}${gap}`,
    `${pl}|${al}|${bl}`,
    `${shapeOf(p3).slice(0, 2)}${shapeOf(p2).slice(0, 2)}${sp}${sa}`,
    `${long}${end}${bl}`,
    `${q}${end}${bl}`,
    `${p2.toLowerCase()}|${end}|${first}`,
  ]
  return Int32Array.from(features, (feature, i) => hashOf(`${i}${feature}`) & (WEIGHTS - 1))
}

export interface Splitter {
  /**
   * Indexes of the last word of each sentence of a block of text. `gapAfter(i)` is the text between words i
   * and i + 1.
   */
  endsOf(words: readonly string[], gapAfter: (i: number) => string): number[]
}

export function createSplitter(weights: Int8Array): Splitter {
  const scoreOf = (place: Place): number => {
    let score = 0
    for (const feature of boundaryFeatures(place)) score += weights[feature]!
    return score
  }
  return {
    endsOf: (words, gapAfter) => {
      const ends: number[] = []
      for (const { index, place } of placesOf(
        words,
        gapAfter,
        (at) => ends.push(at),
        () => ends.at(-1) ?? -1,
      )) {
        if (scoreOf(place) > 0) ends.push(index)
      }
      if (words.length) ends.push(words.length - 1)
      return ends
    },
  }
}

/**
 * Every possible end of a block, in order; `lastEnd` tells the last one taken. A blank line always ends a
 * sentence and is told to `certain`.
 */
export function* placesOf(
  words: readonly string[],
  gapAfter: (i: number) => string,
  certain: (i: number) => void,
  lastEnd: () => number,
): Generator<{ index: number; place: Place }> {
  let quoted = false
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i]!
    if (word === '“') quoted = true
    else if (word === '”') quoted = false
    else if (word === '"') quoted = !quoted
    const gap = gapAfter(i)
    const newline = gap.includes('\n')
    if (newline && /\n\s*\n/.test(gap)) {
      quoted = false
      certain(i)
      continue
    }
    if (!mayEnd(words[i - 1] ?? '', word, words[i + 1]!, gap !== '', newline)) continue
    const at = (k: number): string => words[k] ?? ''
    yield {
      index: i,
      place: {
        words: [at(i - 3), at(i - 2), at(i - 1), word, at(i + 1), at(i + 2)],
        spaced: gap !== '',
        newline,
        quoted,
        length: i - lastEnd(),
      },
    }
  }
}
