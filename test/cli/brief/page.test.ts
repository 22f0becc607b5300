import { describe, expect, it } from 'vitest'
import { bold, clip, oneLine, pad, wrap } from '../../../src/cli/brief/page.ts'

describe('page', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['unbreakable', 4, ['unbreakable']],
    ['', 10, []],
  ])('wraps %j at %d columns', (text, width, lines) => expect(wrap(text, width)).toEqual(lines))

  it('indents the later lines', () => expect(wrap('aa bb cc', 5, '  ')).toEqual(['aa bb', '  cc']))

  it.each([
    ['short', 10, 'short'],
    ['a longer text', 8, 'a longe…'],
  ])('clips %j to %d columns', (text, width, clipped) => expect(clip(text, width)).toBe(clipped))

  it('lets no control character of a report reach the terminal', () =>
    expect(oneLine('a\u001B[31mred\u0007\nb\u202Ec')).toBe('a [31mred b c'))

  it('colours only where there are colours', () => {
    expect(bold('x', { width: 80, colour: true })).toBe('\u001B[1mx\u001B[0m')
    expect(bold('x', { width: 80, colour: false })).toBe('x')
    expect(pad('x', 3)).toBe('x  ')
  })
})
