import type { Report } from '../../src/record/report.ts'
import type { Claim, Fact, Story, StoryEvent } from '../../src/record/situation.ts'
import type { ReportItem, StoryContext } from '../../src/web/api.ts'

const REPORTS = 500
const EVENTS = 400
const START = Date.parse('2026-05-12T00:00:00Z')
const MINUTE = 60_000
const TYPES = ['ASSAULT', 'THREATEN', 'AID', 'CONSULT', 'ACCUSE', 'RETREAT'] as const
const FIELDS = ['killed', 'injured', 'missing', 'displaced', 'arrested'] as const
const STANDINGS = ['corroborated', 'disputed', 'single-source', 'superseded', 'retracted'] as const
const OUTLETS = 40

const iso = (minutes: number) => new Date(START + minutes * MINUTE).toISOString()
const reportId = (i: number) => `r${String(i % REPORTS).padStart(3, '0')}`

/** A made-up story of 500 reports and 5,000 records: 400 events, 1,200 facts, 3,400 claims. The same every time. */
export function makeBigStory(): { story: Story; context: StoryContext; report: (id: string) => Report } {
  const events = Array.from({ length: EVENTS }, (_, i) => makeEvent(i))
  const ids = Array.from({ length: REPORTS }, (_, i) => reportId(i))
  const reports = ids.map(makeItem)
  return {
    story: {
      id: 'big',
      title: 'A made-up crisis of 500 reports',
      reports: ids,
      start: iso(0),
      end: iso(5_000),
      events,
    },
    context: {
      reports,
      syndicated: [],
      revisions: [],
      moments: reports.map(({ id, publishedAt }) => ({ at: publishedAt as string, reports: [id] })),
    },
    report: makeReport,
  }
}

function makeEvent(i: number): StoryEvent {
  const side = (name: string) => [{ name, code: '', sector: '' }]
  return {
    id: `e${i}`,
    type: TYPES[i % TYPES.length] as (typeof TYPES)[number],
    mode: '',
    what: `Force ${i % 23} acts against group ${i % 17} near town ${i % 60}, for the ${i}th time`,
    status: i % 7 === 0 ? 'threatened' : 'asserted',
    actors: { source: side(`Force ${i % 23}`), target: side(`Group ${i % 17}`) },
    start: iso(i * 12),
    end: iso(i * 12 + (i % 3 === 0 ? 1 : 180)),
    place: {
      name: `Town ${i % 60}`,
      lat: 41 + (i % 60) / 40,
      lon: 41 + (i % 37) / 30,
      country: 'GEO',
      radiusKm: 5,
    },
    reports: [reportId(i), reportId(i + 1)],
    mentions: [{ report: reportId(i), event: 'e1' }],
    facts: FIELDS.slice(0, 3).map((field, j) => makeFact(i, j, field)),
  }
}

function makeFact(i: number, j: number, field: string): Fact {
  const count = (i + j) % 6 === 0 ? 2 : 3
  return {
    id: `e${i}/${field}`,
    field,
    subject: { text: 'people', code: '' },
    standing: STANDINGS[(i + j) % STANDINGS.length] as (typeof STANDINGS)[number],
    current: { min: i % 40, max: (i % 40) + j },
    independentSources: count,
    claims: Array.from({ length: count }, (_, k) => makeClaim(i, j, k)),
  }
}

function makeClaim(i: number, j: number, k: number): Claim {
  const origin = `Outlet ${(i + j + k * 7) % OUTLETS}`
  const min = (i % 40) + (k % 2)
  return {
    id: `c${i}-${j}-${k}`,
    report: reportId(i + k),
    saidBy: { text: origin, code: '' },
    via: k === 1 ? ['Made-up Wire'] : [],
    origin,
    min,
    max: min + j,
    status: 'asserted',
    standing: k === 2 ? 'superseded' : 'live',
    at: iso(i * 10 + k * 30),
    evidence: { report: reportId(i + k), span: [0, 20] },
    supersedes: null,
  }
}

function makeItem(id: string, i: number): ReportItem {
  const source = { name: `Outlet ${i % OUTLETS}` }
  const times = { publishedAt: iso(i * 10), fetchedAt: iso(i * 10) }
  return {
    id,
    title: `Report ${i} of a made-up crisis`,
    source,
    url: null,
    ...times,
    contentHash: '',
    reading: 'done',
    stories: ['big'],
  }
}

function makeReport(id: string): Report {
  const text = 'A made-up sentence about nothing that ever happened. '.repeat(20)
  return {
    id,
    title: id,
    source: { name: 'Outlet' },
    url: null,
    publishedAt: iso(0),
    updatedAt: null,
    byline: [],
    language: 'en',
    text,
  }
}
