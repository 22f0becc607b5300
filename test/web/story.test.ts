import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../src/record/judgement.ts'
import type { StoryEvent } from '../../src/record/situation.ts'
import { describeContent, findStanding } from '../../src/web/judging/log.ts'
import { placeLabels } from '../../src/web/story/labels.ts'
import { START, zoomAt } from '../../src/web/story/mapView.ts'
import { groupValues, originsOf } from '../../src/web/story/origins.ts'
import { findStretch, findTicks } from '../../src/web/story/scale.ts'
import { lastStop } from '../../src/web/story/select.ts'
import { findFocus, gatherSpots, type Spot } from '../../src/web/story/spots.ts'
import { usualZone } from '../../src/web/story/zones.ts'
import { formatInterval, offsetMs, offsetOf } from '../../src/web/times.ts'

import { claim, fact } from './claims.ts'

describe('the matrix', () => {
  it.each([
    ['ranges that overlap agree', { min: 5, max: null }, { min: 7, max: 7 }, 0],
    ['ranges apart disagree', { min: 5, max: 5 }, { min: 7, max: 7 }, 2],
    ['a value and its denial disagree', { value: 'drone' }, { value: 'drone', status: 'denied' as const }, 2],
    [
      'what no longer stands has no letter',
      { min: 5, max: 5 },
      { min: 7, max: 7, standing: 'superseded' as const },
      0,
    ],
  ])('%s', (_name, one, other, letters) => {
    expect(groupValues(fact([claim({ id: 'a', ...one }), claim({ id: 'b', ...other })])).size).toBe(letters)
  })

  it('puts the sources that speak of most facts first', () => {
    const facts = [fact([claim({ origin: 'a' }), claim({ origin: 'b' })]), fact([claim({ origin: 'b' })])]
    expect(originsOf(facts)).toEqual(['b', 'a'])
  })
})

describe('the timeline', () => {
  const hour = 3_600_000
  it('leaves old news outside, so that it does not squeeze the rest', () => {
    const spans = [-90 * 24, 0, 1, 2, 3, 5].map((at) => ({ start: at * hour, end: (at + 1) * hour }))
    const stretch = findStretch(spans)
    expect(stretch.start).toBeGreaterThan(-24 * hour)
    expect(stretch.end).toBeGreaterThanOrEqual(6 * hour)
  })

  it.each([1, 10, 100, 10_000])('never has more marks than asked for: %d hours', (hours) => {
    const { at } = findTicks({ start: 1, end: hours * hour }, 4)
    expect(at.length).toBeLessThanOrEqual(5)
    expect(at.length).toBeGreaterThan(0)
  })

  // The words are those of whoever's language it is; the pieces are not.
  it.each([
    ['a minute', '2026-05-12T00:40:00Z', '2026-05-12T00:41:00Z', 'UTC', /12.*00:40$/, /00:41/],
    [
      'a minute on other clocks',
      '2026-05-12T00:40:00Z',
      '2026-05-12T00:41:00Z',
      'Asia/Tbilisi',
      /12.*04:40$/,
      /00:40/,
    ],
    ['a day of the place', '2026-05-11T20:00:00Z', '2026-05-12T20:00:00Z', 'Asia/Tbilisi', /12/, /11|:/],
    ['a month', '2026-05-01T00:00:00Z', '2026-06-01T00:00:00Z', 'UTC', /2026/, /:|31/],
  ])('writes %s no finer than it is known', (_name, start, end, zone, has, hasNot) => {
    const text = formatInterval(start, end, zone)
    expect(text).toMatch(has)
    expect(text).not.toMatch(hasNot)
  })
})

describe('moments', () => {
  const moments = ['2026-05-12T02:00:00.000Z', '2026-05-12T03:00:00.000Z'].map((at) => ({ at, reports: [] }))
  it.each([
    ['2026-05-12T02:59:00.000Z', '2026-05-12T02:00:00.000Z'],
    ['2026-05-12T03:00:00.000Z', '2026-05-12T03:00:00.000Z'],
    ['2026-05-12T01:00:00.000Z', '2026-05-12T01:00:00.000Z'],
    [null, null],
  ])('at %s asks for %s', (at, stop) => {
    expect(lastStop(moments, at)).toBe(stop)
  })
})

describe('the map', () => {
  const event = (name: string, place: Partial<NonNullable<StoryEvent['place']>>) =>
    ({
      id: name,
      reports: ['r'],
      place: { name, lat: 1, lon: 2, country: 'GEO', radiusKm: 4, ...place },
    }) as unknown as StoryEvent
  it.each([
    ['country', 200, 'country'],
    ['sea', 500, 'region'],
    ['regional-capital', 4, 'city'],
    ['airbase', 2, 'site'],
    [undefined, 30, 'city'],
  ] as const)('is as precise as a %s of %d km is known', (kind, radiusKm, precision) => {
    expect(gatherSpots([event('X', { radiusKm, ...(kind && { kind }) })])[0]?.precision).toBe(precision)
  })

  it('writes no label over another', () => {
    const labels = placeLabels(
      [0, 1, 2, 3, 4, 5].map((i) => ({ x: 100 + i, y: 100, text: 'Batumi' })),
      500,
    )
    expect(labels.filter((label) => label !== null)).toHaveLength(4)
  })
})

describe('the clocks', () => {
  const event = (zone: string | undefined, reports: number) =>
    ({ place: { zone }, reports: Array.from({ length: reports }, String) }) as unknown as StoryEvent
  it('are those where most is told to have happened', () => {
    expect(usualZone([event('Asia/Amman', 9), event('Europe/Paris', 4), event('Europe/Paris', 4)])).toBe(
      'Asia/Amman',
    )
    expect(usualZone([event(undefined, 9)])).toBeUndefined()
  })

  it.each([
    ['Asia/Kathmandu', 'UTC+5:45', 20_700_000],
    ['UTC', 'UTC', 0],
    ['America/New_York', 'UTC-4', -14_400_000],
  ])('of %s say how far they are from UTC', (zone, words, ms) => {
    const at = Date.parse('2026-05-12T00:40:00Z')
    expect(offsetOf(zone, at)).toBe(words)
    expect(offsetMs(zone, at)).toBe(ms)
  })
})

describe('the focus of the map', () => {
  const spot = (name: string, [lat, lon]: readonly [number, number], reports: number) =>
    ({
      name,
      lat,
      lon,
      radiusKm: 5,
      precision: 'city',
      events: [{ reports: Array.from({ length: reports }, String) }],
    }) as unknown as Spot
  it('is where the story plays, not where somebody spoke of it', () => {
    const spots = [
      spot('Washington', [38.9, -77], 9),
      spot('Amman', [31.9, 35.9], 5),
      spot('Zarqa', [32.1, 36.1], 5),
    ]
    expect(findFocus(spots).map(({ name }) => name)).toEqual(['Amman', 'Zarqa'])
  })

  it('keeps the point under the pointer when it zooms', () => {
    const at = { x: 100, y: 50 }
    expect(zoomAt({ zoom: 1, x: 0, y: 0 }, 2, at)).toEqual({ zoom: 2, x: -100, y: -50 })
    expect(zoomAt(zoomAt(START, 2, at), 0.5, at)).toEqual(START)
  })
})

describe('judgements', () => {
  const other = { report: 'h8', span: [1, 2] }
  it.each([
    ['reject', { record: 'figures' }, 'figure'],
    ['correct', { record: 'figures', set: { min: 3, max: 4 } }, 'figure min = 3, max = 4'],
    ['merge', { with: other }, 'event with h8'],
    ['merge', { record: 'stories', with: { report: 'h8' } }, 'story with h8'],
    ['split', { with: [other, other] }, 'event from h8, h8'],
    ['split', { record: 'stories' }, 'story: stands by itself'],
    ['note', { text: 'called back' }, 'called back'],
    ['set-place', { place: { name: 'Sarpi' } }, 'name = Sarpi'],
  ] as const)('of kind %s say what they are', (kind, content, words) => {
    expect(describeContent({ kind, content } as unknown as Judgement)).toBe(words)
  })

  const judgement = (id: string, undoes: string | null = null) =>
    ({ id, kind: undoes === null ? 'reject' : 'undo', undoes }) as Judgement
  it.each([
    ['stands', [judgement('a')], ['a']],
    ['is undone', [judgement('b', 'a'), judgement('a')], []],
    ['is brought back', [judgement('c', 'b'), judgement('b', 'a'), judgement('a')], ['a']],
  ])('one that %s', (_name, newestFirst, standing) => {
    expect(findStanding(newestFirst).map(({ id }) => id)).toEqual(standing)
  })
})
