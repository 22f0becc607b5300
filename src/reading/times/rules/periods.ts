import type { DateSpec, Rule, Season } from '../expression.ts'
import { MONTH, monthOf, ORDINAL, ORDINAL_FIRST, ordinalOf, unitOf, WEEKDAY, weekdayOf } from '../words.ts'
import { shiftOf } from './dates.ts'
import { rule } from './rule.ts'
import { readYear, YEAR } from './years.ts'

const SEASON = '(spring|summer|autumn|fall|winter)'
const seasonOf = (word: string): Season =>
  word.toLowerCase() === 'fall' ? 'autumn' : (word.toLowerCase() as Season)
/** Seasons, weeks of a month, and what runs since or within. */
export const PERIODS: readonly Rule[] = [
  rule({
    first: ['since', 'ever'],
    pattern: `(?:ever )?since(?: then|(?=[.;]|, (?:and|but)))`,
    read: () => ({ kind: 'bound', side: 'since', of: { date: { kind: 'day-after', days: 0 } } }),
    examples: [['has been quiet since then', 'since then']],
  }),
  rule({
    first: ['within'],
    pattern: `within (?:the )?(hours|hour|days|minutes|weeks)\\b(?! of)`,
    read: ([, unit = '']) => ({ kind: 'window', length: null, unit: unitOf(unit), sign: 1, from: 'now' }),
    examples: [['send troops within days', 'within days']],
  }),
  rule({
    first: ['the', 'first', 'second', 'third', 'fourth', 'last', ...ORDINAL_FIRST],
    pattern: `(?:the )?(?:${ORDINAL}|(last)) (week|weekend|${WEEKDAY.slice(1, WEEKDAY.indexOf(')'))}) (?:of|in) (?:(?:(last|this|next) (month|year)|(?:the )?following month)|${MONTH}(?:,? ${YEAR})?|${YEAR})(?!\\p{L})`,
    read: ([, nth, last, what = '', which, span, month, yearAfter, year]) => {
      const n = last === undefined ? ordinalOf(nth ?? '') : -1
      const of: DateSpec = month
        ? {
            kind: 'month',
            month: monthOf(month),
            year: yearAfter === undefined ? null : readYear(yearAfter),
            delta: null,
          }
        : year
          ? { kind: 'years', from: readYear(year) ?? 0, to: (readYear(year) ?? 0) + 1 }
          : {
              kind: 'unit',
              unit: (span?.toLowerCase() ?? 'month') as 'month',
              delta: shiftOf(which ?? 'next'),
            }
      return { date: { kind: 'nth', n, unit: /^week$/i.test(what) ? 'week' : weekdayOf(what), of } }
    },
    examples: [['in the second week of April', 'the second week of April']],
  }),
  rule({
    first: ['the', 'summer', 'winter', 'spring', 'autumn', 'last', 'next', 'this', 'early', 'late', 'mid'],
    pattern: `(?:(last|this|next|past|coming) ${SEASON}|(?:the )?${SEASON}(?: of|,)? ${YEAR}|(?<=\\b(?:since|in|until|by|during|through|over|before) )the ${SEASON}(?! of)|(?<=\\b(?:since|in|by|until) )(spring|summer|autumn|winter))\\b`,
    read: ([, which, shifted, dated, year, bare, plain]) => ({
      date: {
        kind: 'season',
        season: seasonOf(shifted ?? dated ?? bare ?? plain ?? ''),
        year: year === undefined ? null : readYear(year),
        delta: which === undefined ? null : shiftOf(which),
      },
    }),
    examples: [
      ['tense since the summer', 'the summer'],
      ['in the spring of 2018', 'the spring of 2018'],
    ],
  }),
  rule({
    first: ['w', 'the', 'week'],
    pattern: `(?:w/c|(?:the )?week (?:of|commencing|starting|beginning|that began on))(?: on)? (?=${MONTH}|\\d|the )`,
    read: () => ({ date: { kind: 'week-of', of: { kind: 'days', delta: 0 } } }),
    examples: [],
  }),
]
