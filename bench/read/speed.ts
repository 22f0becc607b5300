/**
 * Speed and memory of `read` beside wink-nlp and compromise doing what they can on the same texts, each in a process of its
 * own, warm, on one thread. Run: `npx tsx bench/read/speed.ts`; prints a table with ratios to `read`.
 *
 * The peers tokenize, tag and find names (wink-nlp) or also quotations (compromise); neither parses or reads statements.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Report } from '../../src/record/report.ts'
import { countTokens, makeReports } from './texts.ts'

/** Rounds over the texts before the measured ones, so that all code is compiled; then those that count. */
const WARM_UP = 3
const ROUNDS = 5

/** Each contestant makes a function that processes one report. */
const CONTESTANTS: Record<string, () => Promise<(report: Report) => unknown>> = {
  sitrep: async () => {
    const { openKnowledge, read } = await import('../../src/index.ts')
    const knowledge = await openKnowledge()
    return (report) => read(report, knowledge)
  },
  'wink-nlp': async () => {
    const wink = (await import('wink-nlp')).default
    const model = (await import('wink-eng-lite-web-model')).default
    const nlp = wink(model)
    return ({ text }) => {
      const doc = nlp.readDoc(text)
      return [doc.tokens().out(nlp.its.pos), doc.entities().out(), doc.sentences().out()]
    }
  },
  compromise: async () => {
    const nlp = (await import('compromise')).default
    return ({ text }) => {
      const doc = nlp(text)
      return [doc.json(), doc.people().out('array'), doc.places().out('array'), doc.quotations().out('array')]
    }
  },
}

interface Measure {
  readonly documents: number
  readonly tokens: number
  readonly seconds: number
  readonly megabytes: number
}

async function measure(name: string): Promise<Measure> {
  const reports = makeReports()
  const run = await (CONTESTANTS[name] as () => Promise<(report: Report) => unknown>)()
  for (let round = 0; round < WARM_UP; round++) for (const report of reports) run(report)
  const start = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) for (const report of reports) run(report)
  const { user, system } = process.cpuUsage(start)
  return {
    documents: reports.length * ROUNDS,
    tokens: countTokens(reports) * ROUNDS,
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

function compare(): void {
  const rows = Object.keys(CONTESTANTS).map((name) => {
    const child = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], {
      encoding: 'utf8',
    })
    if (child.status !== 0) throw new Error(`${name} failed: ${child.stderr}`)
    return { name, ...(JSON.parse(child.stdout) as Measure) }
  })
  const own = rows[0] as Measure
  console.table(
    rows.map(({ name, documents, tokens, seconds, megabytes }) => ({
      name,
      'documents/s': Math.round(documents / seconds),
      'tokens/s': Math.round(tokens / seconds),
      'speed ÷ sitrep': Number((tokens / seconds / (own.tokens / own.seconds)).toFixed(2)),
      'peak MB': Math.round(megabytes),
    })),
  )
}

const contestant = process.argv[2]
if (contestant) console.log(JSON.stringify(await measure(contestant)))
else compare()
