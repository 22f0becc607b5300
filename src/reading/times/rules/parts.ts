import type { Edge, Part, Point, Rule } from '../expression.ts'
import { rule } from './rule.ts'

const PART = '(morning|afternoon|evening|night)'

function partOf(word: string, shade: string | undefined): Point {
  const part = word.toLowerCase() as Part
  const edge = shade?.toLowerCase().replace(/ in the day$/, '') as Edge | undefined
  return edge === undefined ? { part } : { part, edge }
}

const today = (part: Part, delta = 0): Point => ({ date: { kind: 'days', delta }, part })

export const PARTS: readonly Rule[] = [
  rule({
    first: ['this', 'last', 'next', 'late', 'early', 'earlier', 'later', 'yesterday', 'tomorrow'],
    pattern: `(?:(early|late|earlier|later)[ -])?(this|last|next|yesterday|tomorrow)(?:['’]s)?(?: (early|late|mid)[ -]?)? ${PART}\\b`,
    read: ([, before, which = '', inside, word = '']) => ({
      ...partOf(word, before ?? inside),
      date: {
        kind: 'days',
        delta: { last: -1, yesterday: -1, next: 1, tomorrow: 1 }[which.toLowerCase()] ?? 0,
      },
    }),
    examples: [
      ['struck last night', 'last night'],
      ['said earlier this morning', 'earlier this morning'],
    ],
  }),
  rule({
    first: ['the', 'that'],
    pattern: `(?:the (?:previous|preceding)|that|the (?:following|next|same)) (?:very )?(?:(early|late)[ -])?${PART}\\b`,
    read: ([match, shade, word = '']) => ({
      ...partOf(word, shade),
      date: /previous|preceding/i.test(match)
        ? { kind: 'day-before', days: 1 }
        : /following|next/i.test(match)
          ? { kind: 'day-after', days: 1 }
          : { kind: 'day-after', days: 0 },
    }),
    examples: [['raided the previous evening', 'the previous evening']],
  }),
  rule({
    first: ['tonight', 'late', 'early', 'later'],
    pattern: `(?:(early|late|later) )?tonight\\b`,
    read: () => today('night'),
    examples: [['speaks tonight', 'tonight']],
  }),
  rule({
    first: ['the', 'past', 'during', 'over'],
    pattern: `(?:during |over )?(?:the )?past night\\b`,
    read: () => today('night', -1),
    examples: [['shelled during the past night', 'during the past night']],
  }),
  rule({
    first: ['overnight'],
    pattern: `overnight\\b(?! (?:stay|bag|train|bus|flight))`,
    read: () => ({ part: 'overnight' }),
    examples: [['shelled overnight', 'overnight']],
  }),
  rule({
    first: ['the', 'early', 'small', 'wee'],
    pattern: `(?:the )?(?:(?:very )?early|small|wee)(?: morning)? hours(?: of(?: the morning(?: of| on)?)?)?\\b`,
    read: () => ({ part: 'small-hours' }),
    examples: [['in the small hours of Tuesday', 'the small hours of']],
  }),
  rule({
    first: ['shortly', 'just', 'before', 'pre', 'hours'],
    pattern: `(?:(?:shortly |just |hours )?before |pre-?)(?:dawn|daybreak|sunrise|first light)\\b`,
    read: () => ({ part: 'before-dawn' }),
    examples: [['hit before dawn', 'before dawn']],
  }),
  rule({
    first: ['the', 'dawn', 'daybreak', 'sunrise', 'first', 'dusk', 'sunset', 'nightfall'],
    pattern: `(?:the )?(dawn|daybreak|sunrise|first light|dusk|sunset|nightfall)\\b(?! (?:raid|prayer)s)`,
    read: ([, word = '']) => ({ part: /^(dusk|sunset|nightfall)$/i.test(word) ? 'dusk' : 'dawn' }),
    examples: [['attacked at dawn', 'dawn']],
  }),
  rule({
    first: ['the', 'around', 'noon', 'midday', 'mid', 'midnight', '12', '#'],
    pattern: `(?:12 ?)?(noon|mid-?day|mid day|midnight|mid night)\\b`,
    read: ([, word = '']) => ({ part: /night/i.test(word) ? 'midnight' : 'noon' }),
    examples: [['until midnight', 'midnight']],
  }),
  rule({
    first: ['lunchtime', 'lunch', 'the', 'daytime', 'eod', 'end'],
    pattern: `(lunch ?time|(?<=\\bat )lunch|(?:the )?daytime|the eod|(?:the )?end of (?:the |my )?day)\\b`,
    read: ([, word = '']) =>
      /eod|end/i.test(word)
        ? { edge: 'end', date: { kind: 'days', delta: 0 } }
        : { part: /lunch/i.test(word) ? 'lunchtime' : 'daytime' },
    examples: [['met at lunchtime', 'lunchtime']],
  }),
  rule({
    first: [
      'the',
      'in',
      'early',
      'late',
      'mid',
      'morning',
      'afternoon',
      'evening',
      'night',
      'midmorning',
      'midafternoon',
    ],
    pattern: `(?:in )?(?:the )?(?:(early|late|mid)(?:[ -]|(?=m|a)))?${PART}\\b(?!s\\b)(?: of| on)?(?= |[.,;!?]|$|’|')`,
    // "Kanto Evening" is a newspaper.
    read: ({ 1: shade, 2: word = '', index }) =>
      /^\p{Lu}/u.test(word) && index > 0 ? null : partOf(word, shade),
    examples: [['came in the late afternoon', 'in the late afternoon']],
  }),
]
