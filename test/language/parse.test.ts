import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createLanguage, type Language, type Sentence } from '../../src/language/index.ts'
import {
  ancestorsOf,
  childrenBy,
  childrenOf,
  rootOf,
  subtreeOf,
  subtreeSpan,
} from '../../src/language/tree.ts'
import { checkSentences, shippedLanguage } from './model.ts'

let language: Language
beforeAll(() => {
  language = shippedLanguage()
})

function parse(text: string): Sentence[] {
  const sentences = language.parse(text)
  checkSentences(text, sentences)
  return sentences
}

/** Sentences of a text, as parted by ‖. */
const PARTED: readonly string[] = [
  'Two Missiles Hit U.S. Bases in Iraq ‖ No one was hurt, officials said.',
  'He spoke at 5 a.m. Tuesday near the U.S. base. ‖ Then he left.',
  'Maj. Gen. Anders Holm arrived on Jan. 7 by sea. ‖ He spoke to Dr. Said.',
  '“We saw it. ‖ We ran,” she said. ‖ Nobody was hurt.',
  'AMMAN, Nov. 18 (Meridian Wire) - ‖ Rockets fell on the port.',
  'The army denied it. ‖ “There was no raid,” it said in a statement.',
  'Who fired the rockets? ‖ Nobody knows.',
]

/** A sentence, and arcs "word<head/relation" that it must have. */
const ARCS: readonly (readonly [text: string, ...arcs: string[]])[] = [
  [
    'General Holm told CNN in an interview on Tuesday that rockets had hit the base.',
    'hit<told/ccomp',
    'CNN<told/iobj',
    'Holm<told/nsubj',
  ],
  [
    'Rockets hit the port before dawn, the Defense Ministry confirmed on Tuesday.',
    'confirmed<ROOT/root',
    'hit<confirmed/ccomp',
    'Ministry<confirmed/nsubj',
  ],
  ['More than a dozen ballistic missiles struck the base.', 'missiles<struck/nsubj', 'dozen<missiles/nummod'],
  ['At least 12 soldiers were killed.', 'soldiers<killed/nsubj:pass', '12<soldiers/nummod'],
  ['The minister said Tuesday that troops would leave.', 'leave<said/ccomp', 'Tuesday<said/obl:unmarked'],
  ['Iran fired missiles at [Ain] al-Assad, officials said.', '[<Ain/punct', 'said<ROOT/root'],
  ['The rebels were accused of attacking a convoy.', 'rebels<accused/nsubj:pass', 'attacking<accused/advcl'],
]

/** Names of a text: kind and the text itself. */
const NAMES: readonly (readonly [text: string, ...names: string[]])[] = [
  [
    'President Anders Holm met Foreign Minister Karim Haddad in Amman.',
    'person Anders Holm',
    'person Karim Haddad',
    'place Amman',
  ],
  [
    'The United Nations said Ukraine and Russia had agreed.',
    'organisation United Nations',
    'place Ukraine',
    'place Russia',
  ],
  ['On Monday in January the shelling went on.'],
]

/** What a block of text is, in a text with a headline, a byline, a dateline, a caption and prose. */
const FORMS = `Two Missiles Hit Port
By Jane Doe and Omar Said

AMMAN (Meridian Wire) — Rockets fell on the port on Tuesday.
Photo: The harbour after the raid. (Meridian Wire/File)
Nobody was hurt, the ministry said.`

describe('parse', () => {
  test.each(PARTED)('parts %s', (marked) => {
    const text = marked.replaceAll(' ‖ ', ' ').replace('Iraq No', 'Iraq\nNo')
    expect(
      parse(text)
        .map(({ span }) => text.slice(...span))
        .join(' ‖ '),
    ).toBe(marked)
  })

  test.each(ARCS)('%s', (text, ...arcs) => {
    const [{ tokens } = { tokens: [] }] = parse(text)
    expect(
      tokens.map(({ text: word, head, deprel }) => `${word}<${tokens[head]?.text ?? 'ROOT'}/${deprel}`),
    ).toEqual(expect.arrayContaining([...arcs]))
  })

  test.each(NAMES)('names of %s', (text, ...names) => {
    expect(
      parse(text).flatMap((sentence) =>
        sentence.names.map(({ kind, span }) => `${kind} ${text.slice(...span)}`),
      ),
    ).toEqual(names)
  })

  test('tells headline, byline, dateline, caption and prose apart', () => {
    expect(parse(FORMS).map(({ kind, paragraph }) => `${paragraph} ${kind}`)).toEqual([
      '0 headline',
      '1 byline',
      '2 dateline',
      '2 prose',
      '3 caption',
      '3 caption',
      '4 prose',
    ])
  })

  test('leaves out what is to be skipped', () => {
    const text = 'Rockets fell. Share this story. Nobody was hurt.'
    const sentences = language.parse(text, { skip: [[14, 31]] })
    checkSentences(text, sentences)
    expect(sentences.map(({ span }) => text.slice(...span))).toEqual(['Rockets fell.', 'Nobody was hurt.'])
  })

  test('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void parse(text)),
      { numRuns: 200 },
    )
  })

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u200b\r\n'],
    ['lone surrogates', '\ud800 fell \udc00.'],
    ['one endless word', 'a'.repeat(20_000)],
    ['words without an end', 'word '.repeat(5_000)],
    ['stops', 'a.'.repeat(3_000)],
    ['right to left', 'مرحبا بالعالم. '.repeat(50)],
    ['emoji', '👨‍👩‍👧‍👦👍🏽🇺🇸 '.repeat(100)],
  ])('takes %s', (_, text) => void parse(text))

  test('gives the same for the same text, whatever was read before', () => {
    const text = 'Rockets fell on Sana’a, the ministry said.'
    const first = JSON.stringify(parse(text))
    parse('Something else was read in between. '.repeat(30))
    expect(JSON.stringify(parse(text))).toBe(first)
    expect(JSON.stringify(shippedLanguage().parse(text))).toBe(first)
  })
})

describe('parseTokens', () => {
  test('keeps the words, and joins them by one space', () => {
    const words = ['Do', "n't", 'go', '.']
    const [sentence] = language.parseTokens([words])
    expect(sentence!.tokens.map(({ text }) => text)).toEqual(words)
    checkSentences(words.join(' '), [sentence!])
  })

  test('takes a sentence of any length, and none', () => {
    const words = Array.from({ length: 700 }, (_, i) => (i % 9 === 8 ? ',' : 'word'))
    const [sentence] = language.parseTokens([words])
    expect(sentence!.tokens).toHaveLength(700)
    checkSentences(words.join(' '), [sentence!])
    expect(language.parseTokens([])).toEqual([])
  })
})

test('the tree helpers', () => {
  const text = 'Rockets hit the old port.'
  const [sentence] = parse(text)
  const wordsOf = (indexes: readonly number[]): string[] => indexes.map((i) => sentence!.tokens[i]!.text)
  const root = rootOf(sentence!)
  expect(wordsOf([root])).toEqual(['hit'])
  expect(wordsOf(childrenOf(sentence!)[root]!)).toEqual(['Rockets', 'port', '.'])
  expect(wordsOf(childrenBy(sentence!, root, 'nsubj', 'obj'))).toEqual(['Rockets', 'port'])
  expect(wordsOf(subtreeOf(sentence!, 4))).toEqual(['the', 'old', 'port'])
  expect(text.slice(...subtreeSpan(sentence!, 4))).toBe('the old port')
  expect(wordsOf(ancestorsOf(sentence!, 3))).toEqual(['port', 'hit'])
})

test('bytes that are no model are refused', () => {
  expect(() => createLanguage(new Uint8Array(100))).toThrow('not a language model')
})
