import type { Point, Rule } from '../expression.ts'
import {
  MONTH,
  MONTHS,
  monthOf,
  numberOf,
  ORDINAL,
  ORDINAL_FIRST,
  ordinalOf,
  WEEKDAY,
  WEEKDAYS,
  weekdayOf,
} from '../words.ts'
import { rule } from './rule.ts'
import { readYear, YEAR } from './years.ts'

const MONTH_WORDS = [...MONTHS.keys()]
const DAY_NUMBER = `(\\d{1,2})(?:st|nd|rd|th)?`
const DAY_WORDS = '(twenty[- ](?:one|two|three|four|five|six|seven|eight|nine)|thirty[- ]one)'
const DAY = `(?:${DAY_NUMBER}(?![\\d%]|:\\d|\\.\\d|,\\d{3}\\b)|(?:the )?${ORDINAL})`
const YEAR_AFTER = `(?:(?:,? ?(?!\\d\\d\\b)| of |,? in |[-/](?=\\d{4}))(?:the year )?${YEAR}(?!:\\d|-\\d| ?[ap]\\.?m\\b))?`

const day = (month: number, dayOf: number, year: string | undefined): Point | null => {
  const read = year === undefined ? null : readYear(year)
  if (dayOf < 1 || dayOf > 31 || (year !== undefined && read === null)) return null
  return { date: { kind: 'day', year: read, month, day: dayOf } }
}
const dayOf = (digits: string | undefined, word: string | undefined): number =>
  digits === undefined ? ordinalOf(word ?? '') : Number(digits)

/** Four digits, or two that are taken for this century up to 50. */
const shortYear = (text: string): string =>
  text.length === 2 ? `${Number(text) > 50 ? 19 : 20}${text}` : text

export const DATES: readonly Rule[] = [
  rule({
    first: [...WEEKDAYS.keys()],
    pattern: `${WEEKDAY},? ${MONTH} (\\d{1,2}) (\\d\\d):(\\d\\d):(\\d\\d) (\\d{4})\\b`,
    read: ([, , month = '', dayText, hour, minute, second, year]) => {
      const read = day(monthOf(month), Number(dayText), year)
      const clock = { hour: Number(hour), minute: Number(minute), second: Number(second), isSure: true }
      return read && clock.hour < 24 && clock.minute < 60 ? { ...read, clock } : null
    },
    examples: [['logged Wed Oct 26 15:50:06 2016', 'Wed Oct 26 15:50:06 2016']],
  }),
  rule({
    first: ['#'],
    pattern: `(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d])`,
    read: ([, year = '', , month, dayText]) => day(Number(month), Number(dayText), year),
    examples: [['dated 2026-05-12', '2026-05-12']],
  }),
  rule({
    first: ['#'],
    pattern: `((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)`,
    read: ([, year = '', month, dayText]) => day(Number(month), Number(dayText), year),
    examples: [['file 20260512', '20260512']],
  }),
  rule({
    first: ['#'],
    pattern: `(\\d{4})([-/ ])(?:(\\d{1,2})\\2${MONTH}|${MONTH}\\2(\\d{1,2}))(?!\\d)`,
    read: ([, year = '', , before, first, second, after]) =>
      day(monthOf(first ?? second ?? ''), Number(before ?? after), year),
    examples: [['dated 2026-May-12', '2026-May-12']],
  }),
  rule({
    first: ['#'],
    pattern: `(\\d{1,2})([-/.])(\\d{1,2})(?:\\2|,)(\\d{4}|\\d\\d)(?![\\d/.]\\d|\\d)`,
    read: ([, a = '', , b = '', year = '']) =>
      Number(a) > 12
        ? day(Number(b), Number(a), shortYear(year))
        : day(Number(a), Number(b), shortYear(year)),
    examples: [['dated 5/12/2026', '5/12/2026']],
  }),
  rule({
    first: ['#'],
    pattern: `(\\d{1,2})[-/](\\d{1,2})(?![\\d/.:]|-(?!\\d{1,2}/)|,\\d| ?[ap]\\.?m\\b)(?<!\\b(?:9\\/11|24\\/7|50\\/50|7\\/7)(?=\\b))`,
    read: ([match, a = '', b = '']) =>
      match.includes('-') && Number(a) < 13 && Number(b) < 13 && Number(a) >= Number(b)
        ? null
        : Number(a) > 12
          ? day(Number(b), Number(a), undefined)
          : day(Number(a), Number(b), undefined),
    examples: [['on 5/12', '5/12']],
  }),
  rule({
    first: ['#'],
    pattern: `(\\d{4})( ?[-/.] ?)(\\d{1,2})(?![\\d/.:-])|(\\d{1,2}) ?[-/] ?(\\d{4})(?![\\d/.:-])`,
    read: ([, year, , month, monthBefore, yearAfter]) => {
      const which = Number(month ?? monthBefore)
      const read = readYear(year ?? yearAfter ?? '')
      return which > 0 && which < 13 && read !== null
        ? { date: { kind: 'month', year: read, month: which, delta: null } }
        : null
    },
    examples: [['dated 2026-05', '2026-05']],
  }),
  rule({
    first: ['#', 'the', ...ORDINAL_FIRST],
    pattern: `(?:the )?(?:${DAY_NUMBER}(?!\\d)|${ORDINAL})\\.?(?: day)?(?: of | |-|\\/|, )${MONTH}${YEAR_AFTER}(?!\\p{L})`,
    read: ([, digits, word, month = '', year]) => day(monthOf(month), dayOf(digits, word), year),
    examples: [
      ['on 12 May 2026', '12 May 2026'],
      ['the 4th of July', 'the 4th of July'],
    ],
  }),
  rule({
    first: MONTH_WORDS,
    pattern: `${MONTH}(?: |-|\\/|\\. ?)?(?:${DAY}|${DAY_WORDS})${YEAR_AFTER}(?!\\p{L})`,
    read: ([, month = '', digits, word, cardinal, year]) =>
      day(monthOf(month), cardinal === undefined ? dayOf(digits, word) : numberOf(cardinal), year),
    examples: [
      ['on Jan. 7, 2026', 'Jan. 7, 2026'],
      ['on May twenty-first', 'May twenty-first'],
    ],
  }),
  rule({
    first: MONTH_WORDS,
    pattern: `${MONTH}(?: ?,? | of | in |-|\\/|,)(?:the year )?${YEAR}(?![\\d:%]|,\\d{3})`,
    read: ([, month = '', year = '']) => {
      const read = readYear(year)
      return read === null
        ? null
        : { date: { kind: 'month', year: read, month: monthOf(month), delta: null } }
    },
    examples: [['in May 2026', 'May 2026']],
  }),
  rule({
    first: ['#'],
    pattern: `(\\d{4}) ?${MONTH}(?!\\p{L})`,
    read: ([, year = '', month = '']) => {
      const read = readYear(year)
      return read === null
        ? null
        : { date: { kind: 'month', year: read, month: monthOf(month), delta: null } }
    },
    examples: [['in 2026 May', '2026 May']],
  }),
  rule({
    first: MONTH_WORDS,
    pattern: `${MONTH}(?: of)? (last|this|next|the previous|the following) year`,
    read: ([, month = '', which = '']) => ({
      date: { kind: 'month', year: null, month: monthOf(month), delta: shiftOf(which) },
    }),
    examples: [['in March last year', 'March last year']],
  }),
  rule({
    first: MONTH_WORDS,
    pattern: `${MONTH}(?![\\p{L}\\d]|-(?!${MONTH}))`,
    read: ([, month = '']) => ({ date: { kind: 'month', year: null, month: monthOf(month), delta: null } }),
    examples: [['in December', 'December']],
  }),
  rule({
    first: ['the', '#', ...ORDINAL_FIRST],
    pattern: `(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?|${ORDINAL})(?: day)? (?:of )?(this|next|last|the) month\\b`,
    read: ([, digits, word, which = '']) => {
      const which_ = dayOf(digits, word)
      return which_ > 31 ? null : { date: { kind: 'month-day', day: which_, delta: shiftOf(which) } }
    },
    examples: [['on the 21st of this month', 'the 21st of this month']],
  }),
  rule({
    first: ['the'],
    pattern: `(?<=\\b(?:on|for|since|until|by|from) )the (?:(\\d{1,2})(?:st|nd|rd|th)?|${ORDINAL})(?=[,;.!?]*$|[,;.] | (?:at|in|of the month|from|and|to)\\b)`,
    read: ([, digits, word]) => {
      const which = dayOf(digits, word)
      return which < 1 || which > 31 ? null : { date: { kind: 'month-day', day: which, delta: null } }
    },
    examples: [['back on the 18th', 'the 18th']],
  }),
  rule({
    first: [...WEEKDAYS.keys()],
    pattern: `${WEEKDAY} (?:(?:of )?(last|this|next|the following|the previous) week|week)\\b`,
    read: ([, name = '', which]) => ({
      date:
        which === undefined
          ? { kind: 'weekday', weekday: weekdayOf(name), weeks: null, more: 7 }
          : { kind: 'weekday', weekday: weekdayOf(name), weeks: shiftOf(which) },
    }),
    examples: [['on Monday of last week', 'Monday of last week']],
  }),
  rule({
    first: [...WEEKDAYS.keys()],
    pattern: `${WEEKDAY}(?![\\p{L}-](?!morn|after|even|night))(?:,? (?:the )?${ORDINAL}(?! (?!at\\b|in\\b|from\\b|of\\b)\\p{L}))?`,
    read: ([, name = '', ordinal]) =>
      ordinal === undefined
        ? { date: { kind: 'weekday', weekday: weekdayOf(name), weeks: null } }
        : { date: { kind: 'month-day', day: ordinalOf(ordinal), delta: null, weekday: weekdayOf(name) } },
    examples: [['on Friday', 'Friday']],
  }),
]

export function shiftOf(which: string): number {
  const word = which.toLowerCase().replace(/^the /, '')
  if (/^(last|past|previous)$/.test(word)) return -1
  return /^(next|following|upcoming|coming)$/.test(word) ? 1 : 0
}
