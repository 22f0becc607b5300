import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { until, type Visit } from './desk.ts'
import { checkScreen } from './screens.ts'

/** What people do on the page: story, evidence, moments, exports. */
export function testReading(visit: () => Visit): void {
  it.each(['light', 'dark'] as const)('has an accessible first screen in %s', async (scheme) => {
    for (const width of [1440, 390])
      expect(await checkScreen(visit().desk, { name: 'first-run', path: '/', scheme, width })).toEqual([])
  })

  it('offers the sample story to an empty store, and shows it as soon as it is read', async () => {
    const { desk, page } = visit()
    await page.goto(desk.url)
    await page.getByRole('heading', { name: 'Nothing has been read yet' }).waitFor()
    await page.getByRole('button', { name: /Batumi/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor()
    await until(
      () => desk.ask<{ items: { reading: string }[] }>('/api/v1/reports?limit=20'),
      ({ items }) => items.length === 8 && items.every(({ reading }) => reading === 'done'),
    )
    await page
      .getByRole('link', { name: /Batumi/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 2, name: 'Facts' }).waitFor()
    await page.locator('.timeline li').nth(1).waitFor()
    expect(await page.locator('.fact').count()).toBeGreaterThan(2)
  })

  it('leads from a fact to the very words it was read from', async () => {
    const { page } = visit()
    await page.locator('.factHead').first().click()
    const claim = page.locator('.claims .claim').first()
    const words = await claim.locator('.quote mark').innerText()
    await claim.getByRole('link', { name: /these words/ }).click()
    await page.locator('.reportText .marked').first().waitFor()
    const marked = await page.locator('.reportText .marked').allInnerTexts()
    expect(marked.join('')).toBe(words)
    await page.goBack()
    await page.locator('.fact').first().waitFor()
  })

  it('goes back to what was known before, and says what came to be known since', async () => {
    const { page } = visit()
    await page.getByRole('slider', { name: 'Moment' }).press('Home')
    await page.getByText(/As known at/).waitFor()
    await page.locator('.storyHead').getByText('1 report', { exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('at')).toBe('2026-05-12T02:10:00.000Z')
    const then = await page.locator('.fact .value').allInnerTexts()
    await page.getByRole('button', { name: 'Now', exact: true }).click()
    await page.locator('.storyHead').getByText('8 reports').waitFor()
    expect(await page.locator('.fact .value').allInnerTexts()).not.toEqual(then)
    await page.getByRole('button', { name: /Compare/ }).click()
    await page.getByRole('slider', { name: 'Compared with' }).press('Home')
    await page.locator('.differences tbody tr').first().waitFor()
    await page.getByRole('button', { name: 'Stop comparing' }).click()
  })

  it('hands out the story in every format it offers', async () => {
    const { desk, page } = visit()
    await page.goto(`${desk.url}/stories/${encodeURIComponent('story/h1')}`)
    for (const [name, sign] of [
      ['CSV', ','],
      ['GeoJSON', 'FeatureCollection'],
      ['NDJSON', '{'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ])
      expect(await readFile(await download.path(), 'utf8')).toContain(sign)
    }
    await page.getByRole('link', { name: 'Brief', exact: true }).click()
    await page.locator('.notes li').first().waitFor()
    await until(
      () => page.locator('.notes').innerText(),
      (notes) => !notes.includes('“…”'),
    )
    const [brief] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Markdown/ }).click(),
    ])
    const markdown = await readFile(await brief.path(), 'utf8')
    expect(markdown).toMatch(/^# .+\n/)
    expect(markdown).toContain('[^1]: ')
  })

  it('prints the brief with its facts, who says them and the words they rest on, and nothing else', async () => {
    const { page } = visit()
    const facts = await page.locator('.brief section li strong').allInnerTexts()
    const notes = await page.locator('.brief .notes li').allInnerTexts()
    await page.emulateMedia({ media: 'print' })
    expect(facts.length).toBeGreaterThan(5)
    for (const fact of facts) await page.locator('.brief strong', { hasText: fact }).first().waitFor()
    expect(notes.length).toBeGreaterThan(facts.length)
    const cited = await page.locator('.brief sup').allInnerTexts()
    expect(cited.map(Number)).toEqual(notes.map((_, i) => i + 1))
    for (const note of notes) expect(note).toMatch(/“.{10,}”.* UTC/)
    for (const chrome of ['.masthead', '.foot', '.noPrint', '.back'])
      expect(await page.locator(chrome).first().isVisible()).toBe(false)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(0)
    expect(pages).toBeLessThan(4)
    await page.emulateMedia({ media: 'screen' })
  })
}
