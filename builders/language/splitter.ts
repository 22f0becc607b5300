// Trains the sentence splitter: averaged perceptron over the possible ends of the treebanks' running text.
import { boundaryFeatures, placesOf, WEIGHTS } from '../../src/language/boundaries.ts'
import { findTokens } from '../../src/language/tokens.ts'
import type { Example } from './corpora.ts'
import { toRaw } from './raw.ts'

interface Case {
  readonly features: Int32Array
  readonly answer: 1 | -1
}

const ROUNDS = 5
/** A case is learnt until its score passes this. */
const MARGIN = 4

export function trainSplitter(corpora: readonly (readonly Example[])[], seed = 1): Int8Array {
  const cases = corpora.flatMap(casesOf)
  const weights = new Float64Array(WEIGHTS)
  const sums = new Float64Array(WEIGHTS)
  const random = generator(seed)
  let step = 1
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(cases, random)
    for (const { features, answer } of cases) {
      let score = 0
      for (const feature of features) score += weights[feature]!
      if (score * answer <= MARGIN) {
        for (const feature of features) {
          weights[feature]! += answer * 0.1
          sums[feature]! += step * answer * 0.1
        }
      }
      step++
    }
  }
  const mean = weights.map((weight, i) => weight - sums[i]! / step)
  const greatest = mean.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  return Int8Array.from(mean, (weight) => Math.round((weight / greatest) * 127))
}

function casesOf(examples: readonly Example[]): Case[] {
  const { text, sentences } = toRaw(examples)
  const offsets = findTokens(text)
  const words: string[] = []
  for (let i = 0; i < offsets.length; i += 2) words.push(text.slice(offsets[i], offsets[i + 1]))
  const ends = new Set(sentences.map(([, end]) => end))
  const cases: Case[] = []
  let last = -1
  const gapAfter = (i: number): string => text.slice(offsets[2 * i + 1], offsets[2 * i + 2])
  for (const { index, place } of placesOf(
    words,
    gapAfter,
    (i) => (last = i),
    () => last,
  )) {
    const answer = ends.has(offsets[2 * index + 1]!) ? 1 : -1
    cases.push({ features: boundaryFeatures(place), answer })
    if (answer === 1) last = index
  }
  return cases
}

/** Mulberry32: the same numbers for the same seed everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
}
