// Trains the weights that decide which candidates are attributions, on the annotated passages (CC0) in bench/passages/.
//   npx tsx builders/statements/train.ts                        writes data/statements/weights.json, prints cross-validation
//   npx tsx builders/statements/train.ts --without 3 --out F    leaves out dev-3.txt and writes F
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from '../../bench/passages/passages.mjs'
import { openLexicons } from './open.ts'
import { examplesOf, type Example } from './examples.ts'
import { fit, type Model } from './logistic.ts'

const FOLDER = 'bench/passages/'
/** A feature seen less often is no evidence. */
const LEAST_SEEN = 4

const { values } = parseArgs({ options: { without: { type: 'string' }, out: { type: 'string' } } })
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
const knowledge = openLexicons()
const examples = files.map((name) =>
  parse(readFileSync(FOLDER + name, 'utf8'), name).out.flatMap((gold) => examplesOf(gold, knowledge)),
)
if (values.without) {
  write(values.out ?? '/dev/stdout', trainWithout(Number(values.without) - 1))
} else {
  const threshold = crossValidate()
  write(values.out ?? 'data/statements/weights.json', fit(examples.flat(), LEAST_SEEN), threshold)
}

function trainWithout(fold: number): Model {
  return fit(
    examples.flatMap((file, i) => (i === fold ? [] : file)),
    LEAST_SEEN,
  )
}

/** Prints each fold and returns the threshold that is best over all of them. */
function crossValidate(): number {
  const scored = files.flatMap((name, fold) => {
    const model = trainWithout(fold)
    const held = (examples[fold] ?? []).map((example) => ({
      ...example,
      score: model.score(example.features),
    }))
    process.stderr.write(`${name}: F1 ${bestThreshold(held).f1.toFixed(3)}\n`)
    return held
  })
  const best = bestThreshold(scored)
  process.stderr.write(`all: threshold ${best.threshold.toFixed(2)} F1 ${best.f1.toFixed(3)}\n`)
  return best.threshold
}

function bestThreshold(scored: readonly (Example & { score: number })[]): { threshold: number; f1: number } {
  const gold = scored.reduce((sum, { gold: n }) => sum + n, 0)
  let best = { threshold: 0, f1: 0 }
  for (let threshold = -3; threshold <= 3; threshold += 0.05) {
    const taken = scored.filter(({ score, isCandidate }) => isCandidate && score >= threshold)
    const hits = taken.filter(({ isRight }) => isRight).length
    const f1 = (2 * hits) / Math.max(1, taken.length + gold)
    if (f1 > best.f1) best = { threshold, f1 }
  }
  return best
}

function write(file: string, { weights }: Model, threshold = 0): void {
  const rounded = Object.fromEntries(
    [...weights]
      .toSorted()
      .flatMap(([name, weight]) => (Math.abs(weight) < 0.005 ? [] : [[name, Number(weight.toFixed(3))]])),
  )
  writeFileSync(
    file,
    `${JSON.stringify({ version: 'statements 1', threshold: Number(threshold.toFixed(2)), weights: rounded }, null, 0)}\n`,
  )
}
