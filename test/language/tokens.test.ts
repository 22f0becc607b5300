import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTokens } from '../../src/language/tokens.ts'

function wordsOf(text: string): string[] {
  const offsets = findTokens(text)
  return Array.from({ length: offsets.length / 2 }, (_, i) => text.slice(offsets[2 * i], offsets[2 * i + 1]))
}

/** The text with the words parted by spaces. */
const CASES: readonly (readonly [text: string, words: string])[] = [
  ["They don't know; he can't say.", "They do n't know ; he ca n't say ."],
  ['They don’t know.', 'They do n’t know .'],
  ['We cannot go, gonna stay, dont ask.', 'We can not go , gon na stay , do nt ask .'],
  [
    "Bob's car, the soldiers' car, it'll do, they've gone, I'm in.",
    "Bob 's car , the soldiers ' car , it 'll do , they 've gone , I 'm in .",
  ],
  ['O’Neill met D’Souza in Sana’a.', 'O’Neill met D’Souza in Sana’a .'],
  ['U.S. bases, the U.N., D.C. and the U.A.E.', 'U.S. bases , the U.N. , D.C. and the U.A.E.'],
  ['Maj. Gen. Anders B. Holm of St. Lucia', 'Maj. Gen. Anders B. Holm of St. Lucia'],
  ['At 5 a.m. Tuesday, Jan. 7', 'At 5 a.m. Tuesday , Jan. 7'],
  ['at 10am or 9:30pm, 5km off, 4x4s', 'at 10 am or 9:30 pm , 5 km off , 4x4s'],
  ['the 20th of the 1990s, $2,000, 3.5%, 12/04/2026', 'the 20th of the 1990s , $ 2,000 , 3.5 % , 12/04/2026'],
  ['No. 45 but no. He left.', 'No. 45 but no . He left .'],
  ['a well-known al-Assad base', 'a well - known al - Assad base'],
  ['de-escalate, co-operate, re-elect, non-lethal', 'de-escalate , co-operate , re-elect , non-lethal'],
  ['“[Ain] al-Assad,” he said…', '“ [ Ain ] al - Assad , ” he said …'],
  ["'Stop!' she cried?!", "' Stop ! ' she cried ?!"],
  [
    'See https://example.org/a?b=c, or www.example.org.',
    'See https://example.org/a?b=c , or www.example.org .',
  ],
  ['Write to desk@example.org or @desk, #breaking', 'Write to desk@example.org or @desk , #breaking'],
  ['bbc.com said. Then he left.The end', 'bbc.com said . Then he left . The end'],
  ['Call 713-853-3242 or 853-3242', 'Call 713-853-3242 or 853-3242'],
  ['AT&T and M&S', 'AT&T and M&S'],
  ['KYIV — Six died -- and 1–2 fled', 'KYIV — Six died -- and 1 – 2 fled'],
  ['They wash. In Wash. State', 'They wash . In Wash. State'],
  ["At 5 o'clock Ba'ath men of Sana'a's guard left.", "At 5 o'clock Ba'ath men of Sana'a 's guard left ."],
  ['👨‍👩‍👧 fled 👍🏽', '👨‍👩‍👧 fled 👍🏽'],
]

describe('findTokens', () => {
  test.each(CASES)('%s', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words)
  })

  test('leaves out nothing but blanks and invisible characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const offsets = findTokens(text)
        let before = 0
        for (let i = 0; i < offsets.length; i += 2) {
          expect(offsets[i]).toBeGreaterThanOrEqual(before)
          expect(offsets[i + 1]).toBeGreaterThan(offsets[i]!)
          expect(text.slice(before, offsets[i])).toMatch(/^[\s\p{Cc}\p{Cf}\u2000-\u200f]*$/u)
          before = offsets[i + 1]!
        }
      }),
    )
  })

  test('takes a part of a text by itself', () => {
    const text = 'One two. Three four.'
    expect(findTokens(text, 9, 14)).toEqual([9, 14])
  })
})
