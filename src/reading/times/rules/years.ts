import type { Rule } from '../expression.ts'
import { CARDINAL, numberOf } from '../words.ts'
import { rule } from './rule.ts'

const TEENS = 'eighteen|nineteen|twenty'
const SMALL = CARDINAL
/** "nineteen ninety-six", "two thousand and fifteen". */
const YEAR_WORDS = `(?:seventeen|${TEENS})[ -](?:hundred(?: and)? (?:${SMALL})|hundred|(?:ten|\\p{L}+teen|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\\p{L}+)?))|two thousand(?:,? (?:and )?(?:${SMALL}))?`
export const YEAR = `(\\d{4}|\\d\\d(?=\\W*$)|${YEAR_WORDS})`

/** A year from 1000 to 2999, or null: "0025" and "9999" are no years of the news. */
export function readYear(text: string): number | null {
  const value = /^\d/.test(text)
    ? text.length === 2
      ? 1900 + Number(text) + (Number(text) > 50 ? 0 : 100)
      : Number(text)
    : yearOfWords(text)
  return value >= 1000 && value < 3000 ? value : null
}

function yearOfWords(text: string): number {
  const words = text.toLowerCase().replace(/,| and\b/g, '')
  const thousand = /^two thousand ?(.*)$/.exec(words)
  if (thousand) return 2000 + (thousand[1] ? numberOf(thousand[1]) : 0)
  const [first = '', ...rest] = words.replace(/ hundred/, '').split(' ')
  return numberOf(first) * 100 + numberOf(rest.join(' '))
}

const years = (from: number, to: number) => ({ date: { kind: 'years', from, to } as const })

export const YEARS: readonly Rule[] = [
  rule({
    first: ['#', 'the'],
    pattern: `(?:the )?(?:(?:early|mid|late)[- ])?(\\d{3}0) ?['’]?s(?!\\p{L})`,
    read: ([match, from]) => ({
      ...years(Number(from), Number(from) + 10),
      ...(/early/i.test(match) && { edge: 'early' as const }),
      ...(/mid/i.test(match) && { edge: 'mid' as const }),
      ...(/late/i.test(match) && { edge: 'late' as const }),
    }),
    examples: [
      ['in the 1980s', 'the 1980s'],
      ['in the late 1990s', 'the late 1990s'],
    ],
  }),
  rule({
    first: ['#', 'the'],
    pattern: `(?:the )?(?:['’])?([2-9]0) ?['’]?s(?!\\p{L})`,
    read: ([, from]) => years(1900 + Number(from), 1910 + Number(from)),
    examples: [["in the '80s", "the '80s"]],
  }),
  rule({
    first: ['the'],
    pattern: `the (nineteen|twenty)[- ](twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|tens)`,
    read: ([, century = '', decade = '']) => {
      const from = numberOf(century) * 100 + numberOf(decade.replace(/ies$/, 'y').replace(/^tens$/, 'ten'))
      return years(from, from + 10)
    },
    examples: [['in the nineteen seventies', 'the nineteen seventies']],
  }),
  rule({
    first: ['the', '#'],
    pattern: `(?:the )?(\\d\\d?)(?:st|nd|rd|th) +century`,
    read: ([, n]) => years(Number(n) * 100 - 100, Number(n) * 100),
    examples: [['of the 15th century', 'the 15th century']],
  }),
  rule({
    first: ['year', 'cy', 'the'],
    pattern: `(?:the )?(?:year|cy) ${YEAR}(?![\\d.,:]\\d)`,
    read: ([, text = '']) => {
      const year = readYear(text)
      return year === null ? null : years(year, year + 1)
    },
    examples: [['in the year 2026', 'the year 2026']],
  }),
  rule({
    first: ['#'],
    pattern: `((?:1[4-9]|20)\\d\\d)(?![\\d:%]|[.,]\\d|-\\d{1,3}\\b|['’]s|(?: more| other)? (?:people|troops|soldiers|men|women|children|homes|pounds|dollars|euros|feet|miles|meters|metres|kilometers|kilometres|km|tons|tonnes|GMT|UTC|hours|local)\\b)`,
    read: ([, year]) => years(Number(year), Number(year) + 1),
    examples: [['in 2018', '2018']],
  }),
  rule({
    first: ['nineteen', 'two', 'twenty'],
    pattern: `(${YEAR_WORDS})(?! \\p{L}+s\\b)`,
    read: ([, text = '']) => {
      const year = readYear(text)
      return year === null || (year > 2050 && !/thousand/.test(text)) ? null : years(year, year + 1)
    },
    examples: [['in nineteen ninety six', 'nineteen ninety six']],
  }),
]
