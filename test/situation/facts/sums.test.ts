import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/record/reading.ts'
import { figureDrafts } from '../../../src/situation/facts/figures.ts'
import { addHalves } from '../../../src/situation/facts/sums.ts'
import { figureIn, readingOf } from '../builders.ts'

/** What a text counts, as `words min–max`, once halves are added. */
function counted(
  text: string,
  what: Figure['what'],
  figures: readonly (readonly [string, number, string])[],
): string[] {
  const reading = readingOf(
    { id: 'r', text },
    {
      figures: figures.map(([words, count, subject]) =>
        figureIn(text, words, { what, min: count, max: count, subject: { text: subject, code: '' } }),
      ),
    },
  )
  const drafts = addHalves(figureDrafts(reading, { country: 'OST', outlet: 'Northern Post' }))
  return drafts.map(({ span, min, max }) => `${text.slice(...span)} ${min}–${max}`)
}

describe('halves', () => {
  it.each([
    [
      'The plane came in with 64 passengers and four crew members.',
      'aboard',
      [
        ['64 passengers', 64, 'passengers'],
        ['four crew members', 4, 'crew members'],
      ],
      ['64 passengers and four crew members 68–68'],
    ],
    [
      'Twenty-two policemen and three soldiers were injured.',
      'injured',
      [
        ['Twenty-two policemen', 22, 'policemen'],
        ['three soldiers', 3, 'soldiers'],
      ],
      ['Twenty-two policemen and three soldiers 25–25'],
    ],
    [
      'Nine passengers were aboard. The crew of four stayed ashore.',
      'aboard',
      [
        ['Nine passengers', 9, 'passengers'],
        ['crew of four', 4, 'crew'],
      ],
      ['Nine passengers 9–9', 'crew of four 4–4'],
    ],
    [
      'Four soldiers and nine villagers were killed.',
      'killed',
      [
        ['Four soldiers', 4, 'soldiers'],
        ['nine villagers', 9, 'villagers'],
      ],
      ['Four soldiers 4–4', 'nine villagers 9–9'],
    ],
  ] as const)('%s', (text, what, figures, expected) => {
    expect(counted(text, what, figures)).toEqual(expected)
  })
})
