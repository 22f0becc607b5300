// Trains the weights that tell whom a pronoun stands for, on the annotated passages (CC0) in bench/passages/.
//   npx tsx builders/actors/train.ts          writes data/actors/weights.json, prints cross-validation by file
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { readPassages, reportOf, type Passage } from '../../bench/passages/markup.ts'
import { openKnowledge } from '../../src/desk/data.ts'
import type { Sentence } from '../../src/language/index.ts'
import { findActors, type ActorContext, type Watch } from '../../src/reading/actors/index.ts'
import { findPlaces } from '../../src/reading/places/index.ts'
import type { Span } from '../../src/record/span.ts'
import { rank, type Choice } from './ranking.ts'

const FOLDER = 'bench/passages/'
const SHIPPED = 'data/actors/weights.json'
/** A feature seen less often is no evidence. */
const LEAST_SEEN = 6
/** What was resolved before is evidence for what comes after, so each round learns from what the last one resolves. */
const ROUNDS = 3
const COMMON = new Set(['the', 'of', 'and', 'two', 'three'])

interface Example extends ActorContext {
  readonly gold: Passage
  readonly sentences: readonly Sentence[]
}

const { language, gazetteer, actors } = await openKnowledge()
const files = readdirSync(FOLDER)
  .filter((name) => /^dev.*\.txt$/u.test(name))
  .toSorted()
  .map((name) => readPassages(readFileSync(FOLDER + name, 'utf8')).map(open))

const right = files.flatMap((held, fold) => {
  const weights = learn(files.flatMap((file, i) => (i === fold ? [] : file)))
  return held.flatMap((example) => choicesOf(example, weights)).map((choice) => isRight(choice, weights))
})
const share = (100 * right.filter(Boolean).length) / right.length
process.stderr.write(`${share.toFixed(1)} % of ${right.length} pronouns, each file by the others\n`)
write(learn(files.flat()))

function open(gold: Passage): Example {
  const report = reportOf(gold)
  const sentences = language.parse(report.text)
  return { gold, report, sentences, places: findPlaces(sentences, { report, gazetteer }), lexicon: actors }
}

function learn(examples: readonly Example[]): Map<string, number> {
  let weights: Map<string, number> | null = null
  for (let round = 0; round < ROUNDS; round++) {
    const known: Map<string, number> | null = weights
    weights = rank(
      examples.flatMap((example) => choicesOf(example, known)),
      LEAST_SEEN,
    )
  }
  return weights as Map<string, number>
}

/** Every pronoun of a passage that gold resolves, with whom it may stand for. */
function choicesOf(example: Example, weights: ReadonlyMap<string, number> | null): Choice[] {
  const watched: Parameters<Watch>[] = []
  const antecedents = weights && Object.fromEntries(weights)
  const context = { ...example, lexicon: { ...actors, antecedents } }
  findActors(example.sentences, context, (...seen) => watched.push(seen))
  return watched.flatMap(([pronoun, candidates]) => {
    const to = findReferent(example.gold, pronoun.span)
    return to === undefined
      ? []
      : [
          {
            candidates: candidates.map(({ cluster, features }) => ({
              features,
              isRight: isOneName(cluster.name, to),
            })),
          },
        ]
  })
}

function findReferent({ records }: Passage, [start, end]: Span): string | undefined {
  return records['R']?.find(({ spans }) => spans.some((span) => span[0] < end && start < span[1]))?.fields[
    'to'
  ]
}

/** Two names that share a telling word. */
function isOneName(a: string, b: string): boolean {
  const words = (name: string): string[] =>
    (name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => !COMMON.has(word))
  const other = words(b)
  return words(a).some((word) => other.includes(word))
}

/** Whether the candidate ranked first is a right one. */
function isRight({ candidates }: Choice, weights: ReadonlyMap<string, number>): boolean {
  const scored = candidates.map((candidate) => ({
    isRight: candidate.isRight,
    score: candidate.features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0),
  }))
  return scored.toSorted((a, b) => b.score - a.score)[0]?.isRight === true
}

function write(weights: ReadonlyMap<string, number>): void {
  const kept = [...weights].toSorted().filter(([, weight]) => Math.abs(weight) >= 0.02)
  const rounded = Object.fromEntries(kept.map(([name, weight]) => [name, Number(weight.toFixed(2))]))
  mkdirSync('data/actors', { recursive: true })
  writeFileSync(SHIPPED, `${JSON.stringify(rounded)}\n`)
}
