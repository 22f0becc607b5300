// Measures events on our own passages, each file read with weights trained on the others; the triggers themselves have
// seen them all, so a text of another hand will score lower.
//   npx tsx bench/events/measure.ts
import { examplesOf, openPassages, trainOn } from '../../builders/events/examples.ts'
import { openKnowledge } from '../../src/desk/data.ts'
import { read } from '../../src/reading/read.ts'
import { reportOf } from '../passages/markup.ts'
import { scorePassages } from '../passages/score.ts'

const MEASURES = ['event', 'status', 'mode', 'sourceCountry', 'targetCountry']

const knowledge = await openKnowledge()
const { triggers } = knowledge
const files = openPassages()
const examples = files.map((file) => file.flatMap((gold) => examplesOf(gold, knowledge)))
const readings = files.flatMap((file, fold) => {
  const others = examples.flatMap((rows, i) => (i === fold ? [] : rows))
  const weights = trainOn(others, triggers.weights?.threshold ?? 0)
  return file.map((gold) => read(reportOf(gold), { ...knowledge, triggers: { ...triggers, weights } }))
})
const scores = scorePassages(files.flat(), readings)
for (const name of MEASURES) console.log(name.padEnd(14), scores[name])
