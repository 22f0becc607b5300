import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/record/span.ts'
import type { Item } from '../../src/web/report/records.ts'
import { cutSegments } from '../../src/web/report/segments.ts'

const TEXT = 'Police said 12 people died in Batumi.'

const item = (key: string, ...spans: Span[]): Item => ({
  key,
  kind: 'figures',
  id: key,
  anchor: spans[0] as Span,
  spans,
  label: key,
  because: undefined,
})

describe('cutSegments', () => {
  it.each([
    ['nothing', [], null],
    ['nested', [item('a', [12, 36]), item('b', [12, 21])], null],
    ['crossing', [item('a', [0, 14]), item('b', [12, 26])], [5, 20] as Span],
    ['touching', [item('a', [0, 6]), item('b', [6, 11])], null],
    ['twice in one record', [item('a', [0, 10], [5, 20])], null],
    ['beyond the end', [item('a', [30, 900]), item('b', [800, 900])], null],
    ['empty', [item('a', [4, 4])], [3, 3] as Span],
  ])('puts together to the text: %s', (_name, items, marked) => {
    const segments = cutSegments(TEXT.length, items, marked)
    expect(segments.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT)
  })

  it('says which records lie under each stretch', () => {
    const items = [item('toll', [12, 21]), item('sentence', [0, 37])]
    const told = cutSegments(TEXT.length, items, [12, 14]).map(
      ({ start, end, keys, isMarked }) =>
        `${TEXT.slice(start, end)}|${keys.join('+')}${isMarked ? '|marked' : ''}`,
    )
    expect(told).toEqual([
      'Police said |sentence',
      '12|sentence+toll|marked',
      ' people|sentence+toll',
      ' died in Batumi.|sentence',
    ])
  })

  it('keeps a record open until the last of its overlapping spans ends', () => {
    const segments = cutSegments(TEXT.length, [item('a', [0, 10], [5, 20])], null)
    expect(segments.filter(({ keys }) => keys.includes('a')).at(-1)?.end).toBe(20)
  })
})
