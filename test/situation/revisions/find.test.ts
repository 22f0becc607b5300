import { describe, expect, it } from 'vitest'
import { findRevisions } from '../../../src/situation/revisions/find.ts'
import { figureIn, readingOf } from '../builders.ts'

const FIRST = `PORT SELVA - The blast killed at least nine people, the mayor said, and was heard 40 kilometers away.

The store stood empty for two years, neighbors said. Ferries will run again on Sunday.`

type Expected = readonly [before: string, after: string, disclosed: boolean]
const ROWS: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a figure changed in silence',
    FIRST.replace('nine', '14'),
    [['at least nine people', 'at least 14 people', false]],
  ],
  [
    'a correction that says what it corrects',
    `${FIRST.replace('40 kilometers', '14 kilometers')}\n\n(Corrects distance to 14 kilometers in paragraph 1)`,
    [['40 kilometers', '14 kilometers', true]],
  ],
  [
    'a correction that hides another change',
    `${FIRST.replace('40 kilometers', '14 kilometers').replace('nine', '14')}\n\nCorrection: an earlier version gave the distance as 40 kilometers.`,
    [
      ['at least nine people', 'at least 14 people', false],
      ['40 kilometers', '14 kilometers', true],
    ],
  ],
  ['a word changed', FIRST.replace('empty', 'full of powder'), [['empty', 'full of powder', false]]],
  [
    'a sentence taken out',
    FIRST.replace(' Ferries will run again on Sunday.', ''),
    [['Ferries will run again on Sunday.', '', false]],
  ],
  [
    'a sentence put in',
    FIRST.replace('said. Ferries', 'said. The owner is abroad. Ferries'),
    [['', 'The owner is abroad.', false]],
  ],
  [
    'a sentence written anew',
    FIRST.replace('Ferries will run again on Sunday.', 'No ship has left since.'),
    [['Ferries will run again on Sunday.', 'No ship has left since.', false]],
  ],
  ['nothing', FIRST, []],
]

const version = (id: string, text: string, hour: number, given: object = {}) =>
  readingOf({
    id,
    text,
    url: 'https://post.example/blast',
    publishedAt: `2031-03-01T${hour}:00:00Z`,
    ...given,
  })

describe('revisions', () => {
  it.each(ROWS)('%s', (_, text, expected) => {
    const [revision] = findRevisions([version('b', text, 15), version('a', FIRST, 12)])
    expect(revision).toMatchObject({
      from: 'a',
      to: 'b',
      disclosed: expected.some(([, , disclosed]) => disclosed),
    })
    expect(revision?.changes.map(({ before, after, disclosed }) => [before, after, disclosed])).toEqual(
      expected,
    )
  })

  it('goes from each version to the next', () => {
    const readings = [10, 12, 14].map((hour, index) => version(`v${index}`, FIRST, hour))
    expect(findRevisions(readings).map(({ from, to }) => `${from}>${to}`)).toEqual(['v0>v1', 'v1>v2'])
  })

  it('names the kind of fact that changed', () => {
    const later = FIRST.replace('nine', '14')
    const before = readingOf(version('a', FIRST, 12).report, {
      figures: [figureIn(FIRST, 'at least nine', { what: 'killed', min: 9, max: null })],
    })
    const after = readingOf(version('b', later, 15).report, {
      figures: [figureIn(later, 'at least 14', { what: 'killed', min: 14, max: null })],
    })
    expect(findRevisions([before, after])[0]?.changes.map(({ field }) => field)).toEqual(['killed (people)'])
  })

  it('sees a changed headline', () => {
    const [revision] = findRevisions([
      version('a', FIRST, 12, { title: 'Blast in port' }),
      version('b', FIRST, 15, { title: 'Blast kills 14' }),
    ])
    expect(revision?.changes).toEqual([
      { field: 'title', before: 'Blast in port', after: 'Blast kills 14', disclosed: false },
    ])
  })

  it('takes texts without an address for single ones', () => {
    expect(
      findRevisions([version('a', FIRST, 12, { url: null }), version('b', FIRST, 15, { url: null })]),
    ).toEqual([])
  })
})
