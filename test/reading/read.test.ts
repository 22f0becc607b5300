import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { openKnowledge } from '../../src/desk/data.ts'
import type { Knowledge } from '../../src/reading/knowledge.ts'
import { read } from '../../src/reading/read.ts'
import { reportFromText } from '../../src/report/index.ts'
import { checkReading } from '../checkReading.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openKnowledge()
})

const readText = (text: string) =>
  read(
    { ...reportFromText(text, { id: 'r', publishedAt: '2026-05-12T06:00:00.000Z' }), language: 'en' },
    knowledge,
  )

/** Pieces that news is made of, and pieces that break readers. */
const NEWS = [
  'U.S. officials told CNN that ',
  'more than a dozen missiles',
  ' were fired at ',
  'Batumi',
  ' on Tuesday',
  ', police said. ',
  '“',
  '”',
  '"',
  "'s",
  'denied',
  ' killed ',
  '12',
  ' people',
  '\n',
  '\n\n',
  ' (',
  ') ',
  '—',
  'Maj. Gen. ',
  'no casualties',
  ' the minister ',
  ' 31 February ',
  '10^400',
  '1,5',
  '٣',
  '\u0000',
  '\u200b',
  '\ud83d',
  '🚀',
  'مرحبا',
  '\u202e',
  ' and ',
  ' according to ',
  '...',
  'a',
]

describe('read', () => {
  it('gives a valid reading, the same each time, for any mixture of news and noise', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NEWS), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const reading = readText(text)
        checkReading(reading)
        expect(readText(text)).toEqual(reading)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('gives a valid reading for any Unicode text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => checkReading(readText(text))),
      { seed: 11, numRuns: 300 },
    )
  })

  it.each([
    ['no space or full stop', 'x'.repeat(100_000)],
    ['only quotes', '"'.repeat(5_000)],
    ['only line breaks', '\n'.repeat(20_000)],
    ['one sentence of 5,000 words', `${'the minister said that '.repeat(1_250)}.`],
    [
      'a text longer than any article',
      'The army said on Tuesday that two men were killed in Batumi. '.repeat(2_500),
    ],
    ['an unclosed quote', `“We will answer, ${'he said, '.repeat(200)}`],
  ])('survives %s', (_, text) => checkReading(readText(text)))

  it('says why it is empty when the text is not English', () => {
    const report = reportFromText('Die Polizei sagte am Dienstag, dass zwei Menschen getötet worden seien.', {
      id: 'de',
    })
    const reading = read({ ...report, language: 'de' }, knowledge)
    expect(reading.events).toEqual([])
    expect(reading.remarks?.[0]).toContain("'de'")
  })
})
