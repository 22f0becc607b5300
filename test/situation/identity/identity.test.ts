import { describe, expect, it } from 'vitest'
import { clusterMentions } from '../../../src/situation/identity/cluster.ts'
import { distanceKm, mayCoincide } from '../../../src/situation/identity/geometry.ts'
import { areDistinct, hazardOf } from '../../../src/situation/identity/hazards.ts'
import { joinIntervals } from '../../../src/situation/identity/interval.ts'
import { mentionsOf } from '../../../src/situation/identity/mention.ts'
import { isOneName } from '../../../src/situation/identity/names.ts'
import { eventIn, placeIn, readingOf, timeIn } from '../builders.ts'

const hour = (from: number, to: number) => ({ start: from * 3_600_000, end: to * 3_600_000 })

describe('times of an event', () => {
  it.each([
    [
      'narrows to what all texts leave',
      [
        ['a', 0, 24],
        ['b', 6, 12],
        ['c', 8, 9],
      ],
      [8, 9],
    ],
    [
      'leaves out the one clock that is wrong',
      [
        ['a', 6, 12],
        ['b', 7, 9],
        ['c', 20, 21],
      ],
      [7, 9],
    ],
    [
      'counts copies of one text once',
      [
        ['a', 2, 3],
        ['a', 2, 3],
        ['b', 20, 21],
        ['c', 20, 22],
      ],
      [20, 21],
    ],
    [
      'takes the one closest before the first report among equals',
      [
        ['a', 2, 3],
        ['b', 20, 21],
      ],
      [20, 21],
    ],
  ] as const)('%s', (_, told, [from, to]) => {
    const joined = joinIntervals(
      told.map(([text, start, end]) => ({ text, interval: hour(start, end) })),
      hour(24, 24).start,
    )
    expect(joined?.interval).toEqual(hour(from, to))
  })

  it('has none when nobody gives one', () => {
    expect(joinIntervals([], 0)).toBeNull()
  })
})

describe('places', () => {
  const town = { lat: 9, lon: 40, country: 'OST', kind: 'city' }
  it.each([
    [{ ...town, lat: 9.3 }, true],
    [{ ...town, lat: 11 }, false],
    [{ ...town, lat: 20, kind: 'country' }, true],
    [{ ...town, country: 'NOR', kind: 'country' }, false],
    [{ ...town, lat: 10, kind: 'province' }, true],
  ])('%j may be where the town is: %s', (other, expected) => {
    expect(mayCoincide(town, other)).toBe(expected)
    expect(mayCoincide(other, town)).toBe(expected)
  })

  it('measures a degree of latitude', () => {
    expect(distanceKm(town, { ...town, lat: 10 })).toBeCloseTo(111.2, 0)
  })
})

describe('names and hazards', () => {
  it.each([
    ['Gen. Ovidio Rengifo Paz', 'Rengifo', true],
    ['The Red Cross', 'Nepal Red Cross', true],
    ['The manifest', 'the manifest signed in Baubau', false],
    ['Ada Brin', 'Ida Brin', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneName(a, b)).toBe(expected)
  })

  it.each([
    ['earthquake', 'aftershock', true],
    ['fire', 'explosion', false],
    ['accident', 'earthquake', true],
    ['rescue', 'pledged', true],
  ])('%s and %s are two things: %s', (a, b, expected) => {
    expect(areDistinct(hazardOf(a) as string, hazardOf(b) as string)).toBe(expected)
  })
})

describe('mentions of one event', () => {
  const place = (text: string, name: string, lat: number) =>
    placeIn(text, name, { lat, lon: 40, country: 'OST' })
  const told = (
    id: string,
    text: string,
    trigger: string,
    given: Parameters<typeof eventIn>[2],
    parts: object = {},
  ) =>
    mentionsOf(
      readingOf(
        { id, text, publishedAt: '2031-03-03T12:00:00Z' },
        { events: [eventIn(text, trigger, given)], ...parts },
      ),
      { text: id, countries: new Set() },
    )

  const groups = (mentions: ReturnType<typeof told>) =>
    clusterMentions(mentions)
      .map((cluster) => cluster.mentions.map(({ reading }) => reading.report.id).join(' '))
      .toSorted()

  const A = 'Gunmen attacked the market of Selva on Monday.'
  const B = 'The attack on Selva left shops burning.'
  const C = 'An attack on Korbel a month earlier killed two.'

  it('joins what nothing speaks against', () => {
    const mentions = [
      ...told('a', A, 'attacked', { place: 'p-Selva' }, { places: [place(A, 'Selva', 9)] }),
      ...told('b', B, 'attack', { place: 'p-Selva' }, { places: [place(B, 'Selva', 9.1)] }),
    ]
    expect(groups(mentions)).toEqual(['a b'])
    expect(clusterMentions(mentions)[0]?.because).toContain('may be one place')
  })

  it('keeps an old attack apart by its date', () => {
    const mentions = [
      ...told(
        'a',
        A,
        'attacked',
        { time: 't-Monday' },
        { times: [timeIn(A, 'Monday', '2031-03-03T00:00:00Z', '2031-03-03T12:00:00Z')] },
      ),
      ...told(
        'c',
        C,
        'attack',
        { time: 't-a month earlier' },
        { times: [timeIn(C, 'a month earlier', '2031-02-01T00:00:00Z', '2031-02-02T00:00:00Z')] },
      ),
    ]
    expect(groups(mentions)).toEqual(['a', 'c'])
  })

  it('keeps a quake and its aftershock apart', () => {
    const quake = 'An earthquake shook Selva.'
    const after = 'An aftershock rattled Selva.'
    expect(
      groups([
        ...told('a', quake, 'earthquake', { type: 'DISASTER' }),
        ...told('b', after, 'aftershock', { type: 'DISASTER' }),
      ]),
    ).toEqual(['a', 'b'])
  })

  it('takes no plan for an event', () => {
    expect(told('a', A, 'attacked', { status: 'planned' })).toEqual([])
  })

  it('takes a time after publication for a time of something else', () => {
    const [mention] = told(
      'a',
      A,
      'attacked',
      { time: 't-Monday' },
      { times: [timeIn(A, 'Monday', '2031-03-10T00:00:00Z', '2031-03-11T00:00:00Z')] },
    )
    expect(mention?.interval).toBeNull()
  })
})
