/**
 * How well reports fall into stories.
 *
 * npx tsx bench/stories/grouping.ts [FOLDER …] [--errors]
 *
 * B-cubed of stories: for the two halves of `pool/`, for the story sets beside this file and for every given folder of such
 * sets. "mixed": all reports of it at once; "alone": each file or set by itself, on average. `--errors` says what is parted
 * and joined wrongly, except in what was kept aside.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openKnowledge, reconcile } from '../../src/index.ts'
import { bcubed, type BCubed, type Grouping, mean } from './bcubed.ts'
import { mixPools, openPool, openSet, type Pool, poolFiles } from './pool.ts'

const showsErrors = process.argv.includes('--errors')
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const knowledge = await openKnowledge()

console.log(`${''.padEnd(24)}stories reports   mixed P       R      F1   alone F1`)
for (const half of ['tuning', 'kept'] as const) {
  const pools = []
  for (const file of await poolFiles(half)) pools.push(await openPool(file, knowledge))
  report(`pool, ${half}`, pools)
  if (showsErrors && half === 'tuning') showErrors(mixPools(pools))
}
for (const folder of [import.meta.dirname, ...folders]) {
  const sets = (await readdir(folder)).filter((name) => /^\d\d-/.test(name)).toSorted()
  const pools = []
  for (const set of sets) pools.push(await openSet(join(folder, set), knowledge))
  report(folder.split('/').slice(-2).join('/'), pools)
  if (showsErrors) showErrors(mixPools(pools))
}

function report(name: string, pools: readonly Pool[]): void {
  const all = mixPools(pools)
  const { precision, recall, f1 } = measure(all)
  const alone = mean(pools.map((pool) => measure(pool).f1))
  const stories = new Set([...all.stories.values()].flatMap((names) => [...names])).size
  console.log(
    name.padEnd(24) +
      `${String(stories).padStart(7)} ${String(all.readings.length).padStart(7)}   ` +
      [precision, recall, f1, alone].map((value) => value.toFixed(3).padStart(7)).join(' '),
  )
}

function measure({ readings, stories }: Pool): BCubed {
  return bcubed(groupsOf(readings), stories)
}

function groupsOf(readings: Pool['readings']): Grouping {
  const groups = new Map<string, Set<string>>()
  for (const { id, reports } of reconcile(readings).stories)
    for (const one of reports) groups.set(one, new Set([...(groups.get(one) ?? []), id]))
  return groups
}

function showErrors({ readings, stories }: Pool): void {
  const titles = new Map(readings.map(({ report: { id, title } }) => [id, title]))
  const nameOf = (id: string) =>
    `${[...(stories.get(id) ?? [])].map((name) => name.split('/').at(-1)).join('+')}`
  const found = reconcile(readings).stories
  const counts = new Map<string, number>()
  for (const { reports } of found)
    for (const name of new Set(reports.map(nameOf))) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const { reports } of found) {
    const names = new Set(reports.map(nameOf))
    if (names.size === 1 && counts.get([...names][0] as string) === 1) continue
    console.log('  —')
    for (const id of reports)
      console.log(`  ${nameOf(id).padEnd(24)} ${id.split('/').at(-1)} ${titles.get(id)}`)
  }
}
