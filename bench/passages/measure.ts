/**
 * Reads the annotated passages and holds the scores against the floors. Run: `npx tsx bench/passages/measure.ts`;
 * with `--pin` it raises the floors to what was measured, and refuses to lower one (edit floors.json by hand, and say why).
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { openKnowledge } from '../../src/desk/data.ts'
import { read } from '../../src/reading/read.ts'
import { reportFromText } from '../../src/report/index.ts'
import { readPassages } from './markup.ts'
import { scorePassages, type Scores } from './score.ts'

const FOLDER = new URL('./', import.meta.url)
const FLOORS = new URL('floors.json', FOLDER)

/** Scores pinned beside a hash of the passages they were measured on. */
export interface Floors {
  readonly corpus: string
  readonly floors: Scores
}

export const readFloors = (): Floors => JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors

export async function measurePassages(): Promise<{ corpus: string; scores: Scores }> {
  const files = readdirSync(FOLDER)
    .filter((name) => /^dev-\d+\.txt$/.test(name))
    .sort()
  const texts = files.map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  const passages = texts.flatMap(readPassages)
  const knowledge = await openKnowledge()
  const readings = []
  for (const { id, text, publishedAt, source } of passages)
    readings.push(read(await reportFromText(text, { id, publishedAt, source: { name: source } }), knowledge))
  const corpus = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16)
  return { corpus, scores: scorePassages(passages, readings) }
}

/** The measures that fell below their floor, each as a sentence. */
export function findFallen({ floors }: Floors, scores: Scores): string[] {
  return Object.entries(floors)
    .filter(([name, floor]) => (scores[name] ?? 0) < floor)
    .map(([name, floor]) => `${name} is ${scores[name] ?? 0}, its floor is ${floor}`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { corpus, scores } = await measurePassages()
  console.log(JSON.stringify(scores, null, 2))
  if (process.argv.includes('--pin')) {
    const fallen = findFallen(readFloors(), scores)
    if (fallen.length > 0) throw new Error(`not pinned: ${fallen.join('; ')}`)
    writeFileSync(FLOORS, `${JSON.stringify({ corpus, floors: scores }, null, 2)}\n`)
  }
}
