// Scores of a parser against gold sentences, all F1 or accuracy from 0 to 100.
import type { Language, NameKind, Sentence } from '../../src/language/index.ts'
import type { Example } from '../../builders/language/corpora.ts'
import { f1, toRaw } from '../../builders/language/raw.ts'

export type Scores = Readonly<Record<string, number>>

const KINDS: Readonly<Record<NameKind, string>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  other: 'MISC',
}
/**
 * Sentences taken as one document when names are judged: treebanks give sentences without their documents.
 */
const DOCUMENT = 40

const round = (part: number, whole: number): number => Math.round((10_000 * part) / Math.max(1, whole)) / 100

/**
 * With gold tokens and sentences: tags, lemmas, unlabelled and labelled attachment (with subtypes). What the
 * gold leaves out ("_") is not scored.
 */
export function scoreTokens(language: Language, gold: readonly Example[]): Scores {
  const right: Record<string, number> = {}
  const whole: Record<string, number> = {}
  const count = (name: string, isRight: boolean): void => {
    whole[name] = (whole[name] ?? 0) + 1
    right[name] = (right[name] ?? 0) + Number(isRight)
  }
  parseGiven(language, gold).forEach((sentence, s) => {
    gold[s]!.words.forEach((word, i) => {
      const token = sentence.tokens[i]!
      for (const field of ['upos', 'xpos', 'lemma'] as const)
        if (word[field] !== '_') count(field, token[field] === word[field])
      const attached = token.head + 1 === word.head
      count('uas', attached)
      count('las', attached && token.deprel === word.deprel)
    })
  })
  return Object.fromEntries(Object.keys(whole).map((name) => [name, round(right[name]!, whole[name]!)]))
}

/** Names as exact spans with their kind, on gold tokens. */
export function scoreNames(language: Language, gold: readonly Example[]): Scores {
  let [right, found, wanted] = [0, 0, 0]
  parseGiven(language, gold).forEach((sentence, s) => {
    const given = new Set(goldNames(gold[s]!))
    const names = sentence.names.map(({ first, end, kind }) => `${first} ${end} ${KINDS[kind]}`)
    found += names.length
    wanted += given.size
    right += names.filter((name) => given.has(name)).length
  })
  return {
    names: round(2 * right, found + wanted),
    precision: round(right, found),
    recall: round(right, wanted),
  }
}

/** From raw text: tokens, sentences, and tags and attachments of the words found. */
export function scoreRaw(language: Language, gold: readonly Example[]): Scores {
  const { text, words, sentences } = toRaw(gold)
  const parsed = language.parse(text)
  const expected = new Map<string, string>()
  let at = 0
  for (const example of gold) {
    const first = at
    for (const { head, deprel, upos } of example.words) {
      expected.set(
        words[at++]!.join(),
        `${upos} ${head === 0 ? 'root' : words[first + head! - 1]![0]} ${deprel}`,
      )
    }
  }
  const counts = { rawUpos: 0, rawUas: 0, rawLas: 0 }
  const tokens = parsed.flatMap(({ tokens: own }) =>
    own.map((token) => ({ ...token, headStart: own[token.head]?.span[0] ?? 'root' })),
  )
  for (const { span, upos, headStart, deprel } of tokens) {
    const [goldUpos, goldHead, goldRelation] = expected.get(span.join())?.split(' ') ?? []
    if (upos === goldUpos) counts.rawUpos++
    if (String(headStart) !== goldHead) continue
    counts.rawUas++
    if (deprel === goldRelation) counts.rawLas++
  }
  const shares = Object.entries(counts).map(([name, count]) => [
    name,
    round(2 * count, tokens.length + words.length),
  ])
  const spans = [
    [
      'tokens',
      f1(
        words,
        tokens.map(({ span }) => span),
      ),
    ],
    [
      'sentences',
      f1(
        sentences,
        parsed.map(({ span }) => span),
      ),
    ],
  ] as const
  return Object.fromEntries([...spans.map(([name, score]) => [name, round(score, 100)]), ...shares])
}

function parseGiven(language: Language, gold: readonly Example[]): Sentence[] {
  const sentences: Sentence[] = []
  for (let i = 0; i < gold.length; i += DOCUMENT) {
    sentences.push(
      ...language.parseTokens(gold.slice(i, i + DOCUMENT).map(({ words }) => words.map(({ form }) => form))),
    )
  }
  return sentences
}

function goldNames({ words }: Example): string[] {
  const names: string[] = []
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.ner?.startsWith('B-')) continue
    const kind = words[i]!.ner!.slice(2)
    let end = i + 1
    while (words[end]?.ner === `I-${kind}`) end++
    names.push(`${i} ${end} ${kind}`)
  }
  return names
}
