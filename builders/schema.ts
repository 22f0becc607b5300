/**
 * Writes `schema/*.json` from the zod records, or with `--check` fails when a file is stale.
 * Run: `npx tsx builders/schema.ts`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Judgement } from '../src/record/judgement.ts'
import { Reading } from '../src/record/reading.ts'
import { Report } from '../src/record/report.ts'
import { Situation } from '../src/record/situation.ts'

const FOLDER = new URL('../schema/', import.meta.url)
const RECORDS = { report: Report, reading: Reading, situation: Situation, judgement: Judgement }

const isCheck = process.argv.includes('--check')
const stale: string[] = []
mkdirSync(FOLDER, { recursive: true })
for (const [name, record] of Object.entries(RECORDS)) {
  const file = new URL(`${name}.json`, FOLDER)
  const text = `${JSON.stringify(z.toJSONSchema(record, { io: 'output' }), null, 2)}\n`
  if (!isCheck) writeFileSync(file, text)
  else if (readOrEmpty(file) !== text) stale.push(`schema/${name}.json`)
}
if (stale.length > 0) {
  console.error(`${stale.join(', ')} out of date; run: npx tsx builders/schema.ts`)
  process.exitCode = 1
}

function readOrEmpty(file: URL): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
