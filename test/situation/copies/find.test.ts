import { describe, expect, it } from 'vitest'
import { isCredited } from '../../../src/situation/copies/credit.ts'
import { overlapOf } from '../../../src/situation/copies/compare.ts'
import { findCopies } from '../../../src/situation/copies/find.ts'
import { printOf } from '../../../src/situation/copies/print.ts'
import { reportOf } from '../builders.ts'

const WIRE = `PORT SELVA, March 1 (Tern Wire) - A warehouse full of fireworks blew up beside the harbor of Port Selva early on Saturday, killing at least nine people, the U.S.-trained fire brigade said.

"The whole quay was gone in a second," night watchman Ruben Ocala told Tern Wire by telephone. He said the guards had complained about the store for months.

Mayor Ines Quarto said that 40 people had been taken to hospital and that the number would rise. She ordered all schools in the city to stay closed on Monday.

The blast broke windows three kilometers away in the old town. Ferries to the islands were turned back, and the airport closed its shorter runway.

Port Selva lost 31 people in a similar blast in 2009. The rules for storing powder were tightened afterwards, but inspectors said last year that few owners followed them.`

const HOUSE_STYLE = WIRE.replace('PORT SELVA, March 1 (Tern Wire) - ', 'Port Selva: ')
  .replaceAll('"', '”')
  .replace('harbor', 'harbour')
  .replace('three kilometers', 'three kilometres')
  .replace('told Tern Wire by', 'told the agency Tern Wire by')
  .replace('U.S.-trained', 'US-trained')

const report = (id: string, text: string, given: object = {}) =>
  reportOf({ id, text, source: { name: `Outlet ${id}` }, ...given })
const wire = report('w', WIRE, {
  source: { name: 'Tern Wire', kind: 'wire' },
  publishedAt: '2031-03-01T05:00:00Z',
})
const OTHER = report(
  'x',
  `Nine people died when a fireworks store exploded at Port Selva. "I saw the roof go up like a lid," said Olga Marn, who sells coffee opposite the gate. Rescuers with dogs were still working through the rubble on Saturday evening, and the owner of the store has not been seen since Friday. The city has opened a hall for those whose houses lost their windows.`,
)

const ROWS: readonly (readonly [
  string,
  readonly ReturnType<typeof report>[],
  readonly (readonly string[])[],
])[] = [
  ['the house style of another outlet', [wire, report('a', HOUSE_STYLE)], [['w', 'a']]],
  [
    'a copy whose tail is cut',
    [wire, report('a', WIRE.split('\n\n').slice(0, 3).join('\n\n'))],
    [['w', 'a']],
  ],
  ['a copy whose paragraphs are merged', [wire, report('a', WIRE.replaceAll('\n\n', ' '))], [['w', 'a']]],
  [
    'three copies, two of them of a copy',
    [wire, report('a', HOUSE_STYLE), report('b', HOUSE_STYLE.split('\n\n').slice(0, 4).join('\n\n'))],
    [['w', 'a', 'b']],
  ],
  [
    'a copy that came out before its original',
    [
      { ...wire, publishedAt: '2031-03-01T09:00:00Z' },
      report('a', HOUSE_STYLE, { publishedAt: '2031-03-01T06:00:00Z' }),
    ],
    [['w', 'a']],
  ],
  ['another text about the same thing', [wire, OTHER], []],
  [
    'a later version under the same address',
    [wire, { ...wire, id: 'w2', publishedAt: '2031-03-01T08:00:00Z' }],
    [],
  ],
]

describe('copies', () => {
  it.each(ROWS)('%s', (_, reports, expected) => {
    expect(findCopies(reports).map((group) => group.map(({ id }) => id))).toEqual(expected)
    expect(findCopies(reports.toReversed()).map((group) => group.map(({ id }) => id))).toEqual(expected)
  })

  it('puts a copy with the version of the wire text that it was made from', () => {
    const later = {
      ...wire,
      id: 'w2',
      publishedAt: '2031-03-01T08:00:00Z',
      text: WIRE.replace('nine people', '14 people')
        .replace('40 people', '62 people')
        .replace('would rise', 'was final'),
    }
    const early = report('a', HOUSE_STYLE, { publishedAt: '2031-03-01T07:00:00Z' })
    const late = report('b', later.text, { publishedAt: '2031-03-01T09:00:00Z' })
    const groups = findCopies([wire, later, early, late]).map((group) => group.map(({ id }) => id))
    expect(groups.toSorted()).toEqual([
      ['w', 'a'],
      ['w2', 'b'],
    ])
  })

  it('does not take one outlet’s bulletins on one form for copies', () => {
    const form = (dead: number, found: number, hour: number) =>
      `Bulletin of the Harbour Office. As of ${hour}.00 the following numbers are known to the office. Persons found dead: ${dead}. Persons found alive: ${found}. Families are asked not to travel to the harbour. The next bulletin will be issued in six hours.\n\nThe search goes on with ${found + 3} boats between the pier and the ${dead % 2 ? 'northern' : 'southern'} light, and divers went down ${hour} times in the morning.`
    const office = { name: 'Harbour Office' }
    const [one, two] = [
      report('a', form(4, 21, 6), { source: office }),
      report('b', form(9, 40, 12), { source: office }),
    ]
    expect(overlapOf(printOf(one), printOf(two)).share).toBeGreaterThan(0.5)
    expect(findCopies([one, two])).toEqual([])
  })

  it('measures a share of a whole by a part of it', () => {
    expect(overlapOf(printOf(wire), printOf(report('a', HOUSE_STYLE))).share).toBeGreaterThan(0.8)
    expect(overlapOf(printOf(wire), printOf(OTHER)).share).toBeLessThan(0.1)
  })

  it('leaves furniture out', () => {
    const text = `Sign up for our letter about Port Selva and the islands today\n\n${OTHER.text}`
    const furniture = [[0, text.indexOf('\n\n')] as const]
    expect(printOf(report('a', text, { furniture }))).toEqual(printOf(OTHER))
  })
})

describe('wire credits', () => {
  it.each([
    ['Tern Wire', 'PORT SELVA, March 1 (Tern Wire) - A warehouse', true],
    ['Tern Wire', 'PORT SELVA (TW) — A warehouse', true],
    ['Tern Wire', 'Tern Wire, Port Selva | A warehouse', true],
    ['Tern Wire', `${'x '.repeat(200)}he told the agency Tern Wire by telephone${' x'.repeat(300)}`, true],
    ['Tern Wire', `${'x '.repeat(200)}he read it on Tern Wire${' x'.repeat(300)}`, false],
    ['Delta Courier', 'PORT SELVA (TW) — A warehouse', false],
  ])('%s in %j: %s', (name, text, expected) => {
    expect(isCredited(name, report('a', text))).toBe(expected)
  })
})
