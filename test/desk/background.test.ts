import { afterAll, beforeAll, expect, test } from 'vitest'
import { askSituation, createPastStates } from '../../src/desk/ask.ts'
import { takeIn } from '../../src/desk/intake.ts'
import { openMemory, type Memory } from '../../src/desk/memory.ts'
import { workOnce } from '../../src/desk/work.ts'
import type { Reading } from '../../src/record/reading.ts'
import type { Report } from '../../src/record/report.ts'
import { reconcile } from '../../src/situation/reconcile.ts'
import { makeReport } from '../store/samples.ts'
import { lightReader } from './lightReader.ts'

const FERRY = `The ferry of Brandow killed 4 people, officials said.

Divers from Ostrava and Kellin searched the hull off Brandow with lamps and ropes.

It all came after the earthquake in Meran that injured 70 people.`
const FERRY_AGAIN = `The ferry of Brandow killed 5 people, officials said.

Lindqvist Shipping declined to say why the vessel from Kellin went down off Brandow beside the Marek lighthouse.

Brandow mourned once more: this came after the earthquake in Meran that injured 70 people.`
const QUAKE = (toll: number) => `The earthquake of Meran killed ${toll} people, officials said.

Tents and blankets were on their way to Upper Senna, and schools in Tavel were opened to families.`

/** Two stories; the ferry's ends with the earthquake of the other one. */
const REPORTS = [
  told('quake', '06:00', QUAKE(30), 'Quake levels Meran'),
  told('quake2', '07:00', QUAKE(34), 'Quake levels Meran'),
  told('ferry', '09:00', FERRY, 'Ferry sinks off Brandow'),
  told('ferry2', '10:00', FERRY_AGAIN, 'Ferry sinks off Brandow'),
]

function told(id: string, at: string, text: string, title: string): Report {
  return makeReport({ id, title, text, url: null, publishedAt: `2026-03-01T${at}:00.000Z` })
}

const reader = { version: 'whole', read: lightReader.read }
/** To this one no earthquake happened: nothing belongs to it any more. */
const deafReader = {
  version: 'deaf',
  read: (report: Report): Reading => {
    const reading = lightReader.read(report)
    return report.id.startsWith('quake') ? { ...reading, events: [], figures: [] } : reading
  },
}

const ORDERS = [
  ['the story it belongs to first', [0, 1, 2, 3]],
  ['the story that mentions it first', [2, 3, 0, 1]],
  ['the first report of that story last', [2, 1, 3, 0]],
] as const

test.each(ORDERS)(
  'what a story only mentions goes where it belongs: %s',
  async (_, order) => {
    const memory = await openDesk()
    for (const place of order) await takeOne(memory, REPORTS[place] as Report)
    expect(await askSituation(memory, null)).toEqual(reconcile(REPORTS.map(reader.read)))
    await memory.close()
  },
  60_000,
)

let memory: Memory
beforeAll(async () => {
  memory = await openDesk()
  for (const report of REPORTS) await takeOne(memory, report)
}, 60_000)
afterAll(() => memory.close())

test('the case is one: the ferry’s story lacks the earthquake, and the earthquake’s has it', () => {
  const { stories } = reconcile(REPORTS.map(reader.read))
  const mentions = Object.fromEntries(
    stories.map(({ id, events }) => [id, events.map((event) => event.reports.join(' '))]),
  )
  expect(mentions).toEqual({
    'story/quake': ['ferry ferry2 quake quake2'],
    'story/ferry': ['ferry ferry2'],
  })
})

test('a story’s past has what belonged to it by then', async () => {
  const past = createPastStates(memory)
  for (const asOf of ['2026-03-01T08:00:00.000Z', '2026-03-01T11:00:00.000Z']) {
    const expected = reconcile(REPORTS.map(reader.read), { asOf })
    for (const story of expected.stories) expect(await past.find(story.id, asOf)).toEqual(story)
  }
})

test('it comes back when what it belonged to is read otherwise, and leaves again', async () => {
  for (const other of [deafReader, reader]) {
    await memory.store.enqueue(['quake', 'quake2'])
    while ((await workOnce({ ...memory, reader: async () => other })) > 0);
    expect(await askSituation(memory, null)).toEqual(reconcile(REPORTS.map(other.read)))
  }
}, 60_000)

async function openDesk(): Promise<Memory> {
  return openMemory({ whereabouts: { directory: 'memory://' }, reader: async () => reader })
}

async function takeOne(desk: Memory, report: Report): Promise<void> {
  await takeIn(desk, [report])
  while ((await workOnce(desk)) > 0);
}
