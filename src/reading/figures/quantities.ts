import type { Token } from '../../language/index.ts'
import { currencyOf } from './currencies.ts'
import { wordAt, readNumeral, type Numeral } from './numbers.ts'

/** A number with what bounds it ("at least", "up to", "some"): tokens `first` up to `end`, numeral from `numeral`. */
export interface Quantity {
  readonly first: number
  /** First token of the number itself. */
  readonly numeral: number
  readonly end: number
  /** null is open, on either side. */
  readonly min: number | null
  readonly max: number | null
  /** The number without its bound. */
  readonly of: Range
}

interface Range {
  readonly min: number | null
  readonly max: number | null
}
type Bound = (of: Range) => Range

/** "About 200" is read as 5 per cent either way. */
const SLACK = 0.05
const about: Bound = ({ min, max }) => {
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
const exactly: Bound = (range) => range
const ZERO: Range = { min: 0, max: 0 }
const ONE: Range = { min: 1, max: 1 }
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

/** Words that say none, with no number: "no", "nobody", "not a single". */
const NONE = new Set(['no', 'none', 'nobody', 'zero', 'neither', 'nil'])
const DASHES = new Set(['-', '–', '—'])

/** Every quantity of a sentence, left to right, without what is a date, a clock time, an ordinal or an age. */
export function findQuantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < tokens.length;) {
    const quantity = readNone(tokens, i) ?? readQuantity(tokens, i)
    if (quantity) found.push(quantity)
    i = quantity ? quantity.end : i + 1
  }
  return found
}

function readNone(tokens: readonly Token[], i: number): Quantity | null {
  const word = wordAt(tokens, i)
  const next = wordAt(tokens, i + 1)
  if (word === 'no' && next === 'one') return { first: i, numeral: i, end: i + 2, ...ZERO, of: ZERO }
  if (word === 'not' && ['one', 'a'].includes(next)) {
    const end = wordAt(tokens, i + 2) === 'single' ? i + 3 : i + 2
    if (next === 'a' && end === i + 2) return null
    return { first: i, numeral: i + 1, end, ...ZERO, of: ZERO }
  }
  if (word === 'any' && isUnderDenial(tokens, i))
    return { first: i, numeral: i, end: i + 1, ...ZERO, of: ZERO }
  if (!NONE.has(word) || ['fewer', 'less', 'more', 'longer', 'matter'].includes(next)) return null
  if (word === 'no' && next === ',') return null
  return { first: i, numeral: i, end: i + 1, ...ZERO, of: ZERO }
}

/** "Denied there had been **any** deaths", "without **any** casualties". */
function isUnderDenial(tokens: readonly Token[], i: number): boolean {
  return (
    HARMS.has(tokens[i + 1]?.lemma ?? '') &&
    tokens
      .slice(Math.max(0, i - 7), i)
      .some(({ lemma }) => /^(deny|not|n't|n’t|never|without|no)$/.test(lemma))
  )
}

const HARMS = new Set(['death', 'casualty', 'injury', 'fatality', 'victim', 'arrest'])

function readQuantity(tokens: readonly Token[], i: number): Quantity | null {
  const share = readShareOf(tokens, i)
  if (share) return share
  const numeral = readNumeral(tokens, i)
  if (!numeral) return readSingle(tokens, i)
  const range = readRange(tokens, numeral)
  const sign = currencyOf(tokens[range.first - 1]?.text) === undefined ? range.first : range.first - 1
  const bounded = boundBefore(tokens, sign)
  const { first, bound } = bounded.first === sign ? { first: range.first, bound: bounded.bound } : bounded
  const after = boundAfter(tokens, range.end)
  const apply = numeral.isVague && bound === about ? exactly : bound
  return { first, numeral: numeral.first, end: after.end, ...after.bound(apply(range)), of: range }
}

const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['two-thirds', 2 / 3],
  ['three-quarters', 3 / 4],
])

/** "About half of the 60", "all but 31 of the 118": what is left of a number when it is divided or taken from. */
function readShareOf(tokens: readonly Token[], i: number): Quantity | null {
  const isBut = wordAt(tokens, i) === 'all' && wordAt(tokens, i + 1) === 'but'
  const taken = isBut ? readNumeral(tokens, i + 2) : null
  const at = wordAt(tokens, i) === 'a' ? i + 1 : i
  const share = SHARES.get(wordAt(tokens, at))
  const end = taken?.end ?? (share === undefined || wordAt(tokens, at - 1) === 'the' ? -1 : at + 1)
  if (end < 0 || wordAt(tokens, end) !== 'of') return null
  const from = /^(the|its|his|her|their|our|these|those)$/.test(wordAt(tokens, end + 1)) ? end + 2 : end + 1
  const whole = readNumeral(tokens, from)
  if (!whole || whole.isVague || whole.max === null || (taken && taken.min >= whole.min)) return null
  const value = taken ? whole.min - taken.min : whole.min * (share ?? 1)
  const { first, bound } = boundBefore(tokens, i)
  const of = { min: Math.round(value), max: Math.round(value) }
  return { first, numeral: i, end: whole.end, ...bound(of), of }
}

/** "A single rocket", "a lone gunman". */
function readSingle(tokens: readonly Token[], i: number): Quantity | null {
  if (wordAt(tokens, i) !== 'a' || !['single', 'lone', 'sole'].includes(wordAt(tokens, i + 1))) return null
  return { first: i, numeral: i, end: i + 2, ...ONE, of: ONE }
}

/** "30 to 40", "between 30 and 40", "two or three", "30-40"; but "from 3 to 5" is a change, not a range. */
function readRange(tokens: readonly Token[], low: Numeral): Omit<Quantity, 'of'> {
  const alone = { first: low.first, numeral: low.first, end: low.end, min: low.min, max: low.max }
  const joint = wordAt(tokens, low.end)
  const before = wordAt(tokens, low.first - 1)
  const isRange =
    (joint === 'and' && before === 'between') ||
    (joint === 'to' && before !== 'from') ||
    joint === 'or' ||
    DASHES.has(joint)
  const high = isRange ? readNumeral(tokens, low.end + 1) : null
  if (!high || low.isVague || high.isVague || low.max === null) return alone
  const factor = low.scale === 1 && low.min < high.scale ? high.scale : 1
  if (low.min * factor >= high.min || (joint === 'or' && high.min - low.min > 5)) return alone
  const first = before === 'between' ? low.first - 1 : low.first
  return { first, numeral: low.first, end: high.end, min: low.min * factor, max: high.max }
}

function boundBefore(tokens: readonly Token[], first: number): { first: number; bound: Bound } {
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

function boundAfter(tokens: readonly Token[], end: number): { end: number; bound: Bound } {
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
