import { describe, expect, test } from 'vitest'
import { createCueLexicon } from '../../../src/reading/statements/index.ts'
import { readTable } from '../../../src/reading/table.ts'
import { linesOf, readProposed, readSaid, tables, type Said } from './read.ts'

const rows = <Column extends string>(name: string) => readTable<Column>(tables[`cues/${name}.tsv`] ?? '')
const FRAME = /^(?:that|to|obj|pred|~[a-z]+)$/u
const KINDS = [
  ['verbs', 'verb'],
  ['nouns', 'noun'],
  ['adjectives', 'adjective'],
] as const

/** Cues as `stance cue` in lower case. */
const cuesOf = ({ text, statements }: Said) =>
  statements.flatMap(({ cue, stance }) =>
    cue.span ? [`${stance} ${text.slice(...cue.span).toLowerCase()}`] : [],
  )

/** The part that the forms of a word share, "den" for deny and denied. */
const stem = (word: string) => word.slice(0, Math.max(3, word.length - 2)).toLowerCase()

describe.each(KINDS)('the %s that attribute', (name, column) => {
  const cues = createCueLexicon(tables)
  const table = rows<'stance' | 'frames' | 'example' | 'counter' | typeof column>(name)

  test('have frames and stances that are known, and no cell of an example empty', () => {
    for (const row of table) {
      for (const frame of row.frames.split(' ')) expect(frame).toMatch(FRAME)
      expect(row.stance).toMatch(/^[a-z-]+$/u)
      expect(row.example).not.toBe('')
    }
    expect(cues[name].size).toBeGreaterThan(80)
  })

  test.each(table.map((row) => [row[column], row.stance, row.example] as const))(
    '%s, %s: %s',
    (word, stance, example) => {
      const said = cuesOf(readProposed(example))
      expect(
        said.filter((cue) => cue.startsWith(`${stance} `) && (cue.includes(stem(word)) || isForm(cue, word))),
      ).not.toEqual([])
    },
  )

  test.each(table.filter(({ counter }) => counter).map((row) => [row[column], row.counter] as const))(
    '%s, but not: %s',
    (word, counter) => {
      expect(cuesOf(readSaid(counter)).filter((cue) => cue.includes(stem(word)))).toEqual([])
    },
  )
})

/** An irregular form shares only the first letter with its verb: "held", "thought", "went". */
function isForm(cue: string, word: string): boolean {
  return cue.split(/[^a-z]+/u).some((part) => part[0] === word[0] || (word === 'go' && part === 'went'))
}

describe('the other tables of cues', () => {
  test.each(rows<'adverb' | 'stance' | 'example'>('adverbs'))('$example', ({ adverb, stance, example }) => {
    expect(linesOf(readSaid(example)).some((line) => line.startsWith(`${stance} |  | ${adverb} |`))).toBe(
      true,
    )
  })

  test.each(rows<'form' | 'verb' | 'example'>('forms'))('$example', ({ form, example }) => {
    expect(cuesOf(readProposed(example)).filter((cue) => cue.includes(form))).not.toEqual([])
  })

  test.each(rows<'word' | 'example'>('tones'))('$example', ({ word, example }) => {
    expect(example.toLowerCase().match(/\p{L}+/gu)).toContain(word)
  })

  test('things one can touch are no sayings', () => {
    const { things, nouns } = createCueLexicon(tables)
    expect([...things].filter((thing) => nouns.has(thing))).toEqual([])
    expect(things.size).toBeGreaterThan(300)
  })
})
