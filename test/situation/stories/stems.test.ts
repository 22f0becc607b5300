import { describe, expect, it } from 'vitest'
import { stemOf } from '../../../src/situation/stories/stems.ts'

describe('stems', () => {
  it.each([
    ['flooded', 'floods'],
    ['flooding', 'flood'],
    ['hijackers', 'hijacked'],
    ['Derailed', 'derails'],
    ['stopping', 'stopped'],
    ['volcano’s', 'volcano'],
  ])('joins %s and %s', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b))
  })

  it.each([
    ['press', 'pre'],
    ['coup', 'couple'],
    ['mine', 'minister'],
    ['rail', 'raid'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b))
  })
})
