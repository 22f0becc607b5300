import { describe, expect, test } from 'vitest'
import { createCueLexicon } from '../../../src/reading/statements/index.ts'
import { readTable } from '../../../src/reading/table.ts'
import { linesOf, readSaid, tables } from './read.ts'

const rows = <Column extends string>(name: string) => readTable<Column>(tables[`cues/${name}.tsv`] ?? '')
const FRAME = /^(?:that|to|obj|pred|~[a-z]+)$/u

describe('the tables of cues', () => {
  const cues = createCueLexicon(tables)

  test.each(['verbs', 'nouns', 'adjectives'])('%s have frames and stances that are known', (name) => {
    for (const row of rows<'frames' | 'stance'>(name)) {
      for (const frame of row.frames.split(' ')) expect(frame).toMatch(FRAME)
      expect(row.stance).toMatch(/^[a-z-]+$/u)
    }
    expect(cues[name as 'verbs' | 'nouns' | 'adjectives'].size).toBeGreaterThan(80)
  })

  test.each(rows<'adverb' | 'stance' | 'example'>('adverbs'))('$example', ({ adverb, stance, example }) => {
    expect(linesOf(readSaid(example)).some((line) => line.startsWith(`${stance} |  | ${adverb} |`))).toBe(
      true,
    )
  })

  test.each(rows<'word' | 'example'>('tones'))('$example', ({ word, example }) => {
    expect(example.toLowerCase().match(/\p{L}+/gu)).toContain(word)
  })
})
