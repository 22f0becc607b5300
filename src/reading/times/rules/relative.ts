import type { DateSpec, Edge, Point, Rule } from '../expression.ts'
import { MONTH, monthOf, WEEKDAY, weekdayOf } from '../words.ts'
import { shiftOf } from './dates.ts'
import { rule } from './rule.ts'

const WHICH =
  '(last|past|previous|this|current|next|following|coming|upcoming|this past|this coming|this upcoming|the previous|the following|the next|the last|the coming)'
const STRETCH = '(week|weekend|month|quarter|year|decade|fortnight|day|working week)'
const days = (delta: number): Point => ({ date: { kind: 'days', delta } })

const shift = (which: string): number => {
  const [first = '', second] = which.toLowerCase().replace(/^the /, '').split(' ')
  return shiftOf(second ?? (first === 'coming' ? 'next' : first))
}
const unit = (word: string, delta: number): DateSpec =>
  /^day$/i.test(word)
    ? { kind: 'days', delta }
    : { kind: 'unit', unit: (/week$/i.test(word) ? 'week' : word.toLowerCase()) as 'week', delta }

const EDGES: Readonly<Record<string, Edge>> = {
  beginning: 'start',
  start: 'start',
  end: 'end',
  middle: 'mid',
  mid: 'mid',
  early: 'early',
  late: 'late',
  earlier: 'earlier',
  later: 'later',
  earliest: 'early',
}
/** "the end of", "early", "mid-": what follows is read as a point and narrowed. */
export const EDGE =
  '(?:the )?(?:very )?(beginning|start|end|middle|early part|latter part) of (?:the (?=\\S))?|(early|late|mid|earlier|later)(?: on | in |[ -])'
export const edgeOf = (word: string): Edge =>
  EDGES[word.toLowerCase().split(' ')[0] as string] ?? (/latter/i.test(word) ? 'late' : 'early')

export const RELATIVE: readonly Rule[] = [
  rule({
    first: ['the', 'day', 'two'],
    pattern: `(?:the )?day (?:before yesterday|after (?:tomorrow|tmrw?|tmr))\\b`,
    read: ([match]) => days(/yesterday/i.test(match) ? -2 : 2),
    examples: [['died the day before yesterday', 'the day before yesterday']],
  }),
  rule({
    first: ['today', 'yesterday', 'tomorrow', 'tmrw', 'tmr', 'later', 'earlier', 'now', 'mid'],
    pattern: `(?:(later|earlier|early|late|mid) )?(today|yesterday|tomorrow|tmrw|tmr)\\b(?! night| morning| evening| afternoon)`,
    read: ([, edge, word = '']) => ({
      ...days({ today: 0, yesterday: -1 }[word.toLowerCase()] ?? 1),
      ...(edge !== undefined && { edge: edgeOf(edge) }),
    }),
    examples: [
      ['said yesterday', 'yesterday'],
      ['vote later today', 'later today'],
    ],
  }),
  rule({
    first: ['the', 'of', 'that', 'a', 'later', 'earlier'],
    pattern: `(?:(?:on )?the (same|next|following|previous|preceding|day)|that (?:same )?day)(?<=day|same|next|following|previous|preceding)(?: day)?(?<=day)(?! (?:before|after|of|to|when|that)\\b)`,
    read: ([match]) =>
      /^the day$/i.test(match)
        ? null
        : /previous|preceding/i.test(match)
          ? { date: { kind: 'day-before', days: 1 } }
          : { date: { kind: 'day-after', days: /next|following/i.test(match) ? 1 : 0 } },
    examples: [['fled the next day', 'the next day']],
  }),
  rule({
    first: ['later', 'earlier'],
    pattern: `(later|earlier) (?:in|on|that|the same|the) ?(?:the )?(day|week|month|year)\\b`,
    read: ([, edge = '', word = '']) => ({
      date: unit(word, 0),
      edge: edgeOf(edge),
    }),
    examples: [['resumed later in the day', 'later in the day']],
  }),
  rule({
    first: [
      'the',
      'last',
      'past',
      'previous',
      'this',
      'current',
      'next',
      'following',
      'coming',
      'upcoming',
      'my',
    ],
    pattern: `(?:${WHICH}|(my)) ${STRETCH}\\b(?!-)`,
    read: ([match, which = 'this', , word = '']) =>
      /^(this past|last|this) day$/i.test(match) && !/past|last/i.test(which)
        ? null
        : { date: unit(word, shift(which)) },
    examples: [
      ['met last week', 'last week'],
      ['votes next month', 'next month'],
    ],
  }),
  rule({
    first: ['the', 'year'],
    pattern: `(?:the )?year[- ]to[- ]date\\b`,
    read: () => ({
      kind: 'bound',
      side: 'since',
      of: { date: { kind: 'unit', unit: 'year', delta: 0 } },
    }),
    examples: [['fell in the year to date', 'the year to date']],
  }),
  rule({
    first: ['the'],
    pattern: `the (week|weekend|month|year|fortnight|quarter) (after next|before last)\\b`,
    read: ([, word = '', way = '']) => ({ date: unit(word, /after/i.test(way) ? 2 : -2) }),
    examples: [['leaves the week after next', 'the week after next']],
  }),
  rule({
    first: ['the', 'a', 'weekend', 'rest', 'remaining'],
    pattern: `(?:the )?(?:(?:rest|remaining|remainder) (?:of )?(?:the |my |this |current )?)(day|week|month|year)\\b`,
    read: ([, word = '']) => ({ date: unit(word, 0), edge: 'later' }),
    examples: [['for the rest of the week', 'the rest of the week']],
  }),
  rule({
    first: ['the', 'weekend', 'end', 'fortnight'],
    pattern: `(?:(?<=\\b(?:at|over|during|by|within|until|of|before|in|since|through|last) (?:end of )?)(?:the )?|the (?=weekend))(weekend|week|month|year|fortnight|quarter)\\b(?! (?:of (?!an? )|after|before|starting|ending|beginning|commencing|\\d+)\\b)`,
    read: ([match, word = '']) =>
      !/^the/i.test(match) && !/weekend/i.test(word) && !/month/i.test(word) ? null : { date: unit(word, 0) },
    examples: [['shelled over the weekend', 'the weekend']],
  }),
  rule({
    first: ['last', 'past', 'previous', 'this', 'next', 'following', 'coming', 'upcoming', 'the'],
    pattern: `${WHICH} ${WEEKDAY}(?!\\p{L})`,
    read: ([, which = '', name = '']) => ({
      date: {
        kind: 'weekday',
        weekday: weekdayOf(name),
        weeks: /coming|past$/i.test(which) ? null : shift(which),
        ...(/coming/i.test(which) && { side: 'future' as const }),
        ...(/past$/i.test(which) && { side: 'past' as const }),
      },
    }),
    examples: [['met last Friday', 'last Friday']],
  }),
  rule({
    first: ['next', 'last', 'this'],
    pattern: `(last|this|next) week(?:,? on)? ${WEEKDAY}(?!\\p{L})`,
    read: ([, which = '', name = '']) => ({
      date: { kind: 'weekday', weekday: weekdayOf(name), weeks: shiftOf(which) },
    }),
    examples: [['leaves next week on Friday', 'next week on Friday']],
  }),
  rule({
    first: ['last', 'this', 'next', 'past', 'coming', 'previous'],
    pattern: `(last|this|next|past|coming|previous) ${MONTH}(?! ?\\d)(?!\\p{L})`,
    read: ([, which = '', name = '']) => ({
      date: { kind: 'month', year: null, month: monthOf(name), delta: shiftOf(which) },
    }),
    examples: [['signed last December', 'last December']],
  }),
]
