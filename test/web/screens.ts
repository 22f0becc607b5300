import { AxeBuilder } from '@axe-core/playwright'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'

/** Pictures for people to look at, kept by CI. */
const PICTURES = join(import.meta.dirname, '..', '..', 'coverage', 'screens')
const STORY = `/stories/${encodeURIComponent('story/h1')}`

interface Screen {
  readonly name: string
  readonly path: string
  /** What is done on it before it is looked at. */
  readonly act?: (page: Page) => Promise<void>
}

const openFacts = async (page: Page) => {
  for (const fact of (await page.locator('.factHead').all()).slice(0, 3)) await fact.click()
}

const openCorrecting = async (page: Page) => {
  await page.locator('.judging').waitFor()
  await page.keyboard.press('c')
  await page.locator('.judging form').waitFor()
}

/** Every screen, on the store that the flows leave behind. */
export const SCREENS: readonly Screen[] = [
  { name: 'stories', path: '/stories' },
  { name: 'stories-none', path: '/stories?with=nothinghasthis' },
  { name: 'story', path: STORY, act: openFacts },
  { name: 'story-as-of', path: `${STORY}?at=2026-05-12T06:00:00.000Z&from=2026-05-12T02:10:00.000Z` },
  { name: 'brief', path: `${STORY}/brief` },
  { name: 'report', path: '/reports/h6' },
  { name: 'report-record', path: '/reports/h1?span=146-165' },
  { name: 'report-correcting', path: '/reports/h1?span=146-165', act: openCorrecting },
  { name: 'report-compare', path: '/reports/h5?compare=h1' },
  { name: 'report-rtl', path: '/reports/rtl' },
  { name: 'sources', path: '/sources' },
  { name: 'judgements', path: '/judgements' },
  { name: 'search', path: '/search?q=explosion' },
  { name: 'nothing', path: '/nowhere' },
  { name: 'missing', path: '/stories/none' },
]

/** What axe finds wrong, in a few words each. */
async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html)
        .join(' ')}`,
  )
}

/** Until nothing is loading, and for two frames nothing has begun to. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(`new Promise((resolve) => {
    const isLoading = () => [...document.querySelectorAll('main [role=status]')].some((one) => /Loading/.test(one.textContent))
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(!isLoading())))
  })`)
}

interface Look extends Screen {
  readonly scheme: 'light' | 'dark'
  readonly width: number
}

/** Opens a screen, takes its picture, and returns what is wrong with it. */
export async function checkScreen(desk: Desk, { name, path, act, scheme, width }: Look): Promise<string[]> {
  const context = await desk.browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 1000 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(desk.url + path)
  await page.locator('main h1').first().waitFor()
  await settle(page)
  await act?.(page)
  const violations = await findViolations(page)
  const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  await mkdir(PICTURES, { recursive: true })
  // What is far down is drawn when it is scrolled to; a tall window draws all of it.
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
  await page.setViewportSize({ width, height: Math.min(height + 200, 9_000) })
  await page.screenshot({ path: join(PICTURES, `${name}-${scheme}-${width}.png`) })
  await context.close()
  return [...violations, ...(Number(wide) > 0 ? [`wider than the window by ${wide} at ${width}`] : [])]
}
