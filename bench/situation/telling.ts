import type { Figure, Reading, ReportEvent, Statement } from '../../src/record/reading.ts'
import type { Span } from '../../src/record/span.ts'
import type { Chance } from './chance.ts'
import { VOCABULARY, type Plot } from './plot.ts'

const OUTLETS = [
  'Northern Post',
  'Harbour Wire',
  'Delta Courier',
  'Radio Vale',
  'Plains Herald',
  'Coast Dispatch',
]
/** Who tells it, and when. */
interface Telling {
  readonly id: string
  readonly ms: number
  readonly chance: Chance
}

/** One report of a story, with what is read from it. */
export function tell(plot: Plot, { id, ms, chance, turn }: Telling & { readonly turn: number }): Reading {
  const { town, district, country, people, group, kind } = plot
  const killed = 2 + Math.floor(turn / 3)
  const injured = 5 + turn
  const [chief, doctor] = [people[0] as string, people[1 + (turn % 5)] as string]
  const words = Array.from({ length: 60 }, () => chance.pick(chance.next() < 0.5 ? plot.topics : VOCABULARY))
  const paragraphs = [
    `${group} ${kind.verb} ${town} in the ${district} district of ${country}, killing ${killed} people, police chief ${chief} said.`,
    `${injured} others were injured, ${doctor} told ${town} officials.`,
    `${words.slice(0, 30).join(' ')}.`,
    `${words.slice(30).join(' ')} near ${district}.`,
    `${chief} said there was more to come from ${chance.pick(people)} in ${district}.`,
  ]
  const text = paragraphs.join('\n\n')
  const outlet = chance.pick(OUTLETS)
  const statements = [
    statementIn(text, chief, 0, 's1'),
    statementIn(text, doctor, text.indexOf(doctor), 's2'),
  ]
  const figures = [
    figureIn(`${killed}`, text.indexOf(`killing ${killed}`) + 8, {
      id: 'f1',
      what: 'killed',
      statement: 's1',
    }),
    figureIn(`${injured}`, text.indexOf(`\n\n${injured}`) + 2, {
      id: 'f2',
      what: 'injured',
      statement: 's2',
    }),
  ]
  return {
    report: {
      id,
      title: `${town}: ${killed} killed`,
      source: { name: outlet, kind: outlet.endsWith('Wire') ? 'wire' : 'newspaper' },
      url: `https://${outlet.toLowerCase().replace(' ', '-')}.example/${id}`,
      publishedAt: new Date(ms).toISOString(),
      updatedAt: null,
      byline: [],
      language: 'en',
      text,
      synthetic: true,
    },
    statements,
    figures,
    events: [eventIn(text, plot)],
    places: [
      {
        id: 'p1',
        span: spanAt(text, town),
        text: town,
        name: town,
        lat: plot.lat,
        lon: plot.lon,
        country: plot.code,
        kind: 'city',
        because: 'made up',
      },
      {
        id: 'p2',
        span: spanAt(text, country),
        text: country,
        name: country,
        lat: plot.lat,
        lon: plot.lon,
        country: plot.code,
        kind: 'country',
        because: 'made up',
      },
    ],
    times: [],
    actors: [],
    sentences: sentencesIn(text),
  }
}

/** The same text in another outlet: another title, the tail cut, an odd word changed. */
export function copyOf(reading: Reading, { id, ms, chance }: Telling): Reading {
  const { report } = reading
  const outlet = chance.pick(OUTLETS.filter((other) => other !== report.source.name))
  const cut = report.text.lastIndexOf('\n\n')
  const text = chance.next() < 0.5 ? report.text.slice(0, cut) : report.text
  return {
    ...reading,
    report: {
      ...report,
      id,
      title: `${report.title}, officials say`,
      source: { name: outlet, kind: 'newspaper' },
      url: `https://${outlet.toLowerCase().replace(' ', '-')}.example/${id}`,
      publishedAt: new Date(ms).toISOString(),
      text,
    },
    sentences: sentencesIn(text),
  }
}

function spanAt(text: string, words: string): Span {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

function sentencesIn(text: string): Span[] {
  return [...text.matchAll(/[^.\n]+\./g)].map(({ index, 0: sentence }) => [index, index + sentence.length])
}

function statementIn(text: string, source: string, from: number, id: string): Statement {
  const start = text.indexOf(source, from)
  return {
    id,
    source: { span: [start, start + source.length], text: source, actor: null },
    cue: { span: null },
    content: { spans: [] },
    kind: 'indirect',
    stance: 'said',
    parent: null,
  }
}

function figureIn(words: string, start: number, given: Pick<Figure, 'id' | 'what' | 'statement'>): Figure {
  return {
    span: [start, start + words.length],
    text: words,
    subject: { text: 'people', code: '' },
    min: Number(words),
    max: Number(words),
    ...given,
  }
}

function eventIn(text: string, { kind, group }: Plot): ReportEvent {
  const sentence = sentencesIn(text)[0] as Span
  return {
    id: 'e1',
    type: kind.type,
    mode: '',
    contexts: [],
    cameo: '',
    goldstein: -9,
    trigger: { span: spanAt(text, kind.verb), text: kind.verb },
    actors: [{ role: 'source', span: [0, group.length], text: group, code: '', sector: 'REB', actor: null }],
    time: null,
    place: 'p1',
    figures: ['f1', 'f2'],
    status: 'asserted',
    statement: 's1',
    sentence,
  }
}
