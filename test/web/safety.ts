import { expect, it } from 'vitest'
import { until, type Visit } from './desk.ts'
import { HOSTILE } from './hostile.ts'

/** What people do on the page: foreign words. */
export function testSafety(visit: () => Visit): void {
  it('puts hostile words on the page as words', async () => {
    const { desk, page } = visit()
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
  })

  it('writes from right to left where the words do', async () => {
    const { desk, page } = visit()
    await desk.send('/api/v1/reports', {
      id: 'rtl',
      title: 'انفجار في الميناء',
      source: 'صحيفة',
      text: 'قتل خمسة أشخاص في انفجار وقع في الميناء صباح الثلاثاء.',
    })
    await page.goto(`${desk.url}/reports/rtl`)
    // Asked until it is so: the element is drawn anew when the reading arrives.
    const isWritten = (selector: string, direction: string) =>
      until(
        () => page.locator(selector).evaluate((element) => getComputedStyle(element).direction),
        (now) => now === direction,
      )
    await page.locator('.reportText').waitFor()
    await isWritten('.reportText', 'rtl')
    await isWritten('h1', 'rtl')
    await isWritten('main', 'ltr')
  })
}
