// Vectors of word types: made once a type, kept until the table is full.
import type { LanguageData } from './data.ts'
import { FEATURES, featuresOf, vectorKey } from './features.ts'
import { BITS } from './gazetteer.ts'
import type { Arena } from './kernels.ts'
import { loadNorm, loadProduct32 } from './products.ts'
import { positionOf } from './table.ts'

/** Word types kept: 3.5 kB each at h = 128. */
export const KEPT_TYPES = 12_000
const BATCH = 64
const VECTOR = 100

export interface WordTypes {
  /**
   * Table of rows [state | left | middle | right share of the first convolution], 7 h numbers each; row 0 is
   * the root.
   */
  readonly rows: number
  /** The same row for each gazetteer bit. */
  readonly bits: number
  /** Bias of the first convolution. */
  readonly bias: number
  /** Makes sure that every word has a row. At most KEPT_TYPES - 1 different words at a time. */
  ensure(words: Iterable<string>): void
  rowOf(word: string): number
}

export function createWordTypes(arena: Arena, data: LanguageData): WordTypes {
  const { h, d } = data.settings
  const { kernels, f32 } = arena
  const row = 7 * h
  const embed = createEmbedder(data)
  const [wg, m1, m2, inp, first] = ['wg', 'm1', 'm2', 'inp', 'first'].map((name) =>
    loadProduct32(arena, data, name),
  ) as [Product32, Product32, Product32, Product32, Product32]
  const [ln0, ln1] = [loadNorm(arena, data, 'ln0'), loadNorm(arena, data, 'ln1')]
  const zeros = arena.put(new Float32Array(6 * h))
  const rows = arena.take(KEPT_TYPES * row * 4)
  const bits = arena.take(BITS.length * row * 4)
  const [inputs, vectors, wide, states] = [BATCH * d, BATCH * VECTOR, BATCH * 2 * d, BATCH * d].map((n) =>
    arena.take(n * 4),
  ) as [number, number, number, number]
  const spread = (at: number, n: number): void =>
    kernels.product32(at, row, n, h, first.weights, 6 * h, zeros, at + h * 4, row)

  f32.set(data.array('root'), rows / 4)
  spread(rows, 1)
  const gazetteer = data.array('gz')
  BITS.forEach((_, i) => f32.set(gazetteer.subarray(i * h, (i + 1) * h), (bits + i * row * 4) / 4))
  spread(bits, BITS.length)

  const known = new Map<string, number>()
  const make = (words: readonly string[]): void => {
    const [n, at] = [words.length, rows + (known.size + 1) * row * 4]
    words.forEach((word, i) => {
      embed(
        word,
        f32.subarray(inputs / 4 + i * d, inputs / 4 + (i + 1) * d),
        f32.subarray(vectors / 4 + i * VECTOR, vectors / 4 + (i + 1) * VECTOR),
      )
      known.set(word, known.size + 1)
    })
    kernels.product32(vectors, VECTOR, n, VECTOR, wg.weights, d, wg.bias, states, d)
    kernels.add(states, inputs, n * d)
    kernels.norm(states, n, d, ln0.weight, ln0.bias)
    kernels.product32(states, d, n, d, m1.weights, 2 * d, m1.bias, wide, 2 * d)
    kernels.relu(wide, 2 * d, n, 2 * d)
    kernels.product32(wide, 2 * d, n, 2 * d, m2.weights, d, m2.bias, inputs, d)
    kernels.add(states, inputs, n * d)
    kernels.norm(states, n, d, ln1.weight, ln1.bias)
    kernels.product32(states, d, n, d, inp.weights, h, inp.bias, at, row)
    spread(at, n)
  }

  return {
    rows,
    bits,
    bias: first.bias,
    rowOf: (word) => known.get(word) ?? 0,
    ensure: (words) => {
      let missing = unknownOf(words, known)
      if (known.size + missing.length >= KEPT_TYPES) {
        known.clear()
        missing = unknownOf(words, known)
      }
      for (let i = 0; i < missing.length; i += BATCH) make(missing.slice(i, i + BATCH))
    },
  }
}

type Product32 = ReturnType<typeof loadProduct32>

function unknownOf(words: Iterable<string>, known: ReadonlyMap<string, number>): string[] {
  const missing = new Set<string>()
  for (const word of words) if (!known.has(word)) missing.add(word)
  return [...missing]
}

/**
 * Sums the embeddings of a word's features into `sum` and copies its static vector into `vector` (zeros when
 * it has none).
 */
function createEmbedder(data: LanguageData): (word: string, sum: Float32Array, vector: Float32Array) => void {
  const tables = FEATURES.map((_, i) => data.array<Uint32Array>(`feature${i}`))
  const offsets = tables.map((_, i) => tables.slice(0, i).reduce((n, table) => n + table.length + 1, 0))
  const [embeddings, embeddingScale] = [data.array<Int8Array>('embeddings'), data.array('embeddingScale')]
  const [vectorKeys, vectors, vectorScale] = [
    data.array<Uint32Array>('vectorKeys'),
    data.array<Int8Array>('vectors'),
    data.array('vectorScale'),
  ]
  const addScaled = (to: Float32Array, from: Int8Array, row: number, scale: number): void => {
    const at = row * to.length
    for (let i = 0; i < to.length; i++) to[i]! += from[at + i]! * scale
  }
  return (word, sum, vector) => {
    sum.fill(0)
    vector.fill(0)
    featuresOf(word).forEach((value, i) => {
      const row = offsets[i]! + positionOf(tables[i]!, value) + 1
      addScaled(sum, embeddings, row, embeddingScale[row]!)
    })
    const at = positionOf(vectorKeys, vectorKey(word))
    if (at >= 0) addScaled(vector, vectors, at, vectorScale[at]!)
  }
}
