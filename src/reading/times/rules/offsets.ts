import type { Expression, Length, Rule } from '../expression.ts'
import { NUMBER, CARDINAL_FIRST, numberOf, UNIT, unitOf } from '../words.ts'
import { rule } from './rule.ts'

const ABOUT =
  '(?:about|around|roughly|nearly|almost|some|just over|just under|just|more than|less than|over|at least|only|approximately|barely|exactly) '
const COUNT = `(?:(half an?|a couple of|an?(?: full| whole)?|a few|several|a dozen|many|${NUMBER.slice(1, -1)})[ -]?)`
const FIRST = ['#', 'a', 'an', 'half', 'several', 'many', ...CARDINAL_FIRST]
const ABOUT_FIRST = [
  'about',
  'around',
  'roughly',
  'nearly',
  'almost',
  'some',
  'just',
  'more',
  'less',
  'over',
  'at',
  'only',
  'approximately',
  'barely',
  'exactly',
]
const UNITS_FIRST = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'hour',
  'day',
  'moments',
]

/** A count in words; null for one that is not known ("several"). */
function countOf(text: string): number | null {
  const word = text.toLowerCase().trim()
  if (/^(several|many|a few)$/.test(word)) return null
  if (/^a couple of$/.test(word)) return 2
  if (/^a dozen$/.test(word)) return 12
  if (word.startsWith('half')) return 0.5
  if (/^an?( full| whole)?$/.test(word)) return 1
  return numberOf(word)
}

function lengthOf(count: string, unit: string, more?: string): Length | null {
  const value = countOf(count)
  if (value === null || !Number.isFinite(value)) return null
  const parts = [...(more ?? '').matchAll(new RegExp(`${COUNT}${UNIT}`, 'giu'))]
  const and = parts.reduceRight<Length | undefined>((rest, [, n = '', u = '']) => {
    const length = { count: countOf(n) ?? 0, unit: unitOf(u) }
    return rest === undefined ? length : { ...length, and: rest }
  }, undefined)
  return { count: value, unit: unitOf(unit), ...(and !== undefined && { and }) }
}
const MORE = `((?:,? (?:and )?${COUNT.replace('(half', '(?:half')}${UNIT.replace('(', '(?:')}\\b(?! ago))*)`

const offset = (
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
    pattern: `(?:for )?(?:${ABOUT})?${COUNT}${UNIT}${MORE},? (later|earlier|before|after|on|from|starting|beginning|starting from|starting on)\\b(?= |[.,;!?)]|$)(?!(?<=\\bon) \\p{L}+)`,
    read: ([, count = '', unit = '', more, way = '']) =>
      offset(
        count,
        unit,
        more,
        /earlier|before/i.test(way) ? -1 : 1,
        /before|after/i.test(way) ? 'beside' : 'told',
      ),
    examples: [
      ['followed two hours later', 'two hours later'],
      ['roughly two hours after the attack', 'roughly two hours after'],
    ],
  }),
  rule({
    first: [...UNITS_FIRST, 'just', 'only', 'mere'],
    pattern: `(?:just |only )?(seconds|minutes|hours|days|weeks|months|years) (later|earlier|before|after)\\b`,
    read: ([, unit = '', way = '']) => ({
      kind: 'offset',
      length: null,
      unit: unitOf(unit),
      sign: /later|after/i.test(way) ? 1 : -1,
      from: /before|after/i.test(way) ? 'beside' : 'told',
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
      from: clause === undefined ? 'told' : 'beside',
    }),
    examples: [['came the day after the vote', 'the day after']],
  }),
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
    first: ['within', 'in'],
    pattern: `(?:within|in) (?:the )?(?:(?:next|coming|upcoming) )?${COUNT}${UNIT}${MORE}(?: (?:from|of) now)?(?! (?:of|after|before|since)\\b)(?:['’] time)?`,
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
    read: ([, which = '', unit = '']) => ({
      kind: 'window',
      length: /few/i.test(which) ? { count: 3, unit: unitOf(unit) } : null,
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
