// Trains the weights that tell events from figures of speech and asides, on the annotated passages (CC0) in bench/passages/.
//   npx tsx builders/events/train.ts          writes data/events/weights.json, prints cross-validation by file
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { readPassages, reportOf, type Passage } from '../../bench/passages/markup.ts'
import { openKnowledge } from '../../src/desk/data.ts'
import { proposeEvents } from '../../src/reading/events/index.ts'
import type { Knowledge } from '../../src/reading/knowledge.ts'
import { read } from '../../src/reading/read.ts'
import { fit, type Row } from '../statements/logistic.ts'

const FOLDER = 'bench/passages/'
const SHIPPED = 'data/events/weights.json'
/** A feature seen less often is no evidence. */
const LEAST_SEEN = 8
/** Share of true events kept: what a trigger lexicon finds is mostly right, so the weights only drop the worst. */
const KEPT = 0.94

const knowledge = await openKnowledge()
const files = readdirSync(FOLDER)
  .filter((name) => /^dev.*\.txt$/u.test(name))
  .toSorted()
const examples = files.map((name) =>
  readPassages(readFileSync(FOLDER + name, 'utf8')).flatMap((gold) => examplesOf(gold, knowledge)),
)
const threshold = crossValidate()
write(fit(examples.flat(), LEAST_SEEN).weights, threshold)

/** Every trigger that fits in a passage; right where gold has an event of its type on it. */
function examplesOf(gold: Passage, { language, triggers, actors, ...rest }: Knowledge): Row[] {
  const reading = read(reportOf(gold), { language, triggers, actors, ...rest })
  const sentences = language.parse(gold.text)
  return proposeEvents(sentences, {
    ...reading,
    triggers,
    lexicon: actors,
    text: gold.text,
    publishedAt: null,
    publisher: '',
  }).map(({ draft, features }) => ({
    features,
    isCandidate: true,
    isRight: (gold.records['E'] ?? []).some(
      ({ words, spans }) =>
        [draft.type, draft.signal.trigger.type].some((own) => isSameType(own, typeOf(words))) &&
        spans.some((span) => span[0] < draft.span[1] && draft.span[0] < span[1]),
    ),
  }))
}

function typeOf([type = '']: readonly string[]): string {
  return type.split('/')[0] as string
}

/** Accidents and disasters are told apart by cause, which is often unsaid. */
function isSameType(a: string, b: string): boolean {
  const isMishap = (type: string): boolean => type === 'ACCIDENT' || type === 'DISASTER'
  return a === b || (isMishap(a) && isMishap(b))
}

/** Scores every file by a model of the others and returns the threshold that keeps `KEPT` of the true events. */
function crossValidate(): number {
  const scored = examples.flatMap((held, fold) => {
    const model = fit(
      examples.flatMap((file, i) => (i === fold ? [] : file)),
      LEAST_SEEN,
    )
    return held.map((row) => ({ ...row, score: model.score(row.features) }))
  })
  const right = scored.filter(({ isRight }) => isRight).toSorted((a, b) => b.score - a.score)
  const least = right[Math.floor(right.length * KEPT) - 1]?.score ?? 0
  const taken = scored.filter(({ score }) => score >= least)
  const share = (n: number, of: number): string => `${((100 * n) / of).toFixed(1)} %`
  process.stderr.write(
    `precision ${share(right.length, scored.length)} → ${share(right.length * KEPT, taken.length)} at threshold ${least.toFixed(2)}\n`,
  )
  return least
}

function write(weights: ReadonlyMap<string, number>, least: number): void {
  const kept = [...weights].toSorted().filter(([, weight]) => Math.abs(weight) >= 0.02)
  const model = {
    threshold: Number(least.toFixed(2)),
    weights: Object.fromEntries(kept.map(([name, weight]) => [name, Number(weight.toFixed(2))])),
  }
  mkdirSync('data/events', { recursive: true })
  writeFileSync(SHIPPED, `${JSON.stringify(model)}\n`)
}
