/**
 * How fast `sitrep serve` answers GET /stories while it reads 200 reports that were handed in at once, on a store of its own.
 * Run: `npx tsx bench/server/responsive.ts [folder of a checkout]`; another checkout is measured for comparison.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeReports } from '../../test/desk/madeUp.ts'

const REPORTS = 200
/** Made-up texts put into one report: about the length of an article. */
const TEXTS = 3
const root = resolve(process.argv[2] ?? '.')

const folder = mkdtempSync(join(tmpdir(), 'sitrep-responsive-'))
const serve = spawn(
  process.execPath,
  [
    '--import',
    'tsx',
    'src/cli/main.ts',
    'serve',
    '--store',
    join(folder, 'store'),
    '--port',
    '0',
    '--no-watch',
  ],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
)
try {
  const url = await firstLine(serve)
  const until = performance.now() + 5_000
  console.log(`quiet: ${show(await askFor(url, async () => performance.now() > until))}`)
  const began = performance.now()
  await handIn(url)
  const times = await askFor(url, async () => (await readingsWaiting(url)) === 0)
  console.log(
    `reading ${REPORTS} reports, ${((performance.now() - began) / 1_000).toFixed(0)} s: ${show(times)}`,
  )
} finally {
  serve.kill('SIGTERM')
  await new Promise((done) => serve.on('exit', done))
  rmSync(folder, { recursive: true, force: true })
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((done) => stdout?.once('data', (piece: Buffer) => done(piece.toString().trim())))
}

async function handIn(url: string): Promise<void> {
  const made = [...makeReports({ seed: 4, count: REPORTS * TEXTS })]
  const reports = Array.from({ length: REPORTS }, (_, i) => {
    const some = made.slice(i * TEXTS, (i + 1) * TEXTS)
    return { ...some[0], text: some.map(({ text }) => text).join('\n\n') }
  })
  const answer = await fetch(`${url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(reports),
  })
  if (answer.status !== 202) throw new Error(`POST /reports: ${answer.status} ${await answer.text()}`)
}

/** Milliseconds of GET /stories, asked ten times a second until `isOver`. */
async function askFor(url: string, isOver: () => Promise<boolean>): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; ; turn++) {
    if (turn % 10 === 9 && (await isOver())) return times
    const began = performance.now()
    await (await fetch(`${url}/api/v1/stories`)).text()
    times.push(performance.now() - began)
    await new Promise((done) => setTimeout(done, Math.max(0, 100 - (performance.now() - began))))
  }
}

/** Reports that are not in a story yet. */
async function readingsWaiting(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const counts = [...text.matchAll(/^sitrep_readings_(?:waiting|unplaced) (\d+)$/gm)]
  return counts.reduce((sum, [, count]) => sum + Number(count), 0)
}

function show(times: readonly number[]): string {
  const at = (share: number) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
  const [p50, p95, worst] = [at(0.5), at(0.95), Math.max(...times)].map((ms) => ms.toFixed(0))
  return `GET /stories p50 ${p50} ms, p95 ${p95} ms, worst ${worst} ms, asked ${times.length} times`
}
