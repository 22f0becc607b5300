import type { Token } from '../../language/index.ts'
import { relation } from '../tree.ts'
import type { Draft } from './draft.ts'

/** Weights of a logistic model over features of a trigger in its sentence, trained on the project's own passages. */
export interface EventWeights {
  readonly threshold: number
  readonly weights: Readonly<Record<string, number>>
}

/** Words of sport and markets, where attacks, retreats and truces are figures of speech. */
const FIGURATIVE = new Set(
  (
    'price prices inflation market stock trader striker goalkeeper keeper coach club match season innings wicket bowler ' +
    'batsman batting chancellor currency koruna peso yen shares investor analyst champion league cup team squad goal ' +
    'forward fan referee chef film singer opera novel theatre audience runner regatta marathon exports index bond'
  ).split(' '),
)

/** Features of a draft: names that are in the model or are ignored. */
export function featuresOf(draft: Draft, others: readonly Draft[]): string[] {
  const { tree, signal, status } = draft
  const { trigger, at, score } = signal
  const token = tree.tokens[at] as Token
  const head = tree.tokens[token.head]
  const type = trigger.type
  const above = governing(draft, others)
  const rel = relation(token)
  const word = trigger.words.join('_')
  return [
    'bias',
    `type=${type}`,
    `part=${trigger.part}`,
    `${type}&${trigger.part}`,
    `word=${word}&${type}`,
    `conditions=${Math.min(score - trigger.weight, 5)}`,
    `${type}&conditions=${Math.min(score - trigger.weight, 3)}`,
    `rel=${rel}&${trigger.part}`,
    `rel=${rel}&${type}`,
    `head=${head?.upos ?? 'ROOT'}&${trigger.part}`,
    `status=${status}&${type}`,
    `status=${status}`,
    `above=${above ? `${above.type}>${type}` : '-'}`,
    `above=${above ? 'yes' : '-'}&${trigger.part}`,
    `source=${sideOf(draft.source)}&${type}`,
    `target=${sideOf(draft.target)}&${type}`,
    `source=${sideOf(draft.source)}`,
    `target=${sideOf(draft.target)}`,
    `statement=${draft.statement !== null}&${type}`,
    `kind=${tree.sentence.kind}`,
    `before=${tree.tokens[at - 1]?.upos ?? '-'}&${trigger.part}`,
    `xpos=${token.xpos}&${trigger.part}`,
    `quoted=${isQuoted(draft)}`,
    `figurative=${tree.tokens.some(({ lemma }) => FIGURATIVE.has(lemma.toLowerCase()))}`,
    `crowd=${Math.min(others.filter((other) => other.tree === tree).length, 5)}`,
    `det=${determiner(draft)}&${trigger.part}`,
  ]
}

/** How likely a draft is an event, as log-odds above the model's threshold. */
export function weigh(features: readonly string[], { weights, threshold }: EventWeights): number {
  return features.reduce((sum, feature) => sum + (weights[feature] ?? 0), -threshold)
}

/** The draft whose trigger governs this one's. */
function governing({ tree, signal }: Draft, others: readonly Draft[]): Draft | undefined {
  for (
    let at = tree.tokens[signal.at]?.head ?? -1, steps = 0;
    at >= 0 && steps < 4;
    at = tree.tokens[at]?.head ?? -1, steps++
  ) {
    const found = others.find((other) => other.tree === tree && other.signal.at === at)
    if (found) return found
  }
  return undefined
}

function sideOf(side: Draft['source']): string {
  if (side.length === 0) return 'none'
  if (side.some(({ code, because }) => code !== '' && because === undefined)) return 'stated'
  return side.some(({ sector }) => sector !== '') ? 'sector' : 'thing'
}

function isQuoted({ tree, signal }: Draft): boolean {
  const near = [tree.tokens[signal.at - 1]?.text, tree.tokens[signal.at + 1]?.text]
  return near.some((text) => text !== undefined && /["“”']/.test(text))
}

function determiner({ tree, signal }: Draft): string {
  const child = (tree.children[signal.at] ?? []).find((i) =>
    ['det', 'nmod'].includes(relation(tree.tokens[i])),
  )
  return tree.tokens[child ?? -1]?.lemma.toLowerCase() ?? '-'
}
