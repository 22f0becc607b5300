import { expect, it } from 'vitest'
import { PATIENCE_MS, until, type Visit } from './desk.ts'

const STORY = `/stories/${encodeURIComponent('story/h1')}`

/** What people do on the page: clocks, the map, links that others can open. */
export function testDrawings(visit: () => Visit): void {
  it('shows each event on the clocks of its own place, and says which', async () => {
    const { desk, page } = visit()
    await page.goto(desk.url + STORY)
    const first = page.locator('.timeline li time').first()
    await first.waitFor()
    const utc = await first.innerText()
    await page.getByLabel('Local time (Tbilisi)').check()
    await page.locator('.timeline .zone', { hasText: 'Tbilisi, UTC+4' }).waitFor()
    await until(
      () => page.locator('.timeline li time').allInnerTexts(),
      (times) => times.length > 0 && times.every((time) => / UTC[+-]\d/.test(time)),
    )
    expect(await page.locator('.timeline li time').allInnerTexts()).not.toContain(utc)
    await page.getByLabel('UTC', { exact: true }).check()
    await until(
      () => first.innerText(),
      (now) => now === utc,
    )
  })

  it('moves the map by dragging and by keys, and zooms it where the pointer is', async () => {
    const { page } = visit()
    const map = page.locator('.map svg')
    await page.locator('.spot text', { hasText: 'Batumi' }).waitFor()
    const place = async () => {
      const box = await page.locator('.spot', { hasText: 'Batumi' }).locator('.dot').boundingBox()
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
    }
    await map.scrollIntoViewIfNeeded()
    const start = await place()
    const isAt = (x: number, y: number) =>
      until(place, (now) => Math.abs(now.x - x) < 2 && Math.abs(now.y - y) < 2)
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(start.x + 70, start.y - 30, { steps: 5 })
    await isAt(start.x + 70, start.y - 30)
    await page.mouse.up()
    await isAt(start.x + 70, start.y - 30)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await isAt(start.x + 70, start.y - 30)
    const scale = await page.locator('.scaleBar text').textContent()
    await map.press('-')
    await map.press('-')
    await until(
      () => page.locator('.scaleBar text').textContent(),
      (now) => now !== scale,
    )
    await map.press('0')
    await isAt(start.x, start.y)
    await map.press('ArrowRight')
    await isAt(start.x - 60, start.y)
    await map.press('0')
  })

  it('hands out links to a fact at a moment and to words in a report, and opens them as they were', async () => {
    const { desk, page } = visit()
    const context = await desk.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const reader = await context.newPage()
    reader.setDefaultTimeout(PATIENCE_MS)
    await reader.goto(`${desk.url}${STORY}?at=2026-05-12T06:00:00.000Z&from=2026-05-12T02:10:00.000Z`)
    await reader.locator('.factHead').first().click()
    await reader.getByRole('button', { name: 'Copy the link to this fact' }).click()
    await reader.getByText('Copied.').waitFor()
    const link = new URL(String(await reader.evaluate('navigator.clipboard.readText()')))
    expect(link.searchParams.get('at')).toBe('2026-05-12T06:00:00.000Z')
    const opened = await reader.locator('.fact').first().getAttribute('data-fact')
    expect(link.searchParams.get('fact')).toBe(opened)
    await page.goto(link.href)
    await page.locator(`[data-fact="${opened}"] .claims .claim`).first().waitFor()
    await page.getByText(/As known at/).waitFor()
    await page.locator('.differences tbody tr').first().waitFor()
    const words = reader.locator('.claims .claim').first()
    const href = (await words.getByRole('link', { name: /these words/ }).getAttribute('href')) as string
    const quoted = await words.locator('.quote mark').innerText()
    await page.goto(desk.url + href)
    await page.locator('.reportText .marked').first().waitFor()
    expect((await page.locator('.reportText .marked').allInnerTexts()).join('')).toBe(quoted)
    await context.close()
  })
}
