// Measures who says what on our own passages, each file read with weights trained on the others.
//   npx tsx bench/statements/measure.ts
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLexicons, type Lexicons } from '../../builders/statements/open.ts'
import { findActors, nameSpeakers } from '../../src/reading/actors/index.ts'
import {
  createCueLexicon,
  findStatements,
  type StatementWeights,
} from '../../src/reading/statements/index.ts'
import type { Reading } from '../../src/record/reading.ts'
import { readPassages, reportOf, type Passage } from '../passages/markup.ts'
import { scorePassages } from '../passages/score.ts'

const FOLDER = 'bench/passages/'
const MEASURES = ['attribution', 'strict', 'stance', 'speaker', 'chain', 'name', 'reference']

const lexicons = openLexicons()
const weightsFolder = mkdtempSync(join(tmpdir(), 'statements-'))
const files = readdirSync(FOLDER)
  .filter((name) => /^dev.*\.txt$/u.test(name))
  .sort()
const passages = files.map((name) => readPassages(readFileSync(FOLDER + name, 'utf8')))
const readings = passages.flatMap((file, fold) => {
  const out = join(weightsFolder, `${fold}.json`)
  execFileSync('npx', ['tsx', 'builders/statements/train.ts', '--without', String(fold + 1), '--out', out])
  const weights = JSON.parse(readFileSync(out, 'utf8')) as StatementWeights
  const cues = createCueLexicon(lexicons.tables, weights)
  return file.map((passage) => readOne(passage, { ...lexicons, cues }))
})
const scores = scorePassages(passages.flat(), readings)
for (const name of MEASURES) console.log(name.padEnd(12), scores[name])

function readOne(passage: Passage, { language, actors: lexicon, cues }: Lexicons): Reading {
  const report = reportOf(passage)
  const sentences = language.parse(report.text)
  const named = findActors(sentences, { report, places: [], lexicon })
  const said = findStatements(sentences, { report, actors: named, lexicon: cues })
  return {
    report,
    ...nameSpeakers(named, said, { sentences, report, lexicon }),
    events: [],
    places: [],
    times: [],
    figures: [],
  }
}
