/**
 * What each stage of `read` takes, in microseconds of CPU a token, cold (the first time over all texts) and warm.
 * Run: `npx tsx bench/read/stages.ts`.
 */
import { openKnowledge, read } from '../../src/index.ts'
import type { Report } from '../../src/record/report.ts'
import type { Knowledge } from '../../src/reading/knowledge.ts'
import type { RunStage, Stage } from '../../src/reading/read.ts'
import { countTokens, makeReports } from './texts.ts'

/** Rounds over the texts; the last one is reported as warm. */
const ROUNDS = 5

/** Seconds of CPU that each stage takes over all reports. */
function measure(reports: readonly Report[], knowledge: Knowledge): Map<Stage, number> {
  const spent = new Map<Stage, number>()
  const run: RunStage = (stage, find) => {
    const start = process.cpuUsage()
    const found = find()
    const { user, system } = process.cpuUsage(start)
    spent.set(stage, (spent.get(stage) ?? 0) + (user + system) / 1e6)
    return found
  }
  for (const report of reports) read(report, knowledge, run)
  return spent
}

const knowledge = await openKnowledge()
const reports = makeReports()
const tokens = countTokens(reports)
const rounds = Array.from({ length: ROUNDS }, () => measure(reports, knowledge))
const [cold, warm] = [rounds[0], rounds.at(-1)] as [Map<Stage, number>, Map<Stage, number>]
const all = (spent: ReadonlyMap<Stage, number>): number => [...spent.values()].reduce((a, b) => a + b, 0)
const perToken = (seconds: number): number => Number(((seconds / tokens) * 1e6).toFixed(1))

console.table(
  [...warm.keys()].map((stage) => ({
    stage,
    'cold µs/token': perToken(cold.get(stage) ?? 0),
    'warm µs/token': perToken(warm.get(stage) ?? 0),
    'warm share': Number(((warm.get(stage) ?? 0) / all(warm)).toFixed(3)),
  })),
)
console.log(
  `tokens/s: ${Math.round(tokens / all(cold))} cold, ${Math.round(tokens / all(warm))} warm, over ${tokens} tokens`,
)
