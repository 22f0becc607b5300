// Trains the weights that tell events from figures of speech and asides, on the annotated passages (CC0) in bench/passages/.
//   npx tsx builders/events/train.ts          writes data/events/weights.json, prints cross-validation by file
import { mkdirSync, writeFileSync } from 'node:fs'
import { openKnowledge } from '../../src/desk/data.ts'
import { weigh } from '../../src/reading/events/weigh.ts'
import { examplesOf, openPassages, trainOn } from './examples.ts'

const SHIPPED = 'data/events/weights.json'
/** Share of true events kept: what a trigger lexicon finds is mostly right, so the weights only drop the worst. */
const KEPT = 0.94

const knowledge = await openKnowledge()
const examples = openPassages().map((file) => file.flatMap((gold) => examplesOf(gold, knowledge)))
mkdirSync('data/events', { recursive: true })
writeFileSync(SHIPPED, `${JSON.stringify(trainOn(examples.flat(), crossValidate()))}\n`)

/** Scores every file by a model of the others and returns the threshold that keeps `KEPT` of the true events. */
function crossValidate(): number {
  const scored = examples.flatMap((held, fold) => {
    const model = trainOn(
      examples.flatMap((file, i) => (i === fold ? [] : file)),
      0,
    )
    return held.map((row) => ({ ...row, score: weigh(row.features, model) }))
  })
  const right = scored.filter(({ isRight }) => isRight).toSorted((a, b) => b.score - a.score)
  const least = right[Math.floor(right.length * KEPT) - 1]?.score ?? 0
  const taken = scored.filter(({ score }) => score >= least)
  const share = (n: number, of: number): string => `${((100 * n) / of).toFixed(1)} %`
  process.stderr.write(
    `precision ${share(right.length, scored.length)} → ${share(right.length * KEPT, taken.length)} at threshold ${least.toFixed(2)}\n`,
  )
  return Number(least.toFixed(2))
}
