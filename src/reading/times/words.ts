const list = (words: string): string[] => words.split(' ')

const MONTH_NAMES = list(
  'january february march april may june july august september october november december',
)
const WEEKDAY_NAMES = list('sunday monday tuesday wednesday thursday friday saturday')

/** Months from 1 by name and abbreviation, in lower case without a dot. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const]),
  ['sept', 9],
])
/** Weekdays from Sunday, 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.flatMap((name, i) => [[name, i] as const, [name.slice(0, 3), i] as const]),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
])

const ONES = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety')
const ORDINAL_ONES = list(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
)
const ORDINAL_TENS = list('twentieth thirtieth')

/** Cardinals from one to ninety-nine. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, i) => [word, i] as const),
  ...TENS.flatMap((ten, i) => [
    [ten, 20 + i * 10] as const,
    ...ONES.slice(1, 10).flatMap((one, k) => [
      [`${ten}-${one}`, 20 + i * 10 + k + 1] as const,
      [`${ten} ${one}`, 20 + i * 10 + k + 1] as const,
    ]),
  ]),
])
/** Ordinals from first to thirty-first. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_ONES.map((word, i) => [word, i] as const),
  ...ORDINAL_TENS.map((word, i) => [word, 20 + i * 10] as const),
  ...['twenty', 'thirty'].flatMap((ten, i) =>
    ORDINAL_ONES.slice(1, 10).flatMap((one, k) => [
      [`${ten}-${one}`, 20 + i * 10 + k + 1] as const,
      [`${ten} ${one}`, 20 + i * 10 + k + 1] as const,
    ]),
  ),
])

const longestFirst = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')

/** Cardinals as a pattern: tens with ones, not a list of all, which takes half a second to compile. */
export const CARDINAL = `(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${longestFirst(ONES)}`
const ORDINAL_WORD = `(?:twenty|thirty)[- ](?:${ORDINAL_ONES.slice(1, 10).join('|')})|${longestFirst([...ORDINAL_TENS, ...ORDINAL_ONES])}`
const firstWords = (words: Iterable<string>): string[] => [
  ...new Set([...words].map((word) => word.split(/[ -]/)[0] as string)),
]
/** Words that a cardinal or an ordinal begins with. */
export const CARDINAL_FIRST: readonly string[] = firstWords(NUMBERS.keys())
export const ORDINAL_FIRST: readonly string[] = firstWords(ORDINALS.keys())

/** Sources of regular expressions, each one group. */
/** A dot belongs to an abbreviation unless it ends the text. */
const DOT = '(?:(?<=\\b[A-Za-z]{3,5})(?<!March|April)\\.(?!\\s*$))?'
export const MONTH = `(${longestFirst(MONTHS.keys())})\\b${DOT}`
export const WEEKDAY = `(${longestFirst(WEEKDAYS.keys())})\\b${DOT}`
export const NUMBER = `(\\d{1,4}(?:\\.\\d+)?|${CARDINAL})`
export const ORDINAL = `(\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})`
export const UNIT =
  '(seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?)'

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'

export const monthOf = (word: string): number => MONTHS.get(plain(word)) ?? 0
export const weekdayOf = (word: string): number => WEEKDAYS.get(plain(word)) ?? 0
export const numberOf = (word: string): number => NUMBERS.get(plain(word)) ?? Number(word)
export const ordinalOf = (word: string): number => ORDINALS.get(plain(word)) ?? Number.parseInt(word, 10)

const SHORT_UNITS: Readonly<Record<string, Unit>> = { sec: 'second', min: 'minute', hr: 'hour' }
export function unitOf(word: string): Unit {
  const one = word.toLowerCase().replace(/s$/, '')
  return SHORT_UNITS[one] ?? (one as Unit)
}

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ')
