import { describe, expect, it } from 'vitest'
import type { StoryEvent } from '../../../src/record/situation.ts'
import { findEscalation } from '../../../src/situation/escalation/find.ts'

type Act = readonly [
  id: string,
  type: StoryEvent['type'],
  source: string,
  target: string,
  day: number,
  intensity: number,
]

function situationOf(acts: readonly Act[]) {
  const side = (name: string) =>
    name === '' ? [] : [{ name, code: name.slice(0, 3).toUpperCase(), sector: 'MIL' }]
  const events = acts.map(([id, type, source, target, day, intensity]): StoryEvent => ({
    id,
    type,
    mode: '',
    what: id,
    status: 'asserted',
    intensity,
    actors: { source: side(source), target: side(target) },
    start: `2031-03-${String(day).padStart(2, '0')}T10:00:00Z`,
    end: `2031-03-${String(day).padStart(2, '0')}T11:00:00Z`,
    place: null,
    reports: ['r'],
    mentions: [],
    facts: [],
  }))
  return {
    asOf: null,
    stories: [{ id: 's', title: '', reports: ['r'], start: null, end: null, events }],
    syndicated: [],
    revisions: [],
  }
}

const ACTS: readonly Act[] = [
  ['accuse', 'ACCUSE', 'Norland', 'Sudmark', 1, -2],
  ['warn', 'THREATEN', 'Norland', 'Sudmark', 3, -5],
  ['shell', 'ASSAULT', 'Norland', 'Sudmark', 6, -9],
  ['boast', 'THREATEN', 'Sudmark', 'Norland', 7, -5],
  ['talk', 'CONSULT', 'Norland', 'Sudmark', 9, 1],
  ['truce', 'AGREE', 'Sudmark', 'Norland', 10, 6],
]

describe('escalation', () => {
  const found = findEscalation(situationOf(ACTS))

  it('follows what one party does to another by day', () => {
    const pair = found.pairs.find(({ source, target }) => source === 'NOR' && target === 'SUD')
    expect(pair?.days.map(({ day, intensity }) => `${day.slice(8)} ${intensity}`)).toEqual([
      '01 -2',
      '03 -5',
      '06 -9',
      '09 1',
    ])
    expect(pair?.days[2]?.events).toEqual(['shell'])
  })

  it.each([
    [[-2, -5, -9, -9], 'rising'],
    [[-9, -9, -2, 1], 'falling'],
    [[-5, -5, -5, -5], 'level'],
    [[-9], 'level'],
  ] as const)('calls %j %s', (values, trend) => {
    const acts = values.map((value, index): Act => [
      `e${index}`,
      'ASSAULT',
      'Norland',
      'Sudmark',
      index + 1,
      value,
    ])
    expect(findEscalation(situationOf(acts)).pairs[0]?.trend).toBe(trend)
  })

  it('tells a threat that was carried out from one that was not', () => {
    expect(found.threats).toEqual([
      { event: 'warn', followedBy: 'shell', because: 'the same party, 3 days later' },
      { event: 'boast', followedBy: null, because: 'no act of the same party within two weeks' },
    ])
  })

  it('takes no act from before a threat, nor from long after it, for its execution', () => {
    const acts: Act[] = [
      ['before', 'ASSAULT', 'Norland', 'Sudmark', 1, -9],
      ['warn', 'THREATEN', 'Norland', 'Sudmark', 3, -5],
      ['late', 'ASSAULT', 'Norland', 'Sudmark', 28, -9],
    ]
    expect(findEscalation(situationOf(acts)).threats[0]?.followedBy).toBeNull()
  })

  it('sees signs of calm', () => {
    expect(found.signals).toEqual([
      { event: 'talk', kind: 'talks' },
      { event: 'truce', kind: 'agreement' },
    ])
  })
})
