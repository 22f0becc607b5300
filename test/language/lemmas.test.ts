import { beforeAll, expect, test } from 'vitest'
import type { Language } from '../../src/language/index.ts'
import { applyEdit, lemmaForm, ruledLemma } from '../../src/language/lemmas.ts'
import { shippedLanguage } from './model.ts'

let language: Language
beforeAll(() => {
  language = shippedLanguage()
})

test('edits', () => {
  expect(applyEdit('studies', '3+y')).toBe('study')
  expect(applyEdit('be', '0+')).toBe('be')
  expect(applyEdit('a', '3+y')).toBe('a')
})

test('proper nouns and acronyms keep their case', () => {
  expect(lemmaForm('Iran', 'PROPN')).toBe('Iran')
  expect(lemmaForm('NATO', 'NOUN')).toBe('NATO')
  expect(lemmaForm('Rockets', 'NOUN')).toBe('rockets')
})

test('the longest rule that gives a word wins', () => {
  const rules: Record<string, string> = { ed: '2+', led: '3+', '': '0+' }
  expect(
    ruledLemma(
      'smelled',
      (suffix) => rules[suffix],
      (word) => word === 'smell',
    ),
  ).toBe('smell')
  expect(
    ruledLemma(
      'smelled',
      (suffix) => rules[suffix],
      () => false,
    ),
  ).toBe('smel')
})

/** A sentence; its lemmas; "word=features" that it must have. */
const CASES: readonly (readonly [text: string, lemmas: string, ...feats: string[]])[] = [
  [
    'The soldiers were killed by two missiles.',
    'the soldier be kill by two missile .',
    'missiles=Number=Plur',
    'killed=Tense=Past|VerbForm=Part|Voice=Pass',
  ],
  [
    'They have struck two cities.',
    'they have strike two city .',
    'They=Case=Nom|Number=Plur|Person=3|PronType=Prs',
  ],
  [
    'He told it to leave.',
    'he tell it to leave .',
    'leave=VerbForm=Inf',
    'it=Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs',
  ],
  ["They didn't say.", 'they do not say .'],
]

test.each(CASES)('%s', (text, lemmas, ...feats) => {
  const [{ tokens } = { tokens: [] }] = language.parse(text)
  expect(tokens.map(({ lemma }) => lemma).join(' ')).toBe(lemmas)
  expect(tokens.map((token) => `${token.text}=${token.feats}`)).toEqual(expect.arrayContaining([...feats]))
})
