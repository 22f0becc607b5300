// Measures events on our own passages, file by file: each is of another hand and another field of news. The triggers have
// seen them all, so a text of yet another hand will score lower.
//   npx tsx bench/events/measure.ts
import { readFileSync, readdirSync } from 'node:fs'
import { openKnowledge } from '../../src/desk/data.ts'
import { read } from '../../src/reading/read.ts'
import { readPassages, reportOf } from '../passages/markup.ts'
import { scorePassages } from '../passages/score.ts'

const FOLDER = 'bench/passages/'
const MEASURES = ['event', 'status', 'mode', 'sourceCountry', 'targetCountry']

const knowledge = await openKnowledge()
const files = readdirSync(FOLDER).filter((name) => /^dev-\d+\.txt$/u.test(name))
for (const name of files.toSorted()) {
  const passages = readPassages(readFileSync(FOLDER + name, 'utf8'))
  const readings = passages.map((gold) => read(reportOf(gold), knowledge))
  const scores = scorePassages(passages, readings)
  console.log(name, ...MEASURES.map((measure) => `${measure} ${scores[measure]}`))
}
