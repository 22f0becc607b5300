import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, hasChromium, openDesk, until } from './desk.ts'
import { HOSTILE } from './hostile.ts'
import { checkScreen, SCREENS } from './screens.ts'

if (!hasChromium) console.warn('test/web/page: skipped, because there is no /usr/bin/chromium')

describe.skipIf(!hasChromium)('the page, on a real server and store', () => {
  let desk: Desk
  let page: Page
  const problems: string[] = []

  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.browser.newPage({ viewport: { width: 1440, height: 1000 } })
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) problems.push(message.text())
    })
    page.on('request', (asked) => {
      if (!asked.url().startsWith(desk.url) && !asked.url().startsWith('blob:')) problems.push(asked.url())
    })
  }, 120_000)
  afterAll(() => desk.close())

  it('offers the sample story to an empty store, and shows it as soon as it is read', async () => {
    await page.goto(desk.url)
    await page.getByRole('heading', { name: 'Nothing has been read yet' }).waitFor()
    await page.getByRole('button', { name: /Batumi/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor({ timeout: 60_000 })
    await until(
      () => desk.ask<{ items: { reading: string }[] }>('/api/v1/reports?limit=20'),
      ({ items }) => items.length === 8 && items.every(({ reading }) => reading === 'done'),
    )
    await page
      .getByRole('link', { name: /Batumi/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 2, name: 'Facts' }).waitFor()
    expect(await page.locator('.fact').count()).toBeGreaterThan(2)
    expect(await page.locator('.timeline li').count()).toBeGreaterThan(1)
  }, 90_000)

  it('leads from a fact to the very words it was read from', async () => {
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

  it('takes a rejection and its undoing by keyboard, and shows both at once', async () => {
    await page.goto(`${desk.url}/reports/h1`)
    const figure = page.locator('.items button', { hasText: 'killed (' })
    await figure.first().click()
    const before = await page.locator('.kinds').innerText()
    await page.keyboard.press('r')
    await page.getByText('reject figure').waitFor()
    await until(
      () => page.locator('.kinds').innerText(),
      (now) => now !== before,
    )
    const facts = await desk.ask<{ items: { fact: { claims: { report: string }[] } }[] }>(
      '/api/v1/facts?field=killed',
    )
    expect(facts.items.flatMap(({ fact }) => fact.claims).some(({ report }) => report === 'h1')).toBe(false)
    await page.keyboard.press('u')
    await until(
      () => page.locator('.kinds').innerText(),
      (now) => now === before,
    )
    await page.goto(`${desk.url}/judgements`)
    await page.locator('.log .flag', { hasText: 'undone' }).waitFor()
    expect(await page.locator('.log li').count()).toBe(2)
  })

  it('sets the time and the place of an event, and keeps a note, by keyboard', async () => {
    await page.goto(`${desk.url}/reports/h1`)
    await page.locator('.items button', { hasText: 'explosion' }).first().click()
    await page.keyboard.press('t')
    await page.getByLabel('From (UTC)').fill('2026-05-12T00:40')
    await page.getByLabel(/^Until/).fill('')
    await page.getByLabel(/^Until/).press('Enter')
    await page.locator('.details').getByText('May 12, 00:40', { exact: true }).waitFor()
    await page.keyboard.press('p')
    await page.getByLabel('Name', { exact: true }).fill('Batumi fuel terminal')
    await page.getByLabel('Latitude').fill('41.66')
    await page.getByLabel('Longitude').fill('41.68')
    await page.getByLabel('Longitude').press('Enter')
    await page.locator('.details').getByText('Batumi fuel terminal').waitFor()
    await page.keyboard.press('n')
    await page.getByLabel('Note').fill('checked against the city hall’s own clock')
    await page.getByRole('button', { name: 'Write down' }).press('Enter')
    await page.locator('.judging').getByText('checked against').waitFor()
    expect(await page.locator('.log li').count()).toBe(5)
  })

  it('takes in many files, says how each went, and goes on when one fails', async () => {
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

  it('shows a report that arrives while the page is open', async () => {
    await page.goto(`${desk.url}/stories`)
    await page.getByText('● live').waitFor()
    await page.evaluate("window.stayed = 'yes'")
    await desk.send('/api/v1/reports', {
      title: 'Ferry runs aground off Split',
      source: 'Made-up Courier',
      publishedAt: '2026-09-01T08:00:00Z',
      text: 'SPLIT, Croatia - A ferry ran aground near Split on Tuesday and 14 people were injured, the coast guard said.',
    })
    await page.getByRole('link', { name: 'Ferry runs aground off Split' }).waitFor({ timeout: 30_000 })
    expect(await page.evaluate('window.stayed')).toBe('yes')
  }, 60_000)

  it('hands out the story in every format it offers', async () => {
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

  it('goes through records by keyboard, and shows where it is', async () => {
    await page.goto(`${desk.url}/reports/h1`)
    await page.locator('.items button').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.locator('.card').waitFor()
    const second = new URL(page.url()).searchParams.get('record')
    await page.keyboard.press('k')
    await until(
      async () => new URL(page.url()).searchParams.get('record'),
      (now) => now !== second,
    )
    await page.keyboard.press('Escape')
    await page.locator('.card').waitFor({ state: 'detached' })
    await page.reload()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Skip to the content')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle)).toBe(
      'solid',
    )
  })

  it('puts hostile words on the page as words', async () => {
    const sent = (await desk.send('/api/v1/reports', HOSTILE)) as { id: string }
    await until(
      () => desk.ask<{ reading: string }>(`/api/v1/reports/${sent.id}`),
      ({ reading }) => reading === 'done',
    )
    for (const path of [`/reports/${sent.id}`, '/stories', '/sources', '/search?q=%3Cscript%3E']) {
      const answer = await page.goto(desk.url + path)
      expect(answer?.headers()['content-security-policy']).not.toMatch(/unsafe|\*/)
      await page.locator('main h1').waitFor()
      await page.waitForTimeout(300)
      expect(await page.evaluate("'pwned' in window")).toBe(false)
      expect(await page.locator('main :is(img, script, iframe, style, object)').count()).toBe(0)
      expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0)
    }
    await page.goto(`${desk.url}/reports/${sent.id}`)
    expect(await page.locator('.reportText').innerText()).toContain('<img src=x onerror=')
  }, 60_000)

  it('writes from right to left where the words do', async () => {
    await desk.send('/api/v1/reports', {
      id: 'rtl',
      title: 'انفجار في الميناء',
      source: 'صحيفة',
      text: 'قتل خمسة أشخاص في انفجار وقع في الميناء صباح الثلاثاء.',
    })
    await page.goto(`${desk.url}/reports/rtl`)
    const direction = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).direction)
    await page.locator('.reportText').waitFor()
    expect(await direction('.reportText')).toBe('rtl')
    expect(await direction('h1')).toBe('rtl')
    expect(await direction('main')).toBe('ltr')
  })

  describe.each(SCREENS)('$name', ({ name, path }) => {
    it.each(['light', 'dark'] as const)(
      'has no accessibility violation and no overflow in %s',
      async (scheme) => {
        for (const width of [1440, 390])
          expect(await checkScreen(desk, { name, path, scheme, width })).toEqual([])
      },
    )
  })

  it('asked nobody else for anything, and broke nothing on the way', () => {
    expect(problems).toEqual([])
  })
})
