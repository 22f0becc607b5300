import { describe, expect, test } from 'vitest'
import { readSaid } from './read.ts'

const LONG = `The minister said that ${Array.from({ length: 40 }, (_, i) => `the road to village ${i + 1} was closed`).join(' and ')}.`

/** Texts that spoil parses, each with a speaker who should still be found. */
const HARD: readonly (readonly [name: string, text: string, speaker: string])[] = [
  [
    'all capitals',
    'NORLAND DENIES ATTACK ON PORT\nTHE GOVERNOR SAID THAT NOBODY HAD DIED IN THE BLAST.',
    'GOVERNOR',
  ],
  [
    'no quotation closed',
    '“We saw nothing, Ana Ruiz said.\n“It was dark and nobody came, said the guard.',
    'guard',
  ],
  ['two hundred words', LONG, 'The minister'],
  [
    'only quotations',
    '“We saw nothing.”\n“It was dark.”\n“Nobody came,” Ana Ruiz said.\n“We waited.”',
    'Ana Ruiz',
  ],
]

describe('hard texts', () => {
  test.each(HARD)('%s', (_, text, speaker) => {
    const { statements } = readSaid(text)
    expect(statements.map(({ source }) => source.text).join(' / ')).toContain(speaker)
    for (const { source, cue, content, parent } of statements) {
      for (const span of [source.span, cue.span, ...content.spans]) {
        if (!span) continue
        expect(span[0]).toBeGreaterThanOrEqual(0)
        expect(span[1]).toBeGreaterThan(span[0])
        expect(span[1]).toBeLessThanOrEqual(text.length)
      }
      if (source.span) expect(text.slice(...source.span)).toBe(source.text)
      if (parent) expect(statements.some(({ id }) => id === parent)).toBe(true)
    }
  })

  test.each([
    '',
    '\n\n',
    '“',
    '”””',
    ':',
    '— —',
    'said',
    'He said.',
    '“”',
    '\u0000',
    '😀 “😀” 😀',
    '.'.repeat(500),
    '“'.repeat(50),
  ])('%j is read without complaint', (text) => {
    expect(readSaid(text).statements.length).toBeLessThanOrEqual(3)
  })
})
