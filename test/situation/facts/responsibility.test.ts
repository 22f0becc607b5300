import { describe, expect, it } from 'vitest'
import type { Stance } from '../../../src/record/vocabulary.ts'
import { wordDrafts } from '../../../src/situation/facts/words.ts'
import { actorIn, readingOf, statementIn } from '../builders.ts'

/** What a text says of who did it, by the statement of `speaker`: `value status`. */
function blamed(text: string, speaker: string, stance: Stance = 'said'): string[] {
  const reading = readingOf(
    { id: 'r', text, source: { name: 'Northern Post', kind: 'newspaper' } },
    {
      actors: [actorIn(text, speaker, {})],
      statements: [
        statementIn(text, speaker, text, {
          stance,
          source: { span: null, text: speaker, actor: `a-${speaker}` },
        }),
      ],
    },
  )
  return wordDrafts(reading, { country: 'OST', outlet: 'Northern Post' })
    .filter(({ field }) => field.name === 'responsibility')
    .map(({ value, status }) => `${value} ${status}`)
}

describe('responsibility', () => {
  it.each([
    ['The Selva Front claimed the attack.', 'The Selva Front', ['Selva Front claimed']],
    [
      'A little-known group calling itself the Black Heron Brigade claimed responsibility.',
      'A little-known group calling itself the Black Heron Brigade',
      ['Black Heron Brigade claimed'],
    ],
    ['The Selva Front denied any role in the attack.', 'The Selva Front', ['Selva Front denied']],
    ['It claimed the attack.', 'It', []],
    [
      'Minister Ada Roy said the arrests had nothing to do with the group that claimed the attack.',
      'Minister Ada Roy',
      [],
    ],
    [
      'Minister Ada Roy praised the hunt for the Selva Front, the group that claimed the attack.',
      'Minister Ada Roy',
      [],
    ],
  ])('%s', (text, speaker, expected) => {
    expect(blamed(text, speaker)).toEqual(expected)
  })
})
