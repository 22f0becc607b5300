import { afterAll, expect, test } from 'vitest'
import { parseReports } from '../../src/desk/parsing.ts'
import { openReader } from '../../src/desk/reader.ts'
import { openHands } from '../../src/desk/threads/index.ts'
import { makeReport } from '../store/samples.ts'

const hands = openHands()
afterAll(() => hands.close())

const encode = (text: string) => new TextEncoder().encode(text)

test('a page is parsed in a thread as it is here', async () => {
  const page = {
    name: 'page.html',
    bytes: encode(
      '<title>Fire at Meran</title><article><p>A warehouse burned at Meran harbour.</p></article>',
    ),
    most: 5,
  }
  expect(await hands.parse(page)).toEqual(await parseReports(page))
}, 30_000)

test('what is wrong with an upload is told as the user’s error', async () => {
  const pdf = { name: 'report.pdf', bytes: encode('%PDF-1.7 …'), most: 5 }
  const expected = await parseReports(pdf).catch((error: unknown) => error)
  await expect(hands.parse(pdf)).rejects.toThrow(expected as Error)
  await expect(hands.parse(pdf)).rejects.toMatchObject({ code: (expected as { code: string }).code })
}, 30_000)

test('a report is read in a thread as it is here', async () => {
  const report = makeReport({ id: 'r1' })
  const [here, there] = [await openReader(), await hands.reader()]
  expect(there.version).toBe(here.version)
  expect(await there.read(report)).toEqual(await here.read(report))
}, 60_000)
