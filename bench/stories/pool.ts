import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, takeReports } from '../../src/index.ts'
import type { Knowledge, Reading } from '../../src/index.ts'
import type { Grouping } from './bcubed.ts'

/** Readings and the stories that each belongs to. */
export interface Pool {
  readonly readings: readonly Reading[]
  readonly stories: Grouping
}

const POOL = new URL('pool/', import.meta.url).pathname

/** The files of the pool of one half: odd numbers served while the rules were made, even ones were kept aside. */
export async function poolFiles(half: 'tuning' | 'kept'): Promise<string[]> {
  const files = (await readdir(POOL)).filter((name) => name.endsWith('.ndjson')).toSorted()
  return files
    .filter((name) => Number.parseInt(name, 10) % 2 === (half === 'tuning' ? 1 : 0))
    .map((name) => join(POOL, name))
}

/** One file of the pool: report files, one a line, each with the names of its stories. */
export async function openPool(file: string, knowledge: Knowledge): Promise<Pool> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
  const stories = lines
    .map((line) => JSON.parse(line) as { id: string; stories: string[] })
    .map(({ id, stories: names }) => [id, new Set(names)] as const)
  return { readings: await readingsOf(file, knowledge), stories: new Map(stories) }
}

/** A story set as those beside this file: `reports/` and `gold.json`. Ids are made unlike those of other sets. */
export async function openSet(folder: string, knowledge: Knowledge): Promise<Pool> {
  const gold = JSON.parse(await readFile(join(folder, 'gold.json'), 'utf8')) as {
    stories: { id: string; reports: string[] }[]
  }
  const stories = gold.stories.flatMap(({ id, reports }) =>
    reports.map((report) => [`${folder}/${report}`, new Set([`${folder}/${id}`])] as const),
  )
  const readings = await readingsOf(folder, knowledge)
  const renamed = readings.map((reading) => ({
    ...reading,
    report: { ...reading.report, id: `${folder}/${reading.report.id}` },
  }))
  return { readings: renamed, stories: new Map(stories) }
}

export function mixPools(pools: readonly Pool[]): Pool {
  const stories = new Map<string, Set<string>>()
  for (const pool of pools)
    for (const [id, names] of pool.stories) stories.set(id, new Set([...(stories.get(id) ?? []), ...names]))
  return { readings: pools.flatMap(({ readings }) => readings), stories }
}

async function readingsOf(path: string, knowledge: Knowledge): Promise<Reading[]> {
  const readings: Reading[] = []
  for await (const report of takeReports([path])) readings.push(read(report, knowledge))
  return readings
}
