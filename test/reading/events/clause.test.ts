import { describe, expect, it } from 'vitest'
import { openReader } from './openEvents.ts'

const read = await openReader()

/** Texts and the clause that tells of the event triggered by a word of theirs. */
const CLAUSES: readonly (readonly [text: string, trigger: string, clause: string])[] = [
  [
    'Soldiers blocked roads near the palace on Monday, residents said.',
    'blocked',
    'Soldiers blocked roads near the palace on Monday',
  ],
  [
    'The militia that fired missiles at an air base said on Friday that it was content.',
    'fired',
    'The militia fired missiles at an air base',
  ],
  [
    'The president dismissed the commander and ordered troops back to barracks.',
    'dismissed',
    'The president dismissed the commander',
  ],
  [
    'Heavy gunfire was heard in the capital and soldiers closed the border.',
    'closed',
    'soldiers closed the border',
  ],
  [
    'Missiles hit the base on Monday, officials said, five days after a U.S. drone killed the leader of a militia.',
    'killed',
    'a U.S. drone killed the leader of a militia',
  ],
  ['He said that 63 people had been arrested.', 'arrested', '63 people had been arrested'],
]

describe('the clause of an event', () => {
  it.each(CLAUSES)('%s (%s)', (text, trigger, clause) => {
    const event = read(text).events.find((one) => one.trigger.text === trigger)
    expect(event?.clause?.map((span) => text.slice(...span)).join(' ')).toBe(clause)
  })
})
