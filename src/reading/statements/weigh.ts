/** Weights of the features that decide whether a candidate is an attribution; made by `builders/statements/`. */
export interface StatementWeights {
  readonly version: string
  /** A candidate with at least this sum is one. */
  readonly threshold: number
  readonly weights: Readonly<Record<string, number>>
}

/** The weights made ready for look-up. */
export interface Scale {
  readonly version: string
  readonly threshold: number
  readonly weights: ReadonlyMap<string, number>
}

export function createScale({ version, threshold, weights }: StatementWeights): Scale {
  return { version, threshold, weights: new Map(Object.entries(weights)) }
}

/** Sum of the weights of the features. */
export function weigh(features: readonly string[], { weights }: Scale): number {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum
}

/** The features that weighed most, for people. */
export function explain(features: readonly string[], { weights }: Scale): string {
  return features
    .map((feature) => ({ feature, weight: weights.get(feature) ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, 3)
    .map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`)
    .join(', ')
}
