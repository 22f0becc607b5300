/**
 * Pages a second and peak memory of Sitrep and of Readability over linkedom, in one run, each in a process of its own:
 * `npx tsx bench/report/speed.ts [PAGES.ndjson]`. A line is `{"html", "url"?}`; without a file our own made-up pages are
 * read again and again. Times are processor time of one thread, tree building included, after a warm-up.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Page {
  readonly html: string
  readonly url?: string
}

type Extract = (page: Page) => string

/** What is measured; each is loaded only in its own process. */
const EXTRACTORS: Readonly<Record<string, () => Promise<Extract>>> = {
  sitrep: async () => {
    const { reportFromHtml } = await import('../../src/report/index.ts')
    return ({ html, url }) => reportFromHtml(html, { url }).text
  },
  'Readability + linkedom': async () => {
    const { Readability } = await import('@mozilla/readability')
    const { parseHTML } = await import('linkedom')
    return ({ html }) => new Readability(parseHTML(html).document as never).parse()?.textContent ?? ''
  },
}

/** Characters of HTML read when our own small pages stand in. */
const AT_LEAST = 5_000_000

function loadPages(file: string | undefined): Page[] {
  if (file !== undefined)
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Page)
  const root = join(import.meta.dirname, '..', '..', 'test', 'reports')
  const own = readdirSync(root).map((slug) => ({
    html: readFileSync(join(root, slug, 'source.html'), 'utf8'),
  }))
  const size = own.reduce((sum, { html }) => sum + html.length, 0)
  return Array.from({ length: Math.ceil(AT_LEAST / size) }, () => own).flat()
}

async function measure(name: string, file: string | undefined): Promise<void> {
  const extract = await (EXTRACTORS[name] as () => Promise<Extract>)()
  const pages = loadPages(file)
  for (const page of pages.slice(0, 20)) extract(page)
  const before = process.cpuUsage()
  let failed = 0
  let characters = 0
  for (const page of pages)
    try {
      characters += extract(page).length
    } catch {
      failed += 1
    }
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(
    `${name.padEnd(24)} ${(pages.length / seconds).toFixed(1).padStart(7)} pages/s  ${megabytes.toFixed(0).padStart(5)} MB peak  ` +
      `${pages.length} pages, ${characters} characters, ${failed} failed`,
  )
}

const [only, file] = process.argv[2] === '--only' ? process.argv.slice(3) : [undefined, process.argv[2]]
if (only !== undefined) await measure(only, file)
else
  for (const name of Object.keys(EXTRACTORS)) {
    const args = [
      ...process.execArgv,
      fileURLToPath(import.meta.url),
      '--only',
      name,
      ...(file ? [file] : []),
    ]
    process.stdout.write(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  }
