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

/** Names of features that do not speak for themselves. */
const WORDS: Readonly<Record<string, string>> = {
  lemma: 'word',
  able: 'can be',
  within: 'inside',
  modal: 'led by',
}

/** The three features that weighed most and the sum against what it must reach, for people. */
export function explain(features: readonly string[], scale: Scale): string {
  const most = features
    .map((feature) => ({ feature, weight: scale.weights.get(feature) ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, 3)
    .map(({ feature, weight }) => `${inWords(feature)} ${signed(weight)}`)
  return `${most.join(', ')}; in all ${signed(weigh(features, scale))}, needs ${signed(scale.threshold)}`
}

/** "speaker+frame=noun group+that" → "speaker/frame: noun group/that". */
function inWords(feature: string): string {
  const [name = '', value = ''] = feature.split(/=(.*)/su)
  const named = name.split('+').map((part) => WORDS[part] ?? part)
  return value === '' ? named.join('/') : `${named.join('/')}: ${value.replaceAll('+', '/')}`
}

const signed = (weight: number): string => `${weight > 0 ? '+' : ''}${weight.toFixed(1)}`
