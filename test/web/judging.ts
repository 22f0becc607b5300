import { expect, it } from 'vitest'
import { until, type Visit } from './desk.ts'

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

  it('merges two tellings of an event, from what the story knows of others', async () => {
    const { desk, page } = visit()
    await page.goto(`${desk.url}/reports/h1`)
    await page.locator('.items button', { hasText: 'evacuated' }).first().click()
    await page.keyboard.press('m')
    await page.getByLabel('Is the same event as').selectOption({ index: 0 })
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.locator('.judging').getByText('merge', { exact: true }).waitFor()
    await page.keyboard.press('u')
    await page.locator('.judging').getByText('merge', { exact: true }).waitFor({ state: 'detached' })
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
