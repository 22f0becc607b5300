import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type Desk, PATIENCE_MS, until, type Visit } from './desk.ts'

/** The sample story in a window of its own. */
async function openStory(desk: Desk): Promise<Page> {
  const story = await desk.browser.newPage({ viewport: { width: 1440, height: 1000 } })
  story.setDefaultTimeout(PATIENCE_MS)
  await story.goto(`${desk.url}/stories/${encodeURIComponent('story/h1')}`)
  await story.locator('.eventFacts').first().waitFor()
  await story.getByText('● live').waitFor()
  return story
}

/** What people do on the page: decisions, by keyboard. */
export function testJudging(visit: () => Visit): void {
  it('takes a rejection and its undoing by keyboard, and shows both at once', async () => {
    const { desk, page } = visit()
    await page.goto(`${desk.url}/reports/h1`)
    const figure = page.locator('.items button', { hasText: 'killed (' })
    await figure.first().click()
    const before = await page.locator('.kinds').innerText()
    await page.keyboard.press('r')
    await page.getByText('reject figure').first().waitFor()
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
    const { desk, page } = visit()
    await page.goto(`${desk.url}/reports/h1`)
    await page.locator('.items button', { hasText: 'explosion' }).first().click()
    await page.keyboard.press('t')
    await page.getByLabel('From (UTC)').fill('2026-05-12T00:40')
    await page.getByLabel(/^Until/).fill('')
    await page.getByLabel(/^Until/).press('Enter')
    await page.locator('.details').getByText('May 12, 00:40 UTC', { exact: true }).waitFor()
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
    await until(
      () => page.locator('.log li').count(),
      (count) => count === 5,
    )
  })

  it('merges events and parts them, by keyboard, and shows it at once where the story is open', async () => {
    const { desk, page } = visit()
    const story = await openStory(desk)
    const events = story.locator('.eventFacts')
    const before = await events.count()
    await page.goto(`${desk.url}/reports/h1`)
    await page.locator('.items button', { hasText: 'evacuated' }).first().click()
    await page.keyboard.press('m')
    const other = page.locator('select[name=with] option', { hasText: 'arrested' }).first()
    await page.getByLabel('Is the same event as').selectOption((await other.getAttribute('value')) as string)
    await page.getByLabel('Is the same event as').press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.judging').getByText('merge', { exact: true }).waitFor()
    await until(
      () => events.count(),
      (count) => count === before - 1,
    )
    await page.keyboard.press('u')
    await page.locator('.judging').getByText('merge', { exact: true }).waitFor({ state: 'detached' })
    await until(
      () => events.count(),
      (count) => count === before,
    )
    await page.keyboard.press('s')
    await page.getByLabel('Is another event than').press('End')
    await page.getByLabel('Is another event than').press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.judging').getByText('split', { exact: true }).waitFor()
    await until(
      () => events.count(),
      (count) => count > before,
    )
    await page.keyboard.press('u')
    await until(
      () => events.count(),
      (count) => count === before,
    )
    await story.close()
  })

  it('confirms and rejects a claim where the story shows it, and brings it back', async () => {
    const { desk } = visit()
    const story = await openStory(desk)
    const fact = story.locator('.fact', { hasText: 'killed' }).first()
    await fact.locator('.factHead').press('Enter')
    const claims = fact.locator('.claims .claim')
    await claims.first().getByRole('button', { name: 'Confirm' }).press('Enter')
    await claims.first().getByText('✓ confirmed by editor').waitFor()
    await story.getByText('Written down: confirm').waitFor()
    await story.locator('main').focus()
    await story.keyboard.press('u')
    await claims.first().getByText('✓ confirmed by editor').waitFor({ state: 'detached' })
    const before = await claims.allInnerTexts()
    await claims.first().getByRole('button', { name: 'Reject' }).press('Enter')
    await until(
      () => claims.allInnerTexts(),
      (now) => now.join() !== before.join(),
    )
    await story.getByText('Written down: reject').waitFor()
    await story.keyboard.press('u')
    await until(
      () => claims.allInnerTexts(),
      (now) => now.join() === before.join(),
    )
    await story.close()
  })

  it('corrects who an actor is, by keyboard, and brings it back', async () => {
    const { desk, page } = visit()
    await page.goto(`${desk.url}/reports/h1`)
    const actor = page.locator('.items button:has(.on-actors)', { hasText: 'Kolkheti' }).first()
    await actor.evaluate((element) => element.closest('details')?.setAttribute('open', ''))
    await actor.press('Enter')
    const before = await page.locator('.details').innerText()
    await page.keyboard.press('c')
    await page.getByLabel('Sector').fill('BUS')
    await page.getByLabel('Sector').press('Enter')
    await page.locator('.details', { hasText: 'BUS' }).waitFor()
    await page.keyboard.press('u')
    await until(
      () => page.locator('.details').innerText(),
      (now) => now === before,
    )
  })

  it('goes through records by keyboard, and shows where it is', async () => {
    const { desk, page } = visit()
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
    const first = page.locator('a[href], button, input, select, textarea').first()
    expect(await first.textContent()).toBe('Skip to the content')
    await first.focus()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle)).toBe(
      'solid',
    )
  })
}
