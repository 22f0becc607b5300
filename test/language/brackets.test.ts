import { expect, test } from 'vitest'
import { restoreBrackets, withoutBrackets } from '../../src/language/brackets.ts'
import { arcsOf, draftOf } from '../../src/language/repair/rule.ts'

test('editorial brackets are taken out and hung on their content', () => {
  const words = 'the [ Ain ] base'.split(' ')
  const kept = withoutBrackets(words)!
  expect(kept).toEqual([0, 2, 4])
  const inner = draftOf('the/DET/3/det Ain/PROPN/3/compound base/NOUN/0/root')
  inner.names = [{ first: 1, end: 2, kind: 'place' }]
  const draft = restoreBrackets(words, kept, inner)
  expect(arcsOf(draft)).toEqual([
    'the<base/det',
    '[<Ain/punct',
    'Ain<base/compound',
    ']<Ain/punct',
    'base<ROOT/root',
  ])
  expect(draft.names).toEqual([{ first: 2, end: 3, kind: 'place' }])
})

test('a name that begins inside brackets and ends outside begins at the bracket', () => {
  const words = '[ Ain ] Assad'.split(' ')
  const inner = draftOf('Ain/PROPN/2/compound Assad/PROPN/0/root')
  inner.names = [{ first: 0, end: 2, kind: 'place' }]
  expect(restoreBrackets(words, withoutBrackets(words)!, inner).names).toEqual([
    { first: 0, end: 4, kind: 'place' },
  ])
})

test('brackets that do not close, or hold nothing, stay', () => {
  expect(withoutBrackets(['a', '[', 'b'])).toBeNull()
  expect(withoutBrackets(['[', ']', 'b'])).toBeNull()
})
