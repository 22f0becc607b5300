import type { Rule } from '../expression.ts'
import { CARDINAL_FIRST, UNIT, unitOf } from '../words.ts'
import { ABOUT, COUNT, FIRST, lengthOf, MORE } from './lengths.ts'
import { offset } from './offsets.ts'
import { rule } from './rule.ts'

/** What an ultimatum gives time for. */
const DEMANDED =
  'leave|close|comply|respond|withdraw|release|pay|vacate|evacuate|answer|surrender|return|hand|decide|free|quit|stop|end|reply|disarm|pull|appeal|clear'

/** The last or next so many units, and lengths that last. */
export const WINDOWS: readonly Rule[] = [
  rule({
    first: ['for'],
    pattern: `for (?:${ABOUT})?(?:${COUNT}${UNIT}|(hours|days|weeks|months|years))\\b(?!,? (?:from|starting|beginning|after|before|later|earlier|to|\\d))`,
    read: ([, count, unit, some]) => ({
      kind: 'window',
      length: count === undefined ? null : lengthOf(count, unit ?? ''),
      unit: unitOf(unit ?? some ?? ''),
      sign: -1,
      from: 'lasting',
    }),
    examples: [['have slept for two weeks', 'for two weeks']],
  }),
  rule({
    first: FIRST,
    pattern: `${COUNT}${UNIT}(?= to (?:${DEMANDED})\\b)`,
    read: ([, count = '', unit = '']) => ({
      kind: 'window',
      length: lengthOf(count, unit),
      unit: unitOf(unit),
      sign: 1,
      from: 'now',
    }),
    examples: [['giving them 72 hours to leave', '72 hours']],
  }),
  rule({
    first: ['within', 'in'],
    pattern: `(?:within|in) (?:the )?(?:(?:next|coming|upcoming) )?${COUNT}${UNIT}\\b${MORE}(?: (?:from|of) now)?(?! (?:of|after|before|since|from (?!now))\\b)(?:['’] time)?`,
    read: ([match, count = '', unit = '', more]) =>
      /^within/i.test(match) || /next|coming/i.test(match)
        ? { kind: 'window', length: lengthOf(count, unit, more), unit: unitOf(unit), sign: 1, from: 'now' }
        : offset(count, unit, more, 1, 'now'),
    examples: [
      ['returns in two weeks', 'in two weeks'],
      ['leave within 48 hours', 'within 48 hours'],
    ],
  }),
  rule({
    first: [
      'the',
      'in',
      'over',
      'during',
      'for',
      'last',
      'past',
      'previous',
      'next',
      'coming',
      'upcoming',
      'following',
      '#',
      ...CARDINAL_FIRST,
    ],
    pattern: `(?:(?:in|over|during|for) )?(?:the )?(?:(last|past|previous|next|coming|upcoming|following) ${COUNT}|${COUNT}(last|past|previous|next|coming|upcoming) )${UNIT}${MORE}\\b`,
    read: ([, before, countAfter, countBefore, after, unit = '', more]) => ({
      kind: 'window',
      length: lengthOf(countAfter ?? countBefore ?? '', unit, more),
      unit: unitOf(unit),
      sign: /last|past|previous/i.test(before ?? after ?? '') ? -1 : 1,
      from: 'today',
    }),
    examples: [['fell in the last 24 hours', 'in the last 24 hours']],
  }),
  rule({
    first: ['in', 'for', 'over', 'recent', 'the', 'during', 'coming', 'past'],
    pattern: `(?:(?:in|for|over|during) )?(?:the )?(recent|past|last|coming|next|few|past few) (?:several |few )?(hours|days|weeks|months|years)\\b`,
    read: ([match, which = '', unit = '']) => ({
      kind: 'window',
      length: /few/i.test(match) ? { count: 3, unit: unitOf(unit) } : null,
      unit: unitOf(unit),
      sign: /coming|next/i.test(which) ? 1 : -1,
      from: 'today',
    }),
    examples: [['grown in recent days', 'in recent days']],
  }),
  rule({
    first: ['last', 'past', 'next', 'the', 'this', 'in', 'over', 'during', 'for'],
    pattern: `(?:(?:in|over|during|for) )?(?:the )?(?:(last|next|coming) (?=hour|minute)|(?:this )?(past) )(hour|minute|day|week|month|year)\\b`,
    read: ([, which, past, unit = '']) => ({
      kind: 'window',
      length: { count: 1, unit: unitOf(unit) },
      unit: unitOf(unit),
      sign: past !== undefined || /last/i.test(which ?? '') ? -1 : 1,
      from: 'now',
    }),
    examples: [['in the past hour', 'the past hour']],
  }),
]
