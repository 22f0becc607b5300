import { expect, it } from 'vitest'
import { until, type Visit } from './desk.ts'

/** What people do on the page: how reports come in. */
export function testIntake(visit: () => Visit): void {
  it('shows a report that arrives while the page is open', async () => {
    const { desk, page } = visit()
    await page.goto(`${desk.url}/stories`)
    await page.getByText('● live').waitFor()
    await page.evaluate("window.stayed = 'yes'")
    await desk.send('/api/v1/reports', {
      title: 'Ferry runs aground off Split',
      source: 'Made-up Courier',
      publishedAt: '2026-09-01T08:00:00Z',
      text: 'SPLIT, Croatia - A ferry ran aground near Split on Tuesday and 14 people were injured, the coast guard said.',
    })
    await page.getByRole('link', { name: 'Ferry runs aground off Split' }).waitFor()
    expect(await page.evaluate('window.stayed')).toBe('yes')
  })

  it('takes in many files, says how each went, and goes on when one fails', async () => {
    const { desk, page } = visit()
    await page.goto(`${desk.url}/sources`)
    const toFile = (name: string, text: string) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })
    await page
      .locator('input[type=file]')
      .setInputFiles([
        toFile(
          'note.txt',
          'TARTU, Estonia - Three people were hurt in a fire at a mill in Tartu, rescuers said on Monday.',
        ),
        toFile(
          'feeds.opml',
          '<opml version="2.0"><body><outline type="rss" xmlUrl="https://feeds.example/a.xml"/></body></opml>',
        ),
        toFile('broken.opml', 'no markup at all'),
      ])
    await page.getByText('3 of 3').waitFor()
    const states = await page.locator('.fileStates li').allInnerTexts()
    expect(states[0]).toContain('1 report')
    expect(states[1]).toContain('1 new feed')
    expect(states[2]).toContain('⚠')
    await page.locator('.feeds').getByText('https://feeds.example/a.xml').first().waitFor()
  })

  it('says what became of a story since somebody last looked', async () => {
    const { desk, page } = visit()
    const story = `/stories/${encodeURIComponent('story/h1')}`
    await page.goto(desk.url + story)
    await page.getByRole('heading', { level: 2, name: 'Facts' }).waitFor()
    await page.goto(`${desk.url}/stories`)
    await page.locator('.storyList li').first().waitFor()
    await desk.send('/api/v1/reports', {
      id: 'h9',
      title: 'Batumi toll rises to six',
      source: 'Made-up Courier',
      publishedAt: '2026-05-12T12:30:00Z',
      text: 'BATUMI, Georgia - The death toll from the explosion at the Batumi fuel terminal rose to six, the Health Ministry said on Tuesday.',
    })
    await page.getByRole('heading', { name: 'Since you last looked' }).waitFor()
    expect(await page.locator('.fresh li').first().innerText()).toMatch(/killed/)
  })

  it('puts two stories together, takes a report out of one, and undoes both', async () => {
    const { desk, page } = visit()
    const isOf = (reports: string) => page.locator('.storyHead').getByText(reports, { exact: true }).waitFor()
    await page.goto(`${desk.url}/stories`)
    await page.getByRole('link', { name: 'Ferry runs aground off Split' }).click()
    await isOf('1 report')
    await page.getByText('Merge this story with another').press('Enter')
    const other = page.locator('select[name=other] option', { hasText: 'Batumi' }).first()
    const reports = (await desk.ask<{ reports: string[] }>(`/api/v1/stories/story%2Fh1`)).reports.length
    await page.getByLabel('Is one story with').selectOption((await other.getAttribute('value')) as string)
    await page.getByRole('button', { name: 'Merge stories' }).press('Enter')
    await isOf(`${reports + 1} reports`)
    await page.getByText('Written down: merge').waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('u')
    await until(
      () => desk.ask<{ reports: string[] }>(`/api/v1/stories/story%2Fh1`),
      (story) => story.reports.length === reports,
    )
    await page.goto(`${desk.url}/stories/${encodeURIComponent('story/h1')}`)
    await isOf(`${reports} reports`)
    const row = page.locator('#reports li', { hasText: 'Statement on the explosion' })
    await row.getByRole('button', { name: 'Take out of this story' }).press('Enter')
    await isOf(`${reports - 1} reports`)
    await page.getByText('Written down: split').waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('u')
    await isOf(`${reports} reports`)
  })
}
