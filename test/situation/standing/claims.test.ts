import { describe, expect, it } from 'vitest'
import type { Assertion } from '../../../src/situation/standing/assertion.ts'
import { judgeClaims, type Movement } from '../../../src/situation/standing/claims.ts'
import { judgeFact } from '../../../src/situation/standing/fact.ts'

/** "army 3", "army 3 @2" (said at hour 2), "army 5.." (at least 5), "army 9 withdraws", "army yes denied". */
function claim(text: string, hour: number): Assertion {
  const at = /@(\d+)/.exec(text)?.[1]
  const side = /\[(\w+)\]/.exec(text)?.[1] ?? null
  const [origin, value] = text.split(' ') as [string, string]
  const range = /^(\d+(?:\.\d+)?)(?:(\.\.)(\d+)?)?$/.exec(value)
  const status =
    (['denied', 'unconfirmed', 'claimed'] as const).find((word) => text.includes(word)) ?? 'asserted'
  const numbers = range && {
    min: Number(range[1]),
    max: range[2] ? (range[3] ? Number(range[3]) : null) : Number(range[1]),
  }
  return {
    origin,
    side,
    ...(numbers ?? { value }),
    status,
    at: `2031-03-01T${String(at ?? hour).padStart(2, '0')}:00:00Z`,
    publishedAt: `2031-03-01T${String(hour).padStart(2, '0')}:00:00Z`,
    withdraws: text.includes('withdraws'),
    changesState: text.includes('changes'),
  }
}

type Row = readonly [name: string, movement: Movement, claims: string, fact: string, each: string]

/** Claims one an hour; the fact as `standing current ×sources`; l, s, r: live, superseded, retracted. */
const ROWS: readonly Row[] = [
  ['one source', 'none', 'army 3', 'single-source 3…3 ×1', 'l'],
  ['a relay of one source', 'none', 'army 3; army 3', 'single-source 3…3 ×1', 'll'],
  ['two sources that agree', 'none', 'army 3; doctor 3', 'corroborated 3…3 ×2', 'll'],
  ['ranges that overlap: the intersection', 'none', 'army 3..9; doctor 5..', 'corroborated 5…9 ×2', 'll'],
  ['two sources that cannot both be right: the hull', 'none', 'army 9; rebels 24', 'disputed 9…24 ×2', 'll'],
  ['an open end stays open', 'none', 'army 3; doctor 7..', 'disputed 3… ×2', 'll'],
  ['an own update', 'none', 'army 3; army 5', 'superseded 5…5 ×1', 'sl'],
  ['a range said more sharply', 'none', 'army 570..630; army 600', 'single-source 600…600 ×1', 'll'],
  ['"at least 5" and then 7 is an update', 'none', 'army 5..; army 7', 'superseded 7…7 ×1', 'sl'],
  ['a toll moved up by another source', 'up', 'police 12; ministry 57', 'superseded 57…57 ×1', 'sl'],
  ['a lower toll is a dispute', 'up', 'ministry 112; charity 104', 'disputed 104…112 ×2', 'll'],
  [
    'a toll repeated after the higher one lives on',
    'up',
    'army 1; doctor 2; army 1',
    'disputed 1…2 ×2',
    'lll',
  ],
  ['a late relay of an old toll is old', 'up', 'army 1; doctor 2; army 1 @0', 'superseded 2…2 ×1', 'sls'],
  ['no toll moves across sides', 'up', 'police 63 [gov]; lawyer 200 [opp]', 'disputed 63…200 ×2', 'll'],
  [
    'an unconfirmed figure moves nothing',
    'up',
    'police 12; rumour 90 unconfirmed',
    'single-source 12…12 ×1',
    'll',
  ],
  ['nothing but the unconfirmed', 'none', 'rumour 90 unconfirmed', 'single-source 90…90 ×1', 'l'],
  ['the missing go down', 'either way', 'agency 16; charity 0', 'superseded 0…0 ×1', 'sl'],
  [
    'withdrawn, with its copies and relays',
    'none',
    'army 112; army 112; army 112 withdraws',
    'retracted nothing ×0',
    'rrr',
  ],
  [
    'withdrawn and replaced',
    'up',
    'ministry 112; charity 104; ministry 112 withdraws; ministry 104 @3',
    'corroborated 104…104 ×2',
    'rlrl',
  ],
  [
    'a withdrawal touches no other source',
    'none',
    'army 5; rebels 5; army 5 withdraws',
    'single-source 5…5 ×1',
    'rlr',
  ],
  [
    'a value and its denial',
    'none',
    'engineer fault; airline fault denied',
    'disputed fault/not: fault ×2',
    'll',
  ],
  [
    'denying Y does not corroborate X',
    'none',
    'militia militia claimed; tehran iran denied',
    'single-source militia ×1',
    'll',
  ],
  ['only a denial', 'none', 'lawyer jailed denied', 'single-source not: jailed ×1', 'l'],
  [
    'a change of mind about a value',
    'none',
    'minister overloaded denied; minister overloaded',
    'superseded overloaded ×1',
    'sl',
  ],
  [
    'the state itself changed',
    'none',
    'army held; rebels held; monitor surrendered changes',
    'superseded surrendered ×1',
    'ssl',
  ],
]

function show({ standing, current, independentSources }: ReturnType<typeof judgeFact>): string {
  const value =
    current === null
      ? 'nothing'
      : typeof current === 'string'
        ? current
        : 'min' in current
          ? `${current.min}…${current.max ?? ''}`
          : current.join('/')
  return `${standing} ${value} ×${independentSources}`
}

describe('standing', () => {
  it.each(ROWS)('%s', (_, movement, claims, expected, each) => {
    const assertions = claims.split('; ').map(claim)
    const verdicts = judgeClaims(assertions, movement)
    const fact = judgeFact(assertions, verdicts)
    expect(verdicts.map((verdict) => verdict.standing[0]).join('')).toBe(each)
    expect(show(fact)).toBe(expected)
    expect(fact.because).not.toBe('')
  })

  it.each(ROWS)('does not depend on the order of claims: %s', (_, movement, claims, expected, each) => {
    const turned = claims.split('; ').map(claim).toReversed()
    const verdicts = judgeClaims(turned, movement)
    const inOrder = verdicts.toReversed()
    expect(inOrder.map((verdict) => verdict.standing[0]).join('')).toBe(each)
    expect(judgeFact(turned, verdicts).standing).toBe(expected.split(' ')[0])
  })

  it('names the claim that superseded another', () => {
    const verdicts = judgeClaims([claim('army 3', 0), claim('army 5', 1)], 'up')
    expect(verdicts[0]).toEqual({ standing: 'superseded', by: 1 })
  })
})
