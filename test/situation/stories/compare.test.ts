import { describe, expect, it } from 'vitest'
import { kinshipOf, likenessOf } from '../../../src/situation/stories/compare.ts'
import { WEAK } from '../../../src/situation/stories/neighbourhoods.ts'
import { profileOf } from '../../../src/situation/stories/profile.ts'
import { placeIn, readingOf } from '../builders.ts'

/** Reports about an invented country, told without a word in common but names and kind. */
const TEXTS = {
  coup: 'Soldiers blocked the roads to the palace in Ostrava before dawn on Monday, and mutinous officers fired into the air.',
  decree:
    'The junta that overthrew the head of state dissolved parliament. A curfew holds in Ostrava from eight.',
  crash:
    'A night express left the rails in Ostrava on Monday. Passengers climbed out of three derailed coaches.',
  wedding: 'Mayor Piet Rosk was married in Vellin on Monday. Piet Rosk wore white.',
  inquiry: 'Prosecutors questioned mayor Piet Rosk about the pumps. Piet Rosk denied any fault.',
}

function profile(name: keyof typeof TEXTS) {
  const text = TEXTS[name]
  const places = text.includes('Ostrava')
    ? [placeIn(text, 'Ostrava', { kind: 'country', country: 'OST' })]
    : []
  return profileOf(readingOf({ id: name, text, title: '', publishedAt: '2031-03-01T12:00:00Z' }, { places }))
}

describe('kinship', () => {
  it('joins reports on one kind of crisis in one country that share no other word', () => {
    expect(kinshipOf(profile('coup'), profile('decree'))).toBeGreaterThan(WEAK)
  })

  it('parts two kinds of crisis in one country', () => {
    expect(kinshipOf(profile('coup'), profile('crash'))).toBeLessThan(WEAK)
    expect(likenessOf(profile('coup'), profile('crash')).otherTheme).toBeGreaterThan(0)
  })

  it('is the same either way', () => {
    expect(kinshipOf(profile('wedding'), profile('inquiry'))).toBe(
      kinshipOf(profile('inquiry'), profile('wedding')),
    )
  })

  it('counts the names of people that two reports share', () => {
    const { sharedNames, topics } = likenessOf(profile('wedding'), profile('inquiry'))
    expect(sharedNames).toBeGreaterThan(0.5)
    expect(topics).toBeLessThan(0.3)
  })

  it('lets only reports be compared that are filed under one thing', () => {
    const files = new Set(profile('coup').files)
    expect([...profile('decree').files].some((file) => files.has(file))).toBe(true)
    expect([...profile('inquiry').files].some((file) => files.has(file))).toBe(false)
  })
})
