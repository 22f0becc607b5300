import { describe, expect, test } from 'vitest'
import { type Chunk, type ExportFormat, FORMATS, writeAll } from '../../src/exchange/index.ts'
import type { Reading } from '../../src/record/reading.ts'
import type { Story } from '../../src/record/situation.ts'
import { makePlace, makeReading, makeReport, makeStatement } from '../store/samples.ts'

const HOSTILE = '=HYPERLINK("http://evil.example")\t"quoted", and\nbroken'
const report = makeReport({
  id: 'r1',
  title: HOSTILE,
  text: 'Gunmen shot at a ferry off Meran, killing two divers, the mayor said.',
})
const reading: Reading = {
  ...makeReading(report),
  statements: [makeStatement('s1')],
  places: [{ ...makePlace('p1'), span: [27, 32], text: 'Meran', geonamesId: 3173577 }],
  events: [
    {
      id: 'e1',
      type: 'ASSAULT',
      mode: 'firearms',
      contexts: ['crime'],
      cameo: '193',
      goldstein: -10,
      intensity: -9,
      trigger: { span: [7, 11], text: 'shot' },
      actors: [{ role: 'source', span: [0, 6], text: 'Gunmen', code: 'ITA', sector: 'UAF', actor: null }],
      time: null,
      place: 'p1',
      figures: [],
      status: 'claimed',
      statement: 's1',
      sentence: [0, report.text.length],
    },
  ],
  sentences: [[0, report.text.length]],
}
const claim = {
  id: 'c1',
  report: 'r1',
  saidBy: { text: HOSTILE, code: '' },
  via: ['Northline News'],
  origin: 'mayor',
  min: 2,
  max: 2,
  status: 'claimed',
  standing: 'live',
  at: '2026-03-01T08:00:00.000Z',
  evidence: { report: 'r1', span: [34, 52] },
  supersedes: null,
} as const
const story: Story = {
  id: 'story/r1',
  title: HOSTILE,
  reports: ['r1'],
  start: report.publishedAt,
  end: report.publishedAt,
  events: [
    {
      id: 'story/r1/e1',
      type: 'ASSAULT',
      mode: 'firearms',
      what: 'shooting',
      status: 'claimed',
      intensity: -9,
      actors: { source: [{ name: 'gunmen', code: 'ITA', sector: 'UAF' }], target: [] },
      start: '2026-02-28T22:00:00Z',
      end: '2026-02-28T23:00:00Z',
      place: { name: 'Meran', lat: 46.67, lon: 11.16, country: 'ITA', radiusKm: 5 },
      reports: ['r1'],
      mentions: [{ report: 'r1', event: 'e1' }],
      facts: [
        {
          id: 'f1',
          field: 'killed',
          subject: { text: 'divers', code: '' },
          standing: 'single-source',
          current: { min: 2, max: 2 },
          independentSources: 1,
          claims: [claim],
        },
      ],
    },
  ],
}
const CHUNKS: readonly Chunk[] = [{ story, readings: [reading] }]

async function write(name: ExportFormat, chunks = CHUNKS): Promise<string> {
  let text = ''
  for await (const piece of writeAll(FORMATS[name], chunks)) text += piece
  return text
}

describe.each(Object.keys(FORMATS) as ExportFormat[])('%s', (name) => {
  test('writes the same for the same records', async () => {
    const text = await write(name)
    expect(text).toBe(await write(name))
    expect(text).toMatchSnapshot()
  })

  test('writes a whole file for nothing', async () => {
    const text = await write(name, [])
    const format = FORMATS[name]
    expect(text).toBe(`${'head' in format ? format.head : ''}${'tail' in format ? format.tail : ''}`)
  })
})

const COLUMNS = { gdelt: [61, 0], polecat: [40, 1], icews: [20, 1] } as const
test.each(Object.entries(COLUMNS))(
  '%s has the columns its readers count on',
  async (name, [count, heads]) => {
    const lines = (await write(name as keyof typeof COLUMNS)).trimEnd().split('\n')
    expect(lines).toHaveLength(1 + heads)
    for (const line of lines) expect(line.split('\t')).toHaveLength(count)
  },
)

test('GDELT says where its readers look', async () => {
  const cells = (await write('gdelt')).trimEnd().split('\t')
  expect([cells[1], cells[5], cells[6], cells[26], cells[28], cells[29], cells[30]]).toEqual([
    '20260228',
    'ITAUAF',
    'GUNMEN',
    '193',
    '19',
    '4',
    '-10',
  ])
  expect([cells[51], cells[56], cells[57], cells[60]]).toEqual(['4', '46.67', '11.16', report.url])
})

test('GeoJSON parses, longitude first', async () => {
  const { features } = JSON.parse(await write('geojson', [...CHUNKS, ...CHUNKS])) as {
    features: { geometry: unknown }[]
  }
  expect(features).toHaveLength(2)
  expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [11.16, 46.67] })
})

test('no CSV cell is run as a formula', async () => {
  const text = await write('csv')
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")`)
  expect(text).not.toMatch(/(?:^|,)"?=/m)
})

test('every line of the line formats is JSON', async () => {
  for (const name of ['ndjson', 'plover'] as const)
    for (const line of (await write(name)).trimEnd().split('\n'))
      expect(JSON.parse(line)).toBeTypeOf('object')
})
