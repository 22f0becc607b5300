import { expect, test } from 'vitest'
import { featuresOf, normalise, shapeOf, vectorKey } from '../../src/language/features.ts'
import { bit, CONTINUES, createGazetteer } from '../../src/language/gazetteer.ts'
import { hashOf, positionOf } from '../../src/language/table.ts'

test.each([
  ['Reuters', 'Xxx'],
  ['U.S.', 'X.X.'],
  ['2,000', 'd,dd'],
  ['al-Assad', 'xx-Xxx'],
  ['Ōsaka', 'Xxx'],
])('shape of %s', (word, shape) => expect(shapeOf(word)).toBe(shape))

test('normalised forms', () => {
  expect(normalise('Sana’a2020')).toBe("sana'a0000")
  expect(vectorKey('Sana’a2020')).toBe("sana'a2020")
  expect(normalise('a'.repeat(500))).toHaveLength(64)
  expect(featuresOf('Missiles')).toEqual(['missiles', 'mis', 'les', 'es', 'Xxx', 'mi', 'iles'])
})

test('a table finds what is in it and nothing else', () => {
  const words = ['one', 'two', 'three', 'four']
  const keys = Uint32Array.from(words.map(hashOf)).sort()
  expect(words.map((word) => keys[positionOf(keys, word)])).toEqual(words.map(hashOf))
  expect(positionOf(keys, 'five')).toBe(-1)
  expect(positionOf(new Uint32Array(0), 'one')).toBe(-1)
})

test('the gazetteer marks the longest entry, and capitals only', () => {
  const tableOf = (entries: readonly (readonly [string, number])[]) => {
    const sorted = entries.map(([text, bits]) => [hashOf(text), bits] as const).toSorted(([a], [b]) => a - b)
    return {
      keys: Uint32Array.from(sorted, ([hash]) => hash),
      bits: Uint16Array.from(sorted, ([, bits]) => bits),
    }
  }
  const words = tableOf([
    ['holm', bit('lastName')],
    ['general', bit('title')],
  ])
  const phrases = tableOf([
    ['united', CONTINUES],
    ['united states', bit('countryBegin')],
  ])
  const gazetteer = createGazetteer({
    wordKeys: words.keys,
    wordBits: words.bits,
    phraseKeys: phrases.keys,
    phraseBits: phrases.bits,
  })
  const masks = gazetteer.masksOf(['general', 'Holm', 'left', 'the', 'United', 'States', 'united', 'holm'])
  expect([...masks]).toEqual([
    bit('title'),
    bit('lastName'),
    0,
    0,
    bit('countryBegin'),
    bit('countryInside') | bit('afterCapital'),
    0,
    0,
  ])
})
