import type { Token } from '../../language/index.ts'
import { about, boundAfter, boundBefore, exactly, ONE, type Range, ZERO } from './bounds.ts'
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
