import { describe, expect, it } from 'vitest'
import { reportFromText } from '../../../src/report/index.ts'
import { findDateline } from '../../../src/report/text/dateline.ts'
import { findByline, splitNames } from '../../../src/report/text/byline.ts'
import { listLines } from '../../../src/report/text/lines.ts'

/** Made up, in the shape of a page copied into a text file. */
const PASTE = `Rebels Shell Grain Port in Eastern Harra

Hours after the strike, both sides spoke of a pause.

A docker walks past burnt silos in the port of Selm on March 3.
A docker walks past burnt silos in the port of Selm on March 3. Ilo Venn/Meridian via Getty Images

By Ana Ruiz and Bo Lind

SELM, March 3 (Meridian Wire) - Rebels fired at least 20 rockets at the grain port of Selm before dawn on Tuesday, the harbour master said, setting two silos on fire and killing a watchman.

Read more: What is known of the rebels of Harra

“Nobody could reach the quay for an hour,” said the harbour master, Dov Imre, whose office lost its windows. He said the fire had been put out by noon and that ships were waiting outside.

Update, March 3, 2031: This story has been updated with the harbour master's statement.

Ana Ruiz is a staff writer at The Harbour Post. Twitter: @anaruiz

Trending Now Sponsored Links by Taboola

Ten ferries you would not board

More from The Harbour Post

By Taboola
`

describe('a pasted text', () => {
  const report = reportFromText(PASTE, { id: 'paste' })
  const sliceAll = (spans: readonly (readonly [number, number])[] = []) =>
    spans.map((span) => PASTE.slice(...span))

  it('is kept to the character', () => expect(report.text).toBe(PASTE))

  it('gives its headline, authors and dateline', () =>
    expect(report).toMatchObject({
      title: 'Rebels Shell Grain Port in Eastern Harra',
      byline: ['Ana Ruiz', 'Bo Lind'],
      dateline: 'SELM, March 3 (Meridian Wire)',
      language: 'en',
      publishedAt: null,
    }))

  it('marks what is not the article', () =>
    expect(sliceAll(report.furniture)).toEqual([
      'A docker walks past burnt silos in the port of Selm on March 3.',
      'A docker walks past burnt silos in the port of Selm on March 3. Ilo Venn/Meridian via Getty Images',
      'By Ana Ruiz and Bo Lind',
      'Read more: What is known of the rebels of Harra',
      'Ana Ruiz is a staff writer at The Harbour Post. Twitter: @anaruiz',
      'Trending Now Sponsored Links by Taboola',
      'Ten ferries you would not board',
      'More from The Harbour Post',
      'By Taboola',
    ]))

  it('records the note', () =>
    expect(report.notes?.map(({ kind, span }) => [kind, PASTE.slice(...span)])).toEqual([
      ['update', "Update, March 3, 2031: This story has been updated with the harbour master's statement."],
    ]))
})

describe('titles', () => {
  it.each([
    ['A port burns\n\nThe port of Selm burned on Monday, the mayor said.', 'A port burns'],
    ['The port of Selm burned on Monday, the mayor said.', ''],
    ['The port of Selm burned.\n\nNobody was hurt, the mayor of the town said.', ''],
    ['and then it burned\n\nThe port of Selm burned on Monday, the mayor said.', ''],
    ['Advertisement\n\nThe port of Selm burned on Monday, the mayor said.', ''],
    ['', ''],
  ])('%j', (text, title) => expect(reportFromText(text).title).toBe(title))
  it('are those given, where one is given', () =>
    expect(reportFromText('A\n\nBbb', { title: 'C' }).title).toBe('C'))
})

const REST =
  'a salvo of rockets struck the port of Selm on Monday night, officials said, and two silos burned.'

describe('datelines', () => {
  it.each([
    [`SELM, March 3 (Meridian Wire) - ${REST}`, 'SELM, March 3 (Meridian Wire)'],
    [`SELM, Harra — ${REST}`, 'SELM, Harra'],
    [`SELM/HARRA — ${REST}`, 'SELM/HARRA'],
    [`Selm: ${REST}`, 'Selm'],
    [`Selm / Paris (Radio Nordlys). ${REST}`, 'Selm / Paris (Radio Nordlys)'],
    [`Selm, 3 March. (TNA) — ${REST}`, 'Selm, 3 March. (TNA)'],
    [`Update: ${REST}`, null],
    [`Selm said ${REST}`, null],
    [`On Monday ${REST}\nWeather: ${REST}`, null],
  ])('%j', (text, dateline) => expect(findDateline(listLines(text))).toBe(dateline))
})

describe('bylines', () => {
  it.each([
    ['By Ana Ruiz', ['Ana Ruiz']],
    ['By ANA RUIZ and BO LIND', ['ANA RUIZ', 'BO LIND']],
    ['By Ana Ruiz, Bo Lind and Cy van der Moss', ['Ana Ruiz', 'Bo Lind', 'Cy van der Moss']],
    ['By Ana Ruiz in Selm', ['Ana Ruiz']],
    ['Von Jörg Öhler', ['Jörg Öhler']],
    ['Ana Ruiz | Staff Writer', ['Ana Ruiz']],
  ])('%j', (text, names) => expect(findByline(listLines(text))?.names).toEqual(names))
  it.each(['By noon the fire was out.', 'By Taboola', 'By the river'])('none in %j', (text) =>
    expect(findByline(listLines(text))).toBeNull(),
  )
  it('splits names', () =>
    expect(splitNames('by Ana Ruiz & Bo Lind; Cy Moss')).toEqual(['Ana Ruiz', 'Bo Lind', 'Cy Moss']))
})
