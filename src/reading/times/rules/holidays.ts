import type { Rule } from '../expression.ts'
import { ORDINAL, ordinalOf } from '../words.ts'
import { shiftOf } from './dates.ts'
import { rule } from './rule.ts'
import { readYear, YEAR } from './years.ts'

/** Days of the year by name: month and day, or days from Easter, or the nth weekday of a month. */
export const HOLIDAYS: Readonly<
  Record<
    string,
    readonly [month: number, day: number] | number | readonly [month: number, weekday: number, nth: number]
  >
> = {
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  'new year’s eve': [12, 31],
  'new year’s day': [1, 1],
  'new year': [1, 1],
  'valentine’s day': [2, 14],
  'may day': [5, 1],
  'independence day': [7, 4],
  'bastille day': [7, 14],
  halloween: [10, 31],
  'easter sunday': 0,
  'easter monday': 1,
  easter: 0,
  'good friday': -2,
  'palm sunday': -7,
  'ash wednesday': -46,
  pentecost: 49,
  'labor day': [9, 1, 1],
  'memorial day': [5, 1, -1],
  thanksgiving: [11, 4, 4],
}
const NAMES = Object.keys(HOLIDAYS)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('’', "[’']")
const FIRSTS = [...new Set(Object.keys(HOLIDAYS).map((name) => name.split(/[ ’]/)[0] as string))]

export const CALENDAR: readonly Rule[] = [
  rule({
    first: [...FIRSTS, 'the', 'last', 'previous', 'this', 'next', 'following'],
    pattern: `(?:(last|previous|this|next|following) |(the weekend of ))?(${NAMES})( weekend)?(?: (?:of )?${YEAR})?(?!['’]|-)\\b`,
    read: ([, which, before, name = '', after, year]) => ({
      date: {
        kind: 'holiday',
        name: name.toLowerCase().replaceAll("'", '’'),
        year: year === undefined ? null : readYear(year),
        delta: which === undefined ? null : shiftOf(which),
        ...((before ?? after) !== undefined && { isWeekend: true }),
      },
    }),
    examples: [
      ['since New Year’s Eve', 'New Year’s Eve'],
      ['over the Easter weekend', 'Easter weekend'],
    ],
  }),
  rule({
    first: ['the', 'q', 'first', 'second', 'third', 'fourth', 'h', 'this', 'last', '#'],
    pattern: `(?:(?:the )?${ORDINAL} (quarter|half)|([qh])([1-4]))(?:(?: of|,)? (?:(?:the )?${YEAR}|(?:of )?(the|this|last|next) year))?(?! final| final)\\b`,
    read: ([match, nth, word, letter, digit, year, which]) => {
      const quarter = nth === undefined ? Number(digit) : ordinalOf(nth)
      const of = /^h/i.test(letter ?? word ?? '') ? 2 : 4
      if (quarter < 1 || quarter > of || (word !== undefined && year === undefined && which === undefined))
        return null
      if (letter !== undefined && /^h\d$/i.test(match)) return null
      return {
        date: {
          kind: 'quarter',
          quarter,
          of,
          year: year === undefined ? null : readYear(year),
          delta: which === undefined || /the/i.test(which) ? null : shiftOf(which),
        },
      }
    },
    examples: [
      ['in the first quarter of 2026', 'the first quarter of 2026'],
      ['in Q3', 'Q3'],
    ],
  }),
  rule({
    first: ['#'],
    pattern: `(\\d{4})[ -]q([1-4])\\b`,
    read: ([, year, quarter]) => ({
      date: { kind: 'quarter', quarter: Number(quarter), of: 4, year: readYear(year ?? ''), delta: null },
    }),
    examples: [['in 2026 Q3', '2026 Q3']],
  }),
  rule({
    first: ['week', 'the'],
    pattern: `(?:the )?week (\\d\\d?)(?: of (?:${YEAR}|(last|this|next) year))?(?![\\d:.])\\b`,
    read: ([, week, year, which]) => ({
      date: {
        kind: 'week',
        week: Number(week),
        year: year === undefined ? null : readYear(year),
        delta: which === undefined ? null : shiftOf(which),
      },
    }),
    examples: [['in week 31', 'week 31']],
  }),
]
