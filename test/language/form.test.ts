import { expect, test } from 'vitest'
import { formOf } from '../../src/language/form.ts'
import { findTokens } from '../../src/language/tokens.ts'

/** Text, whether only headlines stood before it, and what it is. */
const CASES: readonly (readonly [text: string, first: boolean, kind: string])[] = [
  ['Two Missiles Hit Bases in Iraq', true, 'headline'],
  ['Missiles hit two bases in the east', true, 'headline'],
  ['Missiles hit two bases in the east', false, 'other'],
  ['Missiles hit two bases in the east.', false, 'prose'],
  ['By Jane Doe and Karim Haddad', true, 'byline'],
  ['By noon the fire was out.', false, 'prose'],
  ['Photo: The harbour after the raid', false, 'caption'],
  ['Smoke over the harbour on Tuesday. (Meridian Wire/Handout)', false, 'caption'],
  ['ADA DAHL/AFP via Getty Images', false, 'caption'],
  ['Share this story', false, 'other'],
  ['“We ran,” she said. “Nobody helped.”', false, 'prose'],
]

test.each(CASES)('%s', (text, first, kind) => {
  const offsets = findTokens(text)
  const words = Array.from({ length: offsets.length / 2 }, (_, i) =>
    text.slice(offsets[2 * i], offsets[2 * i + 1]),
  )
  expect(formOf(text, words, { first, single: !/[.!?] /.test(text) })).toBe(kind)
})
