import { describe, expect, it } from 'vitest'
import type { Story, StoryEvent } from '../../../src/record/situation.ts'
import { joinBackground } from '../../../src/situation/stories/background.ts'

function event(id: string, what: string, given: Partial<StoryEvent> = {}): StoryEvent {
  return {
    id,
    type: 'DISASTER',
    mode: '',
    what,
    status: 'asserted',
    actors: { source: [], target: [] },
    start: '2031-03-03T06:00:00Z',
    end: '2031-03-03T07:00:00Z',
    place: { name: 'Selva', lat: 9, lon: 40, country: 'OST', radiusKm: 15 },
    reports: [id],
    mentions: [{ report: id, event: 'e1' }],
    facts: [],
    ...given,
  }
}

const story = (id: string, events: readonly StoryEvent[]): Story => ({
  id,
  title: id,
  reports: [id],
  start: null,
  end: null,
  events,
})

const QUAKE = story('quake', [event('q', 'An earthquake shook Selva')])
const BUS = event('b', 'A bus fell into a gorge', {
  type: 'ACCIDENT',
  start: '2031-03-03T09:00:00Z',
  end: '2031-03-03T09:10:00Z',
})

describe('background', () => {
  it.each([
    ['the earthquake in passing', event('x', 'the earthquake that killed dozens'), true],
    ['an accident at the same place', event('x', 'the accident at Selva'), true],
    [
      'an accident elsewhere',
      event('x', 'the accident at Korbel', {
        place: { name: 'Korbel', lat: 12, lon: 40, country: 'OST', radiusKm: 15 },
      }),
      false,
    ],
    [
      'an earthquake of last year',
      event('x', 'an earthquake', { start: '2030-03-03T06:00:00Z', end: '2030-03-03T07:00:00Z' }),
      false,
    ],
    [
      'an earthquake in another country',
      event('x', 'an earthquake', { place: { name: 'Far', lat: 9, lon: 40, country: 'NOR', radiusKm: 15 } }),
      false,
    ],
    ['a flood', event('x', 'the flood at Selva'), false],
    ['a march', event('x', 'a march after the earthquake', { type: 'PROTEST' }), false],
  ])('%s', (_, aside, isJoined) => {
    const [quake, bus] = joinBackground([QUAKE, story('bus', [BUS, aside])])
    expect(bus?.events.map(({ id }) => id)).toEqual(isJoined ? ['b'] : ['b', 'x'])
    expect(quake?.events[0]?.reports).toEqual(isJoined ? ['q', 'x'] : ['q'])
  })

  it('leaves the main event of a story where it is, unless it stands at the end of its report', () => {
    const twin = event('t', 'An earthquake shook Selva')
    expect(joinBackground([QUAKE, story('twin', [twin])]).map(({ events }) => events.length)).toEqual([1, 1])
    const aside = { ...twin, isBackground: true }
    expect(joinBackground([QUAKE, story('twin', [aside])]).map(({ events }) => events.length)).toEqual([1, 0])
    expect(
      joinBackground([story('one', [aside]), story('two', [{ ...aside, id: 'u' }])]).map(
        ({ events }) => events.length,
      ),
    ).toEqual([1, 1])
  })
})
