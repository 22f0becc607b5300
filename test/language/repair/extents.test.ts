import { beforeAll, describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { readLanguageData } from '../../../src/language/data.ts'
import type { Draft, DraftName } from '../../../src/language/draft.ts'
import { createGazetteer, type Gazetteer } from '../../../src/language/gazetteer.ts'
import { EXTENT_RULES, wholeNames } from '../../../src/language/repair/extents.ts'

let gazetteer: Gazetteer
beforeAll(() => {
  const model = new Uint8Array(readFileSync(new URL('../../../data/language/model.bin', import.meta.url)))
  gazetteer = createGazetteer(readLanguageData(model).gazetteer)
})

/**
 * A draft of marked words: every capitalised word right after a name or its small words is a flat part of the
 * name's first word.
 */
function draftOf(marked: string): Draft {
  const names: DraftName[] = []
  const words: string[] = []
  for (const entry of marked.split(' ')) {
    if (entry.startsWith('[')) names.push({ first: words.length, end: 0, kind: 'place' })
    words.push(entry.replace(/[[\]]/g, ''))
    if (entry.endsWith(']')) names.at(-1)!.end = words.length
  }
  const start = names[0]!.first
  const isFlat = (word: string, i: number): boolean =>
    i > start && /^\p{Lu}/u.test(word) && !['and', 'to'].some((gap) => words.slice(start, i).includes(gap))
  return {
    words,
    names,
    xpos: words.map(() => ''),
    upos: words.map((word) => (/^\p{Lu}/u.test(word) ? 'PROPN' : 'X')),
    heads: words.map((word, i) => (isFlat(word, i) ? start : -1)),
    deprel: words.map((word, i) => (isFlat(word, i) ? 'flat' : 'root')),
  }
}

function show(words: readonly string[], names: readonly DraftName[]): string {
  return words
    .map(
      (word, i) =>
        `${names.some(({ first }) => first === i) ? '[' : ''}${word}${names.some(({ end }) => end === i + 1) ? ']' : ''}`,
    )
    .join(' ')
}

describe.each(EXTENT_RULES)('$name', ({ shown, becomes, kept }) => {
  test('widens its example', () => {
    const draft = draftOf(shown)
    expect(show(draft.words, wholeNames(draft, gazetteer))).toBe(becomes)
  })
  test('leaves its counter-example alone', () => {
    const draft = draftOf(kept)
    if (kept.startsWith('[Ukraine]')) draft.deprel.fill('root')
    expect(show(draft.words, wholeNames(draft, gazetteer))).toBe(kept)
  })
})
