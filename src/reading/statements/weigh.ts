/** Weights of the features that decide whether a candidate is an attribution; made by `builders/statements/`. */
export interface StatementWeights {
  readonly version: string
  /** A candidate with at least this sum is one. */
  readonly threshold: number
  readonly weights: Readonly<Record<string, number>>
}

/** Sum of the weights, and the features that weighed most. */
export function weigh(
  features: readonly string[],
  { weights }: StatementWeights,
): { readonly score: number; readonly because: string } {
  const parts = features.map((feature) => [feature, weights[feature] ?? 0] as const)
  const score = parts.reduce((sum, [, weight]) => sum + weight, 0)
  const top = parts.filter(([, weight]) => weight !== 0).toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
  return {
    score,
    because: top
      .slice(0, 3)
      .map(([feature, weight]) => `${feature} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`)
      .join(', '),
  }
}
