// Trains the weights that decide which candidates are attributions, on the annotated passages (CC0) in bench/passages/.
//   npx tsx builders/statements/train.ts                        writes data/statements/weights.json, prints cross-validation
//   npx tsx builders/statements/train.ts --without 3 --out F    leaves out dev-3.txt and writes F
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readPassages } from '../../bench/passages/markup.ts'
import { examplesOf, type Example } from './examples.ts'
import { fit, type Model } from './logistic.ts'
import { openLexicons } from './open.ts'

const FOLDER = 'bench/passages/'
const SHIPPED = 'data/statements/weights.json'
/** A feature seen less often is no evidence. */
const LEAST_SEEN = 3
/**
 * F1 is flat around its best (0.001 over about half a point). Of thresholds that are as good, the highest is taken:
 * a statement that nobody made does more harm than one that is missed.
 */
const FLAT = 0.001

const { values } = parseArgs({ options: { without: { type: 'string' }, out: { type: 'string' } } })
const files = readdirSync(FOLDER)
  .filter((name) => /^(?:dev|said)-\d+\.txt$/u.test(name))
  .sort()
const lexicons = openLexicons()
const examples = files.map((name) =>
  readPassages(readFileSync(FOLDER + name, 'utf8')).flatMap((gold) => examplesOf(gold, lexicons)),
)
if (values.without) {
  const shipped = JSON.parse(readFileSync(SHIPPED, 'utf8')) as { threshold: number }
  write(values.out ?? '/dev/stdout', trainWithout(Number(values.without) - 1), shipped.threshold)
} else {
  write(values.out ?? SHIPPED, train(examples.flat()), crossValidate())
}

function train(rows: readonly Example[]): Model {
  return fit(rows, LEAST_SEEN)
}

function trainWithout(fold: number): Model {
  return train(examples.flatMap((file, i) => (i === fold ? [] : file)))
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
  const tried = Array.from({ length: 121 }, (_, i) => (i - 60) / 20).map((threshold) => {
    const taken = scored.filter(({ score, isCandidate }) => isCandidate && score >= threshold)
    const hits = taken.filter(({ isRight }) => isRight).length
    return { threshold, f1: (2 * hits) / Math.max(1, taken.length + gold) }
  })
  const f1 = Math.max(...tried.map((one) => one.f1))
  const flat = tried.filter((one) => one.f1 >= f1 - FLAT)
  return { threshold: Math.max(...flat.map((one) => one.threshold)), f1 }
}

function write(file: string, { weights }: Model, threshold: number): void {
  const kept = [...weights].toSorted().filter(([, weight]) => Math.abs(weight) >= 0.01)
  const model = {
    version: 'statements 1',
    threshold: Number(threshold.toFixed(2)),
    weights: Object.fromEntries(kept.map(([name, weight]) => [name, Number(weight.toFixed(2))])),
  }
  writeFileSync(file, `${JSON.stringify(model)}\n`)
}
