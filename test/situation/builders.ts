import type { Actor, Figure, Place, Reading, ReportEvent, Statement, Time } from '../../src/record/reading.ts'
import type { Report } from '../../src/record/report.ts'
import type { Span } from '../../src/record/span.ts'

/** Small readings made by hand, with spans found in the text itself. Outlets, people and places are invented. */
export function reportOf(given: Partial<Report> & { readonly id: string }): Report {
  return {
    title: 'Untitled',
    source: { name: 'Northern Post' },
    url: `https://post.example/${given.id}`,
    publishedAt: '2031-03-01T12:00:00Z',
    updatedAt: null,
    byline: [],
    language: 'en',
    text: '',
    synthetic: true,
    ...given,
  }
}

export function readingOf(
  report: Partial<Report> & { readonly id: string },
  parts: Partial<Omit<Reading, 'report'>> = {},
): Reading {
  const full = reportOf(report)
  return {
    report: full,
    statements: [],
    events: [],
    places: [],
    times: [],
    figures: [],
    actors: [],
    sentences: sentencesIn(full.text),
    ...parts,
  }
}

/** Where `words` stand in `text`; throws when they do not. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`)
  return [start, start + words.length]
}

export function figureIn(
  text: string,
  words: string,
  given: Pick<Figure, 'what' | 'min' | 'max'> & Partial<Figure>,
): Figure {
  return {
    id: `f-${words}`,
    span: spanOf(text, words),
    text: words,
    subject: { text: 'people', code: '' },
    statement: null,
    ...given,
  }
}

export function statementIn(
  text: string,
  source: string,
  content: string,
  given: Partial<Statement> = {},
): Statement {
  return {
    id: `s-${source}`,
    source: { span: spanOf(text, source), text: source, actor: null },
    cue: { span: null },
    content: { spans: [spanOf(text, content)] },
    kind: 'indirect',
    stance: 'said',
    parent: null,
    ...given,
  }
}

export function eventIn(text: string, trigger: string, given: Partial<ReportEvent> = {}): ReportEvent {
  const span = spanOf(text, trigger)
  return {
    id: `e-${trigger}`,
    type: 'ASSAULT',
    mode: '',
    contexts: [],
    cameo: '190',
    goldstein: -9,
    trigger: { span, text: trigger },
    actors: [],
    time: null,
    place: null,
    figures: [],
    status: 'asserted',
    statement: null,
    sentence: sentencesIn(text).find(([start, end]) => start <= span[0] && span[0] < end) ?? span,
    ...given,
  }
}

export function placeIn(text: string, words: string, given: Partial<Place>): Place {
  return {
    id: `p-${words}`,
    span: spanOf(text, words),
    text: words,
    name: words,
    lat: 0,
    lon: 0,
    country: '',
    kind: 'city',
    because: 'made by hand',
    ...given,
  }
}

export function timeIn(text: string, words: string, start: string, end: string): Time {
  return {
    id: `t-${words}`,
    span: spanOf(text, words),
    text: words,
    start,
    end,
    zone: 'UTC',
    grain: 'minute',
    because: 'made by hand',
  }
}

export function actorIn(text: string, words: string, given: Partial<Actor>): Actor {
  return {
    id: `a-${words}`,
    name: words,
    code: '',
    sector: '',
    roles: [],
    mentions: [spanOf(text, words)],
    ...given,
  }
}

function sentencesIn(text: string): Span[] {
  return [...text.matchAll(/[^.\n]+(?:\.|$)/g)].map(({ index, 0: sentence }) => [
    index + (sentence.length - sentence.trimStart().length),
    index + sentence.length,
  ])
}
