import { hashOf } from '../words.ts'

/** Sorted hashes with their weights, the length of the vector they make and the sum of the weights. */
export interface Weights {
  readonly terms: Uint32Array
  readonly weights: Float32Array
  readonly length: number
  readonly sum: number
}

export function raise(weights: Map<string, number>, word: string, weight: number): void {
  if (weight === 0) return
  weights.set(word, Math.max(weights.get(word) ?? 0, weight))
}

export function heaviest<K extends string | number>(weights: ReadonlyMap<K, number>): [K, number][] {
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

export function weightsOf<K extends string | number>(weights: ReadonlyMap<K, number>, most: number): Weights {
  const entries = heaviest(weights)
    .slice(0, most)
    .map(([term, weight]) => [hashOf(String(term)), weight] as const)
    .sort((a, b) => a[0] - b[0])
  return {
    terms: Uint32Array.from(entries, ([term]) => term),
    weights: Float32Array.from(entries, ([, weight]) => weight),
    length: Math.hypot(...entries.map(([, weight]) => weight)),
    sum: entries.reduce((sum, [, weight]) => sum + weight, 0),
  }
}
