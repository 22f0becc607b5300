/**
 * How fast a story of 500 reports and 5,000 records is on the screen, and how smoothly it scrolls, in headless Chromium:
 * `npx tsx bench/web/page.ts [runs] [trace.json]`. Prints one JSON line. The page is the built one (`npm run build:web`);
 * the server is a stand-in that answers from memory, so that only the page is measured.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg } from 'node:os'
import { extname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { makeBigStory } from './bigStory.ts'
import { traceFrames } from './frames.ts'

const PAGE = join(import.meta.dirname, '..', '..', 'dist', 'web')
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

const { story, context, report } = makeBigStory()
const records =
  story.events.length +
  story.events.flatMap(({ facts }) => facts).length +
  story.events.flatMap(({ facts }) => facts.flatMap(({ claims }) => claims)).length

/** Answers of the API, ready as text. */
const ANSWERS: Readonly<Record<string, string>> = {
  '/session': JSON.stringify({ role: 'editor', isOpen: true }),
  '/stories/big': JSON.stringify(story),
  '/stories/big/context': JSON.stringify(context),
}

function startServer(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] as string
    if (path.startsWith('/api/v1')) {
      const asked = path.slice('/api/v1'.length)
      const answer =
        ANSWERS[asked] ?? (asked.startsWith('/reports/') ? JSON.stringify(report(asked.slice(9))) : undefined)
      response
        .writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
        .end(answer ?? '{}')
      return
    }
    const name = extname(path) === '' ? '/index.html' : path
    readFile(join(PAGE, name)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

/** Notes when the first fact has been painted. */
const WATCH = `(() => {
  const look = () => {
    if (document.querySelector('.fact')) requestAnimationFrame(() => setTimeout(() => { window.firstFactAt = performance.now() }))
    else requestAnimationFrame(look)
  }
  look()
})()`

/**
 * Scrolls down the whole page, some pixels at each frame, and returns how long each frame took: at a reader's pace for two
 * seconds (40 pixels a frame, 2,400 a second), then with a hard flick to the end.
 */
const SCROLL = `new Promise((resolve) => {
  const times = []
  const step = (now) => {
    times.push(now)
    scrollBy({ top: now - times[0] < 2000 ? 40 : 240, behavior: 'instant' })
    const isEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
    if (isEnd || now - times[0] > 20000) resolve(times.slice(1).map((time, i) => time - times[i]))
    else requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
})`

/** Milliseconds of its own time that the page's main thread has worked: other programs on the machine do not count. */
async function countCpu(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
  }
}

async function measure(browser: Browser, url: string) {
  const page: Page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  await page.addInitScript(WATCH)
  const cpu = await countCpu(page)
  await page.goto(`${url}/stories/big`)
  await page.waitForFunction('window.firstFactAt !== undefined')
  const firstContent = Number(await page.evaluate('window.firstFactAt'))
  const cpuFirst = await cpu()
  await page.waitForTimeout(1_500)
  const cpuLoaded = await cpu()
  let frames: readonly number[] = []
  const { work, tasks, trace } = await traceFrames(browser, page, async () => {
    frames = (await page.evaluate(SCROLL)) as number[]
  })
  const elements = Number(await page.evaluate("document.querySelectorAll('*').length"))
  await page.close()
  return { firstContent, frames, elements, cpuFirst, cpuLoaded, work, tasks, trace }
}

/** What a frame may take at sixty a second. */
const FRAME_MS = 1_000 / 60

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] as number

const median = (values: readonly number[]) =>
  at(
    values.toSorted((a, b) => a - b),
    0.5,
  )

async function run(runs: number, trace: string | undefined): Promise<void> {
  const server = await startServer()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const results = []
  for (let i = 0; i < runs; i += 1) results.push(await measure(browser, url))
  if (trace) await writeFile(trace, results.at(-1)?.trace ?? '')
  await browser.close()
  server.close()
  const first = results.map(({ firstContent }) => firstContent).sort((a, b) => a - b)
  const frames = results.flatMap((result) => result.frames).sort((a, b) => a - b)
  const work = results.flatMap((result) => result.work).sort((a, b) => a - b)
  const tasks = results.flatMap((result) => result.tasks).sort((a, b) => a - b)
  const summary = {
    reports: story.reports.length,
    records,
    elements: results[0]?.elements,
    firstContentMs: { median: Math.round(at(first, 0.5)), worst: Math.round(at(first, 1)) },
    frameMs: {
      p50: at(frames, 0.5).toFixed(1),
      p95: at(frames, 0.95).toFixed(1),
      p99: at(frames, 0.99).toFixed(1),
    },
    mainThreadMs: {
      firstContent: Math.round(median(results.map(({ cpuFirst }) => cpuFirst))),
      allContent: Math.round(median(results.map(({ cpuLoaded }) => cpuLoaded))),
    },
    scrollWorkMs: {
      frames: work.length,
      p50: at(work, 0.5).toFixed(1),
      p95: at(work, 0.95).toFixed(1),
      worst: at(work, 1).toFixed(1),
      overBudget: work.filter((ms) => ms > FRAME_MS).length,
      longestTask: at(tasks, 1).toFixed(1),
    },
    framesPerSecond: Math.round((frames.length * 1_000) / frames.reduce((sum, frame) => sum + frame, 0)),
    runs,
    load: loadavg()[0]?.toFixed(1),
  }
  process.stdout.write(`${JSON.stringify(summary)}\n`)
}

await run(Number(process.argv[2] ?? 5), process.argv[3])
