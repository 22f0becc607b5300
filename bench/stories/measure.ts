/**
 * How well reports become one record, on folders of story sets.
 *
 * npx tsx bench/stories/measure.ts FOLDER SCORER
 *
 * FOLDER holds sets as in this one (`reports/`, `gold.json`); SCORER is a module with `score(gold, situation, asOf, pubOf)` and
 * `load(setFolder)`, which gives back named figures between 0 and 1.
 */
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeBrief, openKnowledge, reconcile, takeReports } from '../../src/index.ts'

interface Scorer {
  load(folder: string): {
    readonly gold: { readonly asOf: readonly { readonly at: string }[] }
    readonly pubOf: unknown
  }
  score(gold: unknown, situation: unknown, asOf: unknown, pubOf: unknown): Record<string, unknown>
}

const [folder, scorerFile] = process.argv.slice(2)
if (!folder || !scorerFile) throw new Error('name a folder of story sets and a scorer module')
const scorer = (await import(pathToFileURL(resolve(scorerFile)).href)) as Scorer
const knowledge = await openKnowledge()
const columns: Record<string, unknown>[] = []
const sets = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
for (const { name } of sets) {
  const set = join(folder, name)
  const { gold, pubOf } = scorer.load(set)
  const { situation, readings } = await makeBrief(takeReports([set]), knowledge)
  const moments = gold.asOf.map(({ at }) => ({ ...reconcile(readings, { asOf: at }), at }))
  columns.push(scorer.score(gold, situation, moments, pubOf))
}
console.log(`${''.padEnd(28)}${sets.map(({ name }) => name.slice(0, 8).padStart(9)).join('')}     mean`)
for (const key of Object.keys(columns[0] ?? {})) {
  const values = columns.map((column) => column[key]).filter((value) => typeof value === 'number')
  if (values.length !== columns.length) continue
  const mean = values.reduce((total, value) => total + value, 0) / values.length
  console.log(`${key.padEnd(28)}${[...values, mean].map((value) => value.toFixed(3).padStart(9)).join('')}`)
}
