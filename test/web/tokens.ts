import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk, PATIENCE_MS, until } from './desk.ts'

const TOKENS = { SITREP_TOKEN: 'an-editors', SITREP_READER_TOKEN: 'a-readers' }

/** A server that asks who comes: whoever has no token sees nothing, a reader's shows everything and changes nothing. */
export function testTokens(): void {
  describe('a server with tokens', () => {
    let desk: Desk
    let page: Page
    beforeAll(async () => {
      desk = await openDesk(TOKENS)
      await desk.send('/api/v1/samples/harbour-blast')
      await until(
        () => desk.ask<{ items: { reading: string }[] }>('/api/v1/reports?limit=20'),
        ({ items }) => items.length === 8 && items.every(({ reading }) => reading === 'done'),
      )
      const context = await desk.browser.newContext({ viewport: { width: 1440, height: 1000 } })
      page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
    }, 4 * PATIENCE_MS)
    afterAll(() => desk.close())

    const enter = async (token: string) => {
      await page.getByLabel('Token').fill(token)
      await page.getByLabel('Token').press('Enter')
    }

    it('asks for a token at every address, and refuses a wrong one in words', async () => {
      for (const path of ['/', '/reports/h1', '/sources']) {
        await page.goto(desk.url + path)
        await page.getByLabel('Token').waitFor()
        expect(await page.locator('nav').count()).toBe(0)
      }
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await enter('a-guess')
      await page.getByRole('alert').getByText('not known here').waitFor()
    })

    it('lets a reader see everything and judge nothing', async () => {
      await page.goto(`${desk.url}/reports/h1?span=146-165`)
      await enter(TOKENS.SITREP_READER_TOKEN)
      await page.locator('.card').waitFor()
      await page.getByText('● live').waitFor()
      expect(await page.locator('.judging').count()).toBe(0)
      await page.keyboard.press('r')
      await page.keyboard.press('u')
      await page.goto(`${desk.url}/stories/${encodeURIComponent('story/h1')}`)
      await page.locator('.factHead').first().click()
      await page.locator('.claims .claim').first().waitFor()
      await page.getByRole('heading', { level: 2, name: 'Reports' }).waitFor()
      for (const name of ['Confirm', 'Reject', 'Take out of this story', 'Merge stories'])
        expect(await page.getByRole('button', { name }).count()).toBe(0)
      await page.goto(`${desk.url}/sources`)
      await page.getByRole('heading', { name: 'Reports taken in' }).waitFor()
      expect(await page.locator('input[type=file]').count()).toBe(0)
      expect(await desk.ask('/api/v1/judgements')).toMatchObject({ items: [] })
    })

    it('takes another token later, and lets its owner judge', async () => {
      await page.getByRole('link', { name: 'Enter another token' }).click()
      await enter(TOKENS.SITREP_TOKEN)
      await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor()
      await page.goto(`${desk.url}/reports/h1?span=146-165`)
      await page.locator('.judging').waitFor()
      await page.keyboard.press('y')
      await page.locator('.judging').getByText('confirm', { exact: true }).waitFor()
    })
  })
}
