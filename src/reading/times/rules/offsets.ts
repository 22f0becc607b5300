import type { Expression, Rule } from '../expression.ts'
import { UNIT, unitOf } from '../words.ts'
import { ABOUT, ABOUT_FIRST, COUNT, FIRST, lengthOf, MORE, UNITS_FIRST } from './lengths.ts'
import { rule } from './rule.ts'

export const offset = (
  count: string,
  unit: string,
  more: string | undefined,
  sign: 1 | -1,
  from: 'now' | 'told' | 'beside',
): Expression => ({
  kind: 'offset',
  length: lengthOf(count, unit, more),
  unit: unitOf(unit),
  sign,
  from,
})

/** "Two hours after the strike" goes with an event; "two hours after," with the time told before. */
const isBeside = (way: string, clause: string | undefined): boolean =>
  /^(before|after)$/i.test(way) && clause !== undefined

/** Lengths counted from publication, from the time told before, or beside an event. */
export const OFFSETS: readonly Rule[] = [
  rule({
    first: [...FIRST, ...ABOUT_FIRST],
    pattern: `(?:${ABOUT})?${COUNT}${UNIT}${MORE.replace('(?! ago)', '')} (ago|from now|hence|in the future)\\b`,
    read: ([, count = '', unit = '', more, way = '']) =>
      offset(count, unit, more, /ago/i.test(way) ? -1 : 1, 'now'),
    examples: [['left two weeks ago', 'two weeks ago']],
  }),
  rule({
    first: ['for', ...FIRST, ...ABOUT_FIRST],
    pattern: `(?:for )?(?:${ABOUT})?${COUNT}${UNIT}${MORE},? (later|earlier|beforehand|afterwards?|before|after|on|from|starting|beginning|starting from|starting on)\\b(?=( \\p{L}| [\\d“"‘])| |[.,;!?)]|$)(?!(?<=\\bon) \\p{L}+)`,
    read: ([, count = '', unit = '', more, way = '', clause]) =>
      // "Eight years on, the city stopped to remember."
      /^on$/i.test(way) && /^(year|decade)/i.test(unit)
        ? offset(count, unit, more, -1, 'now')
        : offset(
            count,
            unit,
            more,
            /earlier|before/i.test(way) ? -1 : 1,
            isBeside(way, clause) ? 'beside' : 'told',
          ),
    examples: [
      ['followed two hours later', 'two hours later'],
      ['roughly two hours after the attack', 'roughly two hours after'],
    ],
  }),
  rule({
    first: [...UNITS_FIRST, 'just', 'only', 'mere'],
    pattern: `(?:just |only )?(seconds|minutes|hours|days|weeks|months|years) (later|earlier|beforehand|afterwards?|before|after)\\b(?=( \\p{L}| [\\d“"‘])?)`,
    read: ([, unit = '', way = '', clause]) => ({
      kind: 'offset',
      length: null,
      unit: unitOf(unit),
      sign: /later|after/i.test(way) ? 1 : -1,
      from: isBeside(way, clause) ? 'beside' : 'told',
    }),
    examples: [['hours after the strike', 'hours after']],
  }),
  rule({
    first: ['the'],
    pattern: `the (night|evening|morning) (before|after)\\b(?! (?:yesterday|tomorrow|last|next)\\b)`,
    read: ([, part = '', way = '']) => ({
      date: { kind: /after/i.test(way) ? 'day-after' : 'day-before', days: 1 },
      part: part.toLowerCase() as 'night',
    }),
    examples: [['resigned the night before', 'the night before']],
  }),
  rule({
    first: ['the', 'a'],
    pattern: `(?:the|a) (day|week|month|year) (before|after)\\b(?! (?:yesterday|tomorrow|last|next)\\b)(?=( (?!and\\b|but\\b)\\p{L})?)`,
    read: ([, unit = '', way = '', clause]) => ({
      kind: 'offset',
      length: { count: 1, unit: unitOf(unit) },
      unit: unitOf(unit),
      sign: /after/i.test(way) ? 1 : -1,
      from: isBeside(way, clause) ? 'beside' : 'told',
    }),
    examples: [['came the day after the vote', 'the day after']],
  }),
]
