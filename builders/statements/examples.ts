import { partOf, reportOf, type Passage } from '../../bench/passages/markup.ts'
import { findActors } from '../../src/reading/actors/index.ts'
import { indexMentions, proposeStatements } from '../../src/reading/statements/propose.ts'
import { findQuotes } from '../../src/reading/statements/quotes.ts'
import type { Span } from '../../src/record/span.ts'
import type { Row } from './logistic.ts'
import type { Lexicons } from './open.ts'

/** A candidate with its verdict; rows that are no candidates carry the gold attributions no rule proposed. */
export interface Example extends Row {
  /** How many gold attributions the row stands for when recall is counted. */
  readonly gold: number
}

/** The candidates of a passage. Of several that meet one gold cue, the one with the most of its content is right. */
export function examplesOf(gold: Passage, { language, actors, cues }: Lexicons): Example[] {
  const sentences = language.parse(gold.text)
  const report = reportOf(gold)
  const found = findActors(sentences, { report, places: [], lexicon: actors })
  const scene = { text: gold.text, quotes: findQuotes(gold.text), lexicon: cues }
  const proposals = proposeStatements(sentences, scene, indexMentions(found))
  const right = new Set<number>()
  let missed = 0
  for (const one of gold.records['A'] ?? []) {
    const [cue, content] = [partOf(gold, 'C', one), partOf(gold, 'X', one)]
    const best = proposals
      .map(({ candidate }, i) => ({
        i,
        fit: cue.some((span) => meets(span, candidate.cue)) ? 1 + agreement(content, candidate.content) : 0,
      }))
      .filter(({ i, fit }) => fit > 0 && !right.has(i))
      .toSorted((a, b) => b.fit - a.fit)[0]
    if (best) right.add(best.i)
    else missed++
  }
  const rows = proposals.map(({ features }, i) => ({
    features,
    isRight: right.has(i),
    isCandidate: true,
    gold: right.has(i) ? 1 : 0,
  }))
  return missed > 0 ? [...rows, { features: [], isRight: false, isCandidate: false, gold: missed }] : rows
}

function meets(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

function agreement(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0)
  const shared = a
    .flatMap((x) => b.map((y) => Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]))))
    .reduce((sum, n) => sum + n, 0)
  return shared / Math.max(size(a), size(b), 1)
}
