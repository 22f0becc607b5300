import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeProfile, encodeProfile } from '../../src/desk/profiles.ts'
import { takeIn } from '../../src/desk/intake.ts'
import { openMemory, type Memory } from '../../src/desk/memory.ts'
import { askSituation } from '../../src/desk/ask.ts'
import { workOnce } from '../../src/desk/work.ts'
import { reconcile } from '../../src/situation/reconcile.ts'
import { profileOf } from '../../src/situation/stories/profile.ts'
import { lightReader } from './lightReader.ts'
import { makeReports, randomFrom } from './madeUp.ts'

let memory: Memory
beforeAll(async () => {
  memory = await openMemory({ whereabouts: { directory: 'memory://' }, reader: async () => lightReader })
}, 60_000)
afterAll(() => memory.close())

test('placing one by one, in any order, gives the situation of all reports at once', async () => {
  const reports = [...makeReports({ seed: 1, count: 80 })]
  const random = randomFrom(3)
  const shuffled = reports.map((report) => ({ report, at: random() })).sort((a, b) => a.at - b.at)
  for (const { report } of shuffled) {
    await takeIn(memory, [report])
    if (random() < 0.4) while ((await workOnce(memory)) > 0);
  }
  while ((await workOnce(memory)) > 0);
  const expected = reconcile(reports.map((report) => lightReader.read(report)))
  expect(expected.stories.length).toBeGreaterThan(5)
  expect(await askSituation(memory, null)).toEqual(expected)
}, 120_000)

test('a past moment is asked of the same reports', async () => {
  const reports = [...makeReports({ seed: 1, count: 80 })]
  const asOf = reports[40]?.publishedAt ?? ''
  const expected = reconcile(
    reports.map((report) => lightReader.read(report)),
    { asOf },
  )
  expect(await askSituation(memory, asOf)).toEqual(expected)
})

test('a profile comes back from its bytes', () => {
  const [report] = makeReports({ seed: 1, count: 1 })
  if (report === undefined) throw new Error('no report was made')
  const profile = profileOf(lightReader.read(report))
  expect(profile.files.length).toBeGreaterThan(3)
  expect(decodeProfile(encodeProfile(profile))).toEqual(profile)
})
