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

interface Row {
  readonly name: string
  readonly movement?: Movement
  /** One an hour. */
  readonly claims: readonly string[]
  readonly standing: string
  readonly current: unknown
  readonly sources: number
  /** l, s, r: live, superseded, retracted. */
  readonly each: string
}

const ROWS: readonly Row[] = [
  {
    name: 'one source',
    claims: ['army 3'],
    standing: 'single-source',
    current: { min: 3, max: 3 },
    sources: 1,
    each: 'l',
  },
  {
    name: 'a relay of one source',
    claims: ['army 3', 'army 3'],
    standing: 'single-source',
    current: { min: 3, max: 3 },
    sources: 1,
    each: 'll',
  },
  {
    name: 'two sources that agree',
    claims: ['army 3', 'doctor 3'],
    standing: 'corroborated',
    current: { min: 3, max: 3 },
    sources: 2,
    each: 'll',
  },
  {
    name: 'ranges that overlap: the intersection',
    claims: ['army 3..9', 'doctor 5..'],
    standing: 'corroborated',
    current: { min: 5, max: 9 },
    sources: 2,
    each: 'll',
  },
  {
    name: 'two sources that cannot both be right: the hull',
    claims: ['army 9', 'rebels 24'],
    standing: 'disputed',
    current: { min: 9, max: 24 },
    sources: 2,
    each: 'll',
  },
  {
    name: 'an open end stays open',
    claims: ['army 3', 'doctor 7..'],
    standing: 'disputed',
    current: { min: 3, max: null },
    sources: 2,
    each: 'll',
  },
  {
    name: 'an own update',
    claims: ['army 3', 'army 5'],
    standing: 'superseded',
    current: { min: 5, max: 5 },
    sources: 1,
    each: 'sl',
  },
  {
    name: 'a range said more sharply',
    claims: ['army 570..630', 'army 600'],
    standing: 'single-source',
    current: { min: 600, max: 600 },
    sources: 1,
    each: 'll',
  },
  {
    name: '"at least 5" and then 7 is an update',
    claims: ['army 5..', 'army 7'],
    standing: 'superseded',
    current: { min: 7, max: 7 },
    sources: 1,
    each: 'sl',
  },
  {
    name: 'a toll moved up by another source',
    movement: 'up',
    claims: ['police 12', 'ministry 57'],
    standing: 'superseded',
    current: { min: 57, max: 57 },
    sources: 1,
    each: 'sl',
  },
  {
    name: 'a lower toll is a dispute',
    movement: 'up',
    claims: ['ministry 112', 'charity 104'],
    standing: 'disputed',
    current: { min: 104, max: 112 },
    sources: 2,
    each: 'll',
  },
  {
    name: 'a toll repeated after the higher one lives on',
    movement: 'up',
    claims: ['army 1', 'doctor 2', 'army 1'],
    standing: 'disputed',
    current: { min: 1, max: 2 },
    sources: 2,
    each: 'lll',
  },
  {
    name: 'a late relay of an old toll is old',
    movement: 'up',
    claims: ['army 1', 'doctor 2', 'army 1 @0'],
    standing: 'superseded',
    current: { min: 2, max: 2 },
    sources: 1,
    each: 'sls',
  },
  {
    name: 'no toll moves across sides',
    movement: 'up',
    claims: ['police 63 [gov]', 'lawyer 200 [opp]'],
    standing: 'disputed',
    current: { min: 63, max: 200 },
    sources: 2,
    each: 'll',
  },
  {
    name: 'an unconfirmed figure moves nothing',
    movement: 'up',
    claims: ['police 12', 'rumour 90 unconfirmed'],
    standing: 'single-source',
    current: { min: 12, max: 12 },
    sources: 1,
    each: 'll',
  },
  {
    name: 'nothing but the unconfirmed',
    claims: ['rumour 90 unconfirmed'],
    standing: 'single-source',
    current: { min: 90, max: 90 },
    sources: 1,
    each: 'l',
  },
  {
    name: 'the missing go down',
    movement: 'either way',
    claims: ['agency 16', 'charity 0'],
    standing: 'superseded',
    current: { min: 0, max: 0 },
    sources: 1,
    each: 'sl',
  },
  {
    name: 'withdrawn, with its copies and relays',
    claims: ['army 112', 'army 112', 'army 112 withdraws'],
    standing: 'retracted',
    current: null,
    sources: 0,
    each: 'rrr',
  },
  {
    name: 'withdrawn and replaced',
    movement: 'up',
    claims: ['ministry 112', 'charity 104', 'ministry 112 withdraws', 'ministry 104 @3'],
    standing: 'corroborated',
    current: { min: 104, max: 104 },
    sources: 2,
    each: 'rlrl',
  },
  {
    name: 'a withdrawal touches no other source',
    claims: ['army 5', 'rebels 5', 'army 5 withdraws'],
    standing: 'single-source',
    current: { min: 5, max: 5 },
    sources: 1,
    each: 'rlr',
  },
  {
    name: 'a value and its denial',
    claims: ['engineer fault', 'airline fault denied'],
    standing: 'disputed',
    current: ['fault', 'not: fault'],
    sources: 2,
    each: 'll',
  },
  {
    name: 'denying Y does not corroborate X',
    claims: ['militia militia claimed', 'tehran iran denied'],
    standing: 'single-source',
    current: 'militia',
    sources: 1,
    each: 'll',
  },
  {
    name: 'only a denial',
    claims: ['lawyer jailed denied'],
    standing: 'single-source',
    current: 'not: jailed',
    sources: 1,
    each: 'l',
  },
  {
    name: 'a change of mind about a value',
    claims: ['minister overloaded denied', 'minister overloaded'],
    standing: 'superseded',
    current: 'overloaded',
    sources: 1,
    each: 'sl',
  },
  {
    name: 'the state itself changed',
    claims: ['army held', 'rebels held', 'monitor surrendered changes'],
    standing: 'superseded',
    current: 'surrendered',
    sources: 1,
    each: 'ssl',
  },
]

describe('standing', () => {
  it.each(ROWS)('$name', ({ movement = 'none', claims, standing, current, sources, each }) => {
    const assertions = claims.map(claim)
    const verdicts = judgeClaims(assertions, movement)
    const fact = judgeFact(assertions, verdicts)
    expect(verdicts.map((verdict) => verdict.standing[0]).join('')).toBe(each)
    expect(fact).toMatchObject({ standing, current, independentSources: sources })
    expect(fact.because).not.toBe('')
  })

  it.each(ROWS)('does not depend on the order of claims: $name', ({ movement = 'none', claims, each }) => {
    const assertions = claims.map(claim)
    const turned = assertions.toReversed()
    const verdicts = judgeClaims(turned, movement).toReversed()
    expect(verdicts.map((verdict) => verdict.standing[0]).join('')).toBe(each)
    expect(judgeFact(turned, verdicts.toReversed()).standing).toBe(
      judgeFact(assertions, judgeClaims(assertions, movement)).standing,
    )
  })

  it('names the claim that superseded another', () => {
    const verdicts = judgeClaims([claim('army 3', 0), claim('army 5', 1)], 'up')
    expect(verdicts[0]).toEqual({ standing: 'superseded', by: 1 })
  })
})
