import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPage, type Desk, hasChromium, openDesk, PATIENCE_MS, type Visit } from './desk.ts'
import { testReading } from './reading.ts'
import { testJudging } from './judging.ts'
import { testDrawings } from './drawings.ts'
import { testIntake } from './intake.ts'
import { testSafety } from './safety.ts'
import { testTokens } from './tokens.ts'
import { checkScreen, SCREENS } from './screens.ts'

if (!hasChromium) console.warn('test/web/page: skipped, because there is no /usr/bin/chromium')

// Whole flows in a real browser, on a machine that may be busy.
const FLOW = { timeout: 4 * PATIENCE_MS }

describe.skipIf(!hasChromium)('the page, on a real server and store', FLOW, () => {
  let desk: Desk
  let page: Page
  const problems: string[] = []
  const visit = (): Visit => ({ desk, page })

  beforeAll(async () => {
    await buildPage()
    desk = await openDesk()
    page = await desk.browser.newPage({ viewport: { width: 1440, height: 1000 } })
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) problems.push(message.text())
    })
    page.on('request', (asked) => {
      if (!asked.url().startsWith(desk.url) && !asked.url().startsWith('blob:')) problems.push(asked.url())
    })
  }, FLOW.timeout)
  afterAll(() => desk.close())

  testReading(visit)
  testDrawings(visit)
  testJudging(visit)
  testIntake(visit)
  testSafety(visit)
  testTokens()

  describe.each(SCREENS)('$name', (screen) => {
    it.each(['light', 'dark'] as const)(
      'has no accessibility violation and no overflow in %s',
      async (scheme) => {
        for (const width of [1440, 390])
          expect(await checkScreen(desk, { ...screen, scheme, width })).toEqual([])
      },
    )
  })

  it('starts with at most 180 kB of script, compressed', async () => {
    const html = await (await fetch(desk.url)).text()
    const scripts = [...html.matchAll(/="(\/[^"]+\.js)"/g)].map(([, path]) => path as string)
    const sizes = await Promise.all(
      scripts.map(async (path) => gzipSync(await (await fetch(desk.url + path)).arrayBuffer()).length),
    )
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(180_000)
  })

  it('asked nobody else for anything, and broke nothing on the way', () => {
    expect(problems).toEqual([])
  })
})
