import { expect, test } from 'vitest'
import { headlinesOf } from '../../src/store/headlines.ts'
import { makeStory } from './samples.ts'

const [event] = makeStory('s', ['r1']).events
const [fact] = event?.facts ?? []
if (event === undefined || fact === undefined) throw new Error('the sample has no fact')
const claim = {} as (typeof fact.claims)[number]
const named = (id: string, field: string, claims = 1) => ({
  ...fact,
  id,
  field,
  claims: Array.from({ length: claims }, () => claim),
})

test('what readers ask first comes first, one fact a field, and no more than four', () => {
  const story = {
    ...makeStory('s', ['r1']),
    events: [
      { ...event, id: 'e1', facts: [named('a', 'munitions'), named('b', 'injured'), named('c', 'cause')] },
      {
        ...event,
        id: 'e2',
        facts: [named('d', 'injured', 3), named('e', 'killed'), named('f', 'cause'), named('g', 'aboard')],
      },
      { ...event, id: 'e3', facts: [{ ...named('h', 'displaced', 9), current: null }] },
    ],
  }
  expect(headlinesOf(story).map(({ id, event: of }) => `${of} ${id}`)).toEqual([
    'e2 e',
    'e2 d',
    'e1 c',
    'e1 a',
  ])
})
