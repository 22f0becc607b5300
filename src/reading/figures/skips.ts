import type { Token } from '../../language/index.ts'
import type { Span } from '../../record/span.ts'
import type { Counted } from './counted.ts'
import { wordAt } from './numbers.ts'
import type { Quantity } from './quantities.ts'

const DURATIONS = new Set(
  'second minute hour day night week weekend fortnight month year decade century season time times'.split(
    ' ',
  ),
)
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
/** After these a number is a name: "Article 5", "Flight 370", "Route 7". */
const NUMBERED = new Set(
  (
    'article flight route resolution chapter section paragraph level phase number no. page act ward room gate zone ' +
    'sector line platform decree bulletin statement law order terminal pier dock berth runway hangar highway road exit ' +
    'junction block camp checkpoint channel document form clause annex'
  ).split(' '),
)

/** Numbers that count nothing: dates, ages, names with numbers, durations, "one" as a pronoun. */
export function isNoCount(tokens: readonly Token[], quantity: Quantity, times: readonly Span[]): boolean {
  return (
    isTime(tokens, quantity, times) ||
    isYear(tokens, quantity) ||
    isAge(tokens, quantity) ||
    isName(tokens, quantity) ||
    isPronoun(tokens, quantity)
  )
}

/** "Two days", "48-hour": a length of time, not a count of a crisis. */
export function isDuration(tokens: readonly Token[], { first, end }: Counted): boolean {
  return end > first && DURATIONS.has((tokens[end - 1] as Token).lemma.toLowerCase())
}

function isTime(tokens: readonly Token[], { numeral, end }: Quantity, times: readonly Span[]): boolean {
  const [start, stop] = [(tokens[numeral] as Token).span[0], (tokens[end - 1] as Token).span[1]]
  if (isTollAt(tokens, numeral)) return false
  if (times.some((span) => span[0] < stop && start < span[1])) return true
  const words = [wordAt(tokens, numeral - 1), wordAt(tokens, end)]
  return (
    words.some((word) => MONTHS.has(word.replace('.', '')) && word !== 'may') ||
    /^(am|pm|[ap]\.m\.?|gmt|utc)$/.test(words[1] ?? '')
  )
}

/** "Put the toll at 11", "the dead at three": a count, though it reads like a clock time. */
function isTollAt(tokens: readonly Token[], numeral: number): boolean {
  if (wordAt(tokens, numeral - 1) !== 'at') return false
  const before = tokens.slice(Math.max(0, numeral - 9), numeral - 1).map(({ lemma }) => lemma.toLowerCase())
  return before.some((lemma) =>
    /^(toll|number|dead|missing|wounded|injured|count|total|turnout|crowd|losses|loss|tally)$/.test(lemma),
  )
}

function isYear(tokens: readonly Token[], { numeral, end, min }: Quantity): boolean {
  if (end - numeral !== 1 || !/^(19|20)\d\d$/.test(wordAt(tokens, numeral)) || (min ?? 0) < 1900) return false
  const { head, deprel } = tokens[numeral] as Token
  return (
    deprel !== 'nummod' ||
    head < numeral ||
    ['in', 'since', 'of', 'from', 'until', 'by'].includes(wordAt(tokens, numeral - 1))
  )
}

/** "A 34-year-old man", "aged 34", "Ana Pol, 34,". */
function isAge(tokens: readonly Token[], { numeral, end, max }: Quantity): boolean {
  if (wordAt(tokens, numeral - 1) === 'aged' || wordAt(tokens, numeral - 1) === 'age') return true
  const next = wordAt(tokens, end) === '-' ? end + 1 : end
  const isOld =
    wordAt(tokens, next).startsWith('year') && tokens.slice(next, next + 3).some(({ text }) => text === 'old')
  const isBare = /^\d+$/.test(wordAt(tokens, numeral)) && (max ?? 0) < 120
  const isEnclosed =
    [',', '('].includes(wordAt(tokens, numeral - 1)) && [',', ')'].includes(wordAt(tokens, end))
  return isOld || (isBare && isEnclosed && tokens[numeral - 2]?.upos === 'PROPN')
}

/** "F-16", "Su-35", "Flight 370", "the Group of 7". */
function isName(tokens: readonly Token[], { numeral, first }: Quantity): boolean {
  const token = tokens[numeral] as Token
  const before = tokens[numeral - 1]
  if (!before || !/\d/.test(token.text)) return false
  const isGlued =
    before.text === '-' && before.span[1] === token.span[0] && tokens[numeral - 2]?.span[1] === before.span[0]
  if (isGlued && /\p{L}$/u.test(tokens[numeral - 2]?.text ?? '')) return true
  if (NUMBERED.has(before.text.toLowerCase())) return true
  return (
    first === numeral && token.deprel === 'nummod' && token.head === numeral - 1 && before.upos === 'PROPN'
  )
}

/** "One of the largest", "no one knows", "another one": no count unless something befell it. */
function isPronoun(tokens: readonly Token[], { numeral, end }: Quantity): boolean {
  if (wordAt(tokens, numeral) !== 'one') return false
  return (
    ['another', 'this', 'which', 'every', 'any', 'day', 'each'].includes(wordAt(tokens, numeral - 1)) ||
    ['another', 'day'].includes(wordAt(tokens, end)) ||
    /^(?:after another|by one)$/.test(`${wordAt(tokens, end)} ${wordAt(tokens, end + 1)}`) ||
    `${wordAt(tokens, numeral - 2)} ${wordAt(tokens, numeral - 1)}` === 'one by'
  )
}
