import type { Token } from '../../language/index.ts'
import { wordAt } from './numbers.ts'

/** A range of numbers; null is open. */
export interface Range {
  readonly min: number | null
  readonly max: number | null
}
/** What words such as "at least" make of a number. */
export type Bound = (of: Range) => Range

/** "About 200" is read as 5 per cent either way. */
const SLACK = 0.05
export const about: Bound = ({ min, max }) => {
  // "An estimated 11,000 to 13,000" has its room in it.
  if (min === null || max === null || min !== max) return { min, max }
  return { min: tidy(min * (1 - SLACK), Math.floor), max: tidy(max * (1 + SLACK), Math.ceil) }
}
const atLeast: Bound = ({ min }) => ({ min, max: null })
const moreThan: Bound = ({ min }) => ({ min: Number.isInteger(min) ? (min ?? 0) + 1 : min, max: null })
const atMost: Bound = ({ min, max }) => ({ min: null, max: max ?? min })
const lessThan: Bound = ({ min }) => ({ min: null, max: Number.isInteger(min) ? (min ?? 0) - 1 : min })
const nearly: Bound = ({ min }) => ({ min: tidy((min ?? 0) * (1 - SLACK), Math.floor), max: min })
const justOver: Bound = ({ min }) => ({ min, max: tidy((min ?? 0) * (1 + SLACK), Math.ceil) })
export const exactly: Bound = (range) => range
export const ZERO: Range = { min: 0, max: 0 }
export const ONE: Range = { min: 1, max: 1 }
const none: Bound = () => ZERO

/** What stands before a number and bounds it. The longest that fits is taken. */
const BEFORE: readonly (readonly [phrases: string, bound: Bound])[] = [
  [
    'at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum|upwards of',
    atLeast,
  ],
  [
    'more than|over|above|in excess of|greater than|exceeding|exceeds|exceeded|exceed|tops|topped|surpassed|well over|well above|north of',
    moreThan,
  ],
  [
    'up to|as many as|as much as|no more than|not more than|at most|a maximum of|maximum|no greater than',
    atMost,
  ],
  ['less than|fewer than|under|below|well under', lessThan],
  ['nearly|almost|close to|just under|just short of|approaching|nearing|not quite', nearly],
  ['just over|slightly more than|a little over|little more than|slightly over', justOver],
  ['about|around|some|approximately|roughly|an estimated|estimated|circa|in the order of|perhaps', about],
  ['on the order of|in the region of|somewhere around|or so|the estimated|an initial|~', about],
  ['only|just|exactly|precisely|a total of|a further|another|an additional|the other|all', exactly],
  ['maybe|the first|the last|the|a record|an extra|fully|possibly|the remaining', exactly],
  ['not a single|not one|not a|nary a', none],
]
const BOUNDS: readonly (readonly [words: readonly string[], bound: Bound])[] = BEFORE.flatMap(
  ([phrases, bound]) => phrases.split('|').map((phrase) => [phrase.split(' '), bound] as const),
).toSorted(([a], [b]) => b.length - a.length)

/** What bounds a number from the left, and where that begins. */
export function boundBefore(tokens: readonly Token[], first: number): { first: number; bound: Bound } {
  for (const [words, bound] of BOUNDS) {
    const from = first - words.length
    if (from < 0 || !words.every((word, k) => wordAt(tokens, from + k) === word)) continue
    if (words[0] === 'over' && isParticle(tokens, from)) continue
    if (bound !== exactly) return { first: from, bound }
    const outer = boundBefore(tokens, from)
    return outer.bound === exactly ? { first: from, bound } : outer
  }
  return { first, bound: exactly }
}

const OVER_VERBS = new Set('hand take turn run pass give sign win go come cross knock'.split(' '))

/** "Handed **over** four soldiers": a word of the verb before it, not of the number. */
function isParticle(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.deprel === 'compound:prt' || OVER_VERBS.has(tokens[i - 1]?.lemma ?? '')
}

/** What bounds a number from the right, and where that ends. */
export function boundAfter(tokens: readonly Token[], end: number): { end: number; bound: Bound } {
  const [one, two] = [wordAt(tokens, end), wordAt(tokens, end + 1)]
  if (one === 'or' && ['more', 'so', 'fewer', 'less'].includes(two))
    return { end: end + 2, bound: two === 'more' ? atLeast : two === 'so' ? about : atMost }
  const isMaybe =
    one === ',' && ['maybe', 'perhaps', 'possibly'].includes(two) && wordAt(tokens, end + 2) === 'more'
  if (isMaybe) return { end: end + 3, bound: atLeast }
  if (one === '+' || one === 'plus') return { end: end + 1, bound: atLeast }
  const isOdd = one === 'odd' || (one === '-' && two === 'odd')
  if (!isOdd) return { end, bound: exactly }
  return {
    end: one === '-' ? end + 2 : end + 1,
    bound: ({ min }) => ({ min, max: (min ?? 0) + oddRoom(min ?? 0) }),
  }
}

/** "Sixty-odd" is sixty to sixty-nine. */
function oddRoom(value: number): number {
  return value >= 100 ? 99 : 9
}

/** Whole numbers stay whole, rounded outwards; measures keep a decimal. */
function tidy(value: number, round: (n: number) => number): number {
  return value >= 10 ? round(Number(value.toFixed(6))) : Number(value.toFixed(1))
}
