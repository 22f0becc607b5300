// Measures who says what.
//   npx tsx bench/statements/measure.ts                       our passages, each file read with weights trained on the others
//   npx tsx bench/statements/measure.ts --ndjson DOCS > OUT   readings of any reports, for a scorer of your own
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openLexicons, type Lexicons } from '../../builders/statements/open.ts'
import { findActors, nameSpeakers } from '../../src/reading/actors/index.ts'
import {
  createCueLexicon,
  findStatements,
  type StatementWeights,
} from '../../src/reading/statements/index.ts'
import type { Report } from '../../src/record/report.ts'
import { parse } from '../passages/passages.mjs'

const PASSAGES = 'bench/passages/'
const { values } = parseArgs({ options: { ndjson: { type: 'string' } } })
const lexicons = openLexicons()
if (values.ndjson)
  process.stdout.write(
    readAll(
      readFileSync(values.ndjson, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Given),
      shipped(),
    ),
  )
else crossValidate()

interface Given {
  readonly id: string
  readonly text: string
  readonly publishedAt?: string
  readonly source?: string
}

function shipped(): StatementWeights {
  return JSON.parse(readFileSync('data/statements/weights.json', 'utf8')) as StatementWeights
}

function crossValidate(): void {
  const folder = mkdtempSync(join(tmpdir(), 'statements-'))
  const files = readdirSync(PASSAGES)
    .filter((name) => /^dev.*\.txt$/u.test(name))
    .sort()
  const readings = files.map((name, fold) => {
    const out = join(folder, `${name}.json`)
    execFileSync('npx', ['tsx', 'builders/statements/train.ts', '--without', String(fold + 1), '--out', out])
    const weights = JSON.parse(readFileSync(out, 'utf8')) as StatementWeights
    return readAll(parse(readFileSync(PASSAGES + name, 'utf8'), name).out, weights)
  })
  const file = join(folder, 'readings.ndjson')
  writeFileSync(file, readings.join(''))
  const scorer = ['bench/passages/score_passages.mjs', 'score', file, ...files.map((name) => PASSAGES + name)]
  const scores = JSON.parse(execFileSync('node', scorer, { encoding: 'utf8' })) as Record<string, number>
  for (const name of ['attribution', 'strict', 'stance', 'speaker', 'chain', 'name', 'reference'])
    console.log(name.padEnd(12), scores[name])
}

function readAll(reports: readonly Given[], weights: StatementWeights): string {
  const cues = createCueLexicon(lexicons.tables, weights)
  return reports.map((given) => `${JSON.stringify(readOne(given, { ...lexicons, cues }))}\n`).join('')
}

function readOne({ id, text, publishedAt, source }: Given, { language, actors: lexicon, cues }: Lexicons) {
  const at = publishedAt ? new Date(publishedAt).toISOString() : null
  const report: Report = {
    id,
    title: '',
    source: { name: source ?? '' },
    url: null,
    publishedAt: at,
    updatedAt: null,
    byline: [],
    language: 'en',
    text,
  }
  const sentences = language.parse(text)
  const named = findActors(sentences, { report, places: [], lexicon })
  const said = findStatements(sentences, { report, actors: named, lexicon: cues })
  return {
    report,
    ...nameSpeakers(named, said, { sentences, report }),
    events: [],
    places: [],
    times: [],
    figures: [],
  }
}
