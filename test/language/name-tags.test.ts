import { expect, test } from 'vitest'
import { decodeNames, namesOfTags } from '../../src/language/name-tags.ts'

test('valid tags stay', () => {
  const tags = Uint8Array.from([0, 1, 2, 0, 3])
  decodeNames({ numbers: new Float32Array(35), at: 0, ld: 7, kinds: 7 }, tags)
  expect([...tags]).toEqual([0, 1, 2, 0, 3])
})

test('an inside without a begin becomes the best valid sequence', () => {
  const numbers = new Float32Array(21)
  numbers[0] = 1 // word 0: outside
  numbers[1] = 0.9 // or the begin of a person
  numbers[7 + 2] = 5 // word 1: inside a person
  const tags = Uint8Array.from([0, 2, 0])
  decodeNames({ numbers, at: 0, ld: 7, kinds: 7 }, tags)
  expect([...tags]).toEqual([1, 2, 0])
})

test('names of tags', () => {
  expect(namesOfTags(Uint8Array.from([1, 2, 0, 3, 5]))).toEqual([
    { first: 0, end: 2, kind: 'person' },
    { first: 3, end: 4, kind: 'organisation' },
    { first: 4, end: 5, kind: 'place' },
  ])
})
