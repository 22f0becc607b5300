import type { Judgement } from '../../src/record/judgement.ts'
import type { Reading } from '../../src/record/reading.ts'
import type { Report } from '../../src/record/report.ts'
import type { Story } from '../../src/record/situation.ts'
import type { NewReport } from '../../src/store/index.ts'

/** A made-up report; the outlets do not exist. */
export function makeReport(given: Partial<Report> & { readonly id: string }): Report {
  return {
    title: `Blast at Meran harbour, report ${given.id}`,
    source: { name: 'Northline News' },
    url: `https://northline.example/${given.id}`,
    publishedAt: '2026-03-01T08:00:00.000Z',
    updatedAt: null,
    byline: [],
    language: 'en',
    text: 'At least five dockers were hurt when a warehouse burned at Meran harbour, the mayor said.',
    synthetic: true,
    ...given,
  }
}

export function makeNew(
  given: Partial<Report> & { readonly id: string },
  hash = `hash-${given.id}`,
): NewReport {
  const report = makeReport(given)
  return {
    report,
    address: report.url ?? report.id,
    contentHash: hash,
    fetchedAt: '2026-03-01T09:00:00.000Z',
  }
}

export function makeReading(report: Report, given: Partial<Reading> = {}): Reading {
  const empty = { statements: [], events: [], places: [], times: [], figures: [], actors: [] }
  return { report, ...empty, readBy: 'test 1', ...given }
}

export function makeStatement(id: string): Reading['statements'][number] {
  return {
    id,
    source: { span: null, text: 'the mayor', actor: null },
    cue: { span: null },
    content: { spans: [[0, 71]] },
    kind: 'indirect',
    stance: 'said',
    parent: null,
  }
}

export function makePlace(id: string, lon = 11.16): Reading['places'][number] {
  return {
    id,
    span: [59, 72],
    text: 'Meran harbour',
    name: 'Meran',
    lat: 46.67,
    lon,
    country: 'ITA',
    kind: 'city',
    because: 'only one of this name',
  }
}

export function makeStory(
  id: string,
  reports: readonly string[],
  standing: 'disputed' | 'single-source' = 'disputed',
): Story {
  const fact = {
    id: `${id}-f1`,
    field: 'injured',
    subject: { text: 'dockers', code: '' },
    standing,
    current: { min: 5, max: null },
    independentSources: 1,
    claims: [],
  }
  const event = {
    id: `${id}-e1`,
    type: 'ACCIDENT' as const,
    mode: '',
    what: 'warehouse fire',
    status: 'asserted' as const,
    actors: { source: [], target: [] },
    start: null,
    end: null,
    place: null,
    reports,
    mentions: [],
    facts: [fact],
  }
  return { id, title: `Fire in ${id}`, reports, start: null, end: null, events: [event] }
}

export function makeJudgement(id: string, given: Partial<Judgement> = {}): Judgement {
  return {
    id,
    kind: 'note',
    report: null,
    span: null,
    content: { text: 'seen' },
    undoes: null,
    by: 'mara',
    at: '2026-03-01T10:00:00.000Z',
    ...given,
  }
}
