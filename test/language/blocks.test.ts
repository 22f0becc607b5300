import { describe, expect, test } from 'vitest'
import { findBlocks } from '../../src/language/blocks.ts'

const show = (text: string, skip?: [number, number][]): string[] =>
  findBlocks(text, skip).map(({ start, end, paragraph }) => `${paragraph} ${text.slice(start, end)}`)

describe('findBlocks', () => {
  test('every line is a block', () => {
    expect(show('Headline\r\nBy A\n\nFirst.\u2028Second.')).toEqual([
      '0 Headline',
      '1 By A',
      '2 First.',
      '3 Second.',
    ])
  })
  test('hard-wrapped lines are one block', () => {
    const wrapped = [
      'The ministry of defence said on Tuesday that six of its soldiers had been',
      'killed when a rocket hit a barracks in the east of the country, and that a',
      'further nine had been taken to a field hospital with burns and other',
      'wounds of which two were thought to be grave, adding that the search for',
      'survivors in the ruins went on.',
      '',
      'No group has said that it fired the rocket, which came from the hills to the',
      'south.',
    ].join('\n')
    expect(show(wrapped)).toHaveLength(2)
  })
  test('skipped spans are cut out and part what stands round them', () => {
    expect(show('one two three\nfour', [[4, 8]])).toEqual(['0 one ', '0 three', '1 four'])
    expect(show('one\ntwo', [[0, 3]])).toEqual(['1 two'])
    expect(
      show('one two', [
        [5, 6],
        [2, 4],
      ]),
    ).toEqual(['0 on', '0 t', '0 o'])
  })
})
