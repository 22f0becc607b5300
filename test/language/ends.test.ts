import { describe, expect, test } from 'vitest'
import { datelineEnd, isTitle, JOIN_RULES, mendEnds } from '../../src/language/ends.ts'
import { findTokens } from '../../src/language/tokens.ts'

/** Words of a text, and the indexes of the words before each ‖. */
function parted(marked: string): { words: string[]; ends: number[] } {
  const text = marked.replaceAll('‖ ', '')
  const offsets = findTokens(text)
  const words = Array.from({ length: offsets.length / 2 }, (_, i) =>
    text.slice(offsets[2 * i], offsets[2 * i + 1]),
  )
  let at = -1
  const marks = marked.split(' ‖ ').map((part) => (at += part.length + 1))
  return {
    words,
    ends: marks.map((mark) => offsets.filter((_, i) => i % 2 === 1).findIndex((end) => end >= mark)),
  }
}

describe.each(JOIN_RULES)('join rule: $name', ({ shown, kept }) => {
  test('joins its example', () => {
    const { words, ends } = parted(shown)
    expect(mendEnds(words, ends, 240)).toEqual([words.length - 1])
  })
  test('leaves its counter-example parted', () => {
    const { words, ends } = parted(kept)
    expect(mendEnds(words, ends, 240)).toEqual(ends)
  })
})

describe('datelineEnd', () => {
  test.each([
    ['AMMAN, Nov. 18 (Meridian Wire) - Rockets fell.', '-'],
    ['KYIV (Halcyon) — Rockets fell.', '—'],
    ['PORT-AU-PRINCE, Haiti (AWN) -- Rockets fell.', '--'],
    ['SEOUL, March 9 – Rockets fell.', '–'],
    ['TEL AVIV – Rockets fell.', '–'],
  ])('%s', (text, dash) => {
    const { words } = parted(text)
    expect(words[datelineEnd(words)]).toBe(dash)
  })
  test.each([
    'The army - a large one - fled.',
    'UN urges calm after clashes',
    'NATO (and others) said so.',
    'KYIV —',
  ])('none in %s', (text) => {
    expect(datelineEnd(parted(text).words)).toBe(-1)
  })
})

test('isTitle', () => {
  expect(isTitle('Two Missiles Hit U.S. Bases in Iraq'.split(' '))).toBe(true)
  expect(isTitle('Two missiles hit bases in Iraq'.split(' '))).toBe(false)
})

test('no sentence is longer than allowed, cut after a comma where there is one', () => {
  const words = Array.from({ length: 25 }, (_, i) => (i === 8 ? ',' : 'word'))
  expect(mendEnds(words, [24], 10)).toEqual([8, 18, 24])
})
