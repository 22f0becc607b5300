import type { Length } from '../expression.ts'
import { CARDINAL_FIRST, NUMBER, numberOf, UNIT, unitOf } from '../words.ts'

export const ABOUT =
  '(?:about|around|roughly|nearly|almost|some|just over|just under|just|more than|less than|over|at least|only|approximately|barely|exactly) '
export const COUNT = `(?:(half an?|a couple of|an?(?: full| whole)?|a few|several|a dozen|many|${NUMBER.slice(1, -1)})[ -]?)`
export const FIRST = ['#', 'a', 'an', 'half', 'several', 'many', ...CARDINAL_FIRST]
export const ABOUT_FIRST = [
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
export const UNITS_FIRST = [
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

export function lengthOf(count: string, unit: string, more?: string): Length | null {
  const value = countOf(count)
  if (value === null || !Number.isFinite(value)) return null
  const parts = [...(more ?? '').matchAll(new RegExp(`${COUNT}${UNIT}`, 'giu'))]
  const and = parts.reduceRight<Length | undefined>((rest, [, n = '', u = '']) => {
    const length = { count: countOf(n) ?? 0, unit: unitOf(u) }
    return rest === undefined ? length : { ...length, and: rest }
  }, undefined)
  return { count: value, unit: unitOf(unit), ...(and !== undefined && { and }) }
}
export const MORE = `((?:,? (?:and )?${COUNT.replace('(half', '(?:half')}${UNIT.replace('(', '(?:')}\\b(?! ago))*)`
