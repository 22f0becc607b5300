import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Story } from '../../src/record/situation.ts'
import { lightReader } from '../desk/lightReader.ts'
import { makeReports } from '../desk/madeUp.ts'
import { openTestDesk } from './desk.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>
let reports: readonly { id: string; text: string; publishedAt: string | null }[]
beforeAll(async () => {
  desk = await openTestDesk({}, { reader: async () => lightReader })
  reports = [...makeReports({ seed: 11, count: 6, storiesPerDay: 1 })]
  await desk.send('/api/v1/reports', reports)
  await desk.readAll()
}, 60_000)
afterAll(() => desk.close())

async function get<T>(path: string): Promise<T> {
  return (await (await desk.ask(`/api/v1${path}`)).json()) as T
}

const firstStory = async () =>
  (await get<{ items: { id: string; version: number }[] }>('/stories')).items[0] ?? { id: '', version: 0 }
const claimsOf = async (id: string) =>
  (await get<Story>(`/stories/${encodeURIComponent(id)}`)).events
    .flatMap(({ facts }) => facts)
    .flatMap(({ claims }) => claims)

test('a rejected figure leaves the story at once and comes back when that is undone; others see it happen', async () => {
  const { id, version } = await firstStory()
  const before = await claimsOf(id)
  const [claim] = before
  if (claim === undefined) throw new Error('the story has no claim')
  const about = {
    report: claim.report,
    span: claim.evidence.span,
    content: { record: 'figures' },
    by: 'mara',
  }
  const judgement = (await (await desk.send('/api/v1/judgements', { kind: 'reject', ...about })).json()) as {
    id: string
  }
  const after = await claimsOf(id)
  expect(
    after.some(
      (one) => one.report === claim.report && String(one.evidence.span) === String(claim.evidence.span),
    ),
  ).toBe(false)
  expect((await firstStory()).version).toBe(version + 1)
  await desk.send('/api/v1/judgements', { kind: 'undo', undoes: judgement.id, by: 'mara' })
  expect(await claimsOf(id)).toEqual(before)
  const { items } = await get<{ items: { kind: string }[] }>(`/stories/${encodeURIComponent(id)}/changes`)
  expect(items[0]?.kind).toMatch(/^(?:story|fact)\./)
})

test('a corrected figure says who corrected it', async () => {
  const report = reports[0]
  const start = report?.text.indexOf('killed ') ?? 0
  const span = [start + 7, report?.text.indexOf(' people', start) ?? 0]
  const content = { record: 'figures', set: { min: 77, max: 77 } }
  await desk.send('/api/v1/judgements', { kind: 'correct', report: report?.id, span, content, by: 'mara' })
  const { figures } = await get<{ figures: { min: number; because: string }[] }>(
    `/readings/${report?.id}?judged=true`,
  )
  expect(figures).toMatchObject([{ min: 77, because: 'corrected by mara' }])
  expect((await claimsOf((await firstStory()).id)).some(({ min }) => min === 77)).toBe(true)
})

test('the past of a story holds only what was published by then', async () => {
  const { id } = await firstStory()
  const whole = await get<Story>(`/stories/${encodeURIComponent(id)}`)
  const asOf = reports.find((report) => report.id === whole.reports[0])?.publishedAt ?? ''
  const past = await get<Story>(`/stories/${encodeURIComponent(id)}?asOf=${encodeURIComponent(asOf)}`)
  expect([past.id, past.reports]).toEqual([id, [whole.reports[0]]])
  const never = await get<Story>(`/stories/${encodeURIComponent(id)}?asOf=2000-01-01T00:00:00Z`)
  expect([never.title, never.reports]).toEqual([whole.title, []])
  const told = await get<{ reports: string[] }>(
    `/stories/${encodeURIComponent(id)}/differences?from=${encodeURIComponent(asOf)}`,
  )
  expect(told.reports).toEqual(whole.reports.slice(1))
})
