import type { Figure, Reading, ReportEvent, Statement } from '../../src/record/reading.ts'
import type { Span } from '../../src/record/span.ts'
import { createChance, type Chance } from './chance.ts'

/** How a made-up archive is to be. */
export interface CorpusOptions {
  readonly reports: number
  readonly seed?: number
  /** How many come out in a day; the archive gets longer with its size, not denser. */
  readonly perDay?: number
  /** Share of reports that copy another. */
  readonly copies?: number
  readonly biggestStory?: number
}

interface Plot {
  readonly town: string
  readonly district: string
  readonly country: string
  readonly code: string
  readonly lat: number
  readonly lon: number
  readonly people: readonly string[]
  readonly group: string
  readonly kind: (typeof KINDS)[number]
  readonly topics: readonly string[]
  readonly startMs: number
  readonly size: number
}

const KINDS = [
  { type: 'ASSAULT', verb: 'attacked' },
  { type: 'ASSAULT', verb: 'shelled' },
  { type: 'ASSAULT', verb: 'stormed' },
  { type: 'DISASTER', verb: 'flooded' },
  { type: 'DISASTER', verb: 'earthquake' },
  { type: 'DISASTER', verb: 'landslide' },
  { type: 'ACCIDENT', verb: 'derailed' },
  { type: 'ACCIDENT', verb: 'exploded' },
  { type: 'ACCIDENT', verb: 'sank' },
  { type: 'PROTEST', verb: 'marched' },
] as const
const OUTLETS = [
  'Northern Post',
  'Harbour Wire',
  'Delta Courier',
  'Radio Vale',
  'Plains Herald',
  'Coast Dispatch',
]
const CODES =
  'AFG BGD BRA COD COL EGY ETH FRA IDN IND IRN IRQ ITA KEN LBN MEX MLI MMR MOZ NGA NPL PAK PER PHL POL ROU RUS SDN SOM SYR TUR UKR USA VEN YEM ZAF'.split(
    ' ',
  )
const START_MS = Date.UTC(2031, 0, 1)
const DAY_MS = 86_400_000

/** A made-up archive in order of publication: stories of heavy-tailed size, copies among their reports. */
export function* makeCorpus(options: CorpusOptions): Generator<Reading> {
  const { reports, seed = 7, perDay = 800, copies = 0.3, biggestStory = 2000 } = options
  const chance = createChance(seed)
  const spanMs = (reports / perDay) * DAY_MS
  const planned: { plot: Plot; ms: number; turn: number }[] = []
  while (planned.length < reports) {
    const plot = makePlot(chance, START_MS + chance.next() * spanMs, biggestStory)
    for (let turn = 0; turn < plot.size && planned.length < reports; turn++)
      planned.push({
        plot,
        turn,
        ms: plot.startMs + chance.next() ** 2 * Math.min(4, 0.5 + plot.size / 50) * DAY_MS,
      })
  }
  planned.sort((a, b) => a.ms - b.ms)
  const told = new Map<Plot, Reading[]>()
  for (const [number, { plot, ms }] of planned.entries()) {
    const earlier = told.get(plot) ?? []
    const id = `r${number}`
    const isCopy = earlier.length > 0 && chance.next() < copies
    const reading = isCopy
      ? copyOf(chance.pick(earlier), { id, ms, chance })
      : tell(plot, { id, ms, chance, turn: earlier.length })
    told.set(plot, [...earlier.slice(-20), reading])
    yield reading
  }
}

/** Pareto with exponent 1.2: half of the stories have one or two reports, a few have thousands. */
function makePlot(chance: Chance, startMs: number, biggest: number): Plot {
  const size = Math.min(biggest, Math.max(1, Math.floor((1 - chance.next()) ** (-1 / 1.2))))
  return {
    town: name(chance),
    district: name(chance),
    country: 'the country',
    code: chance.pick(CODES),
    lat: chance.next() * 120 - 60,
    lon: chance.next() * 340 - 170,
    people: Array.from({ length: 6 }, () => `${name(chance)} ${name(chance)}`),
    group: `the ${name(chance)} movement`,
    kind: chance.pick(KINDS),
    topics: Array.from({ length: 25 }, () => chance.pick(VOCABULARY)),
    startMs,
    size,
  }
}

const ONSETS = 'b d f g k l m n p r s t v z br dr kr tr sh ch'.split(' ')
const VOWELS = 'a e i o u ai ou'.split(' ')

function name(chance: Chance): string {
  const parts = Array.from({ length: 3 }, () => chance.pick(ONSETS) + chance.pick(VOWELS))
  const word = parts.join('')
  return (word[0] as string).toUpperCase() + word.slice(1)
}

/** What reports talk about: each story has words of its own among them. */
const VOCABULARY = Array.from({ length: 1500 }, (_, index) => name(createChance(index)).toLowerCase() + 'ing')

interface Telling {
  readonly id: string
  readonly ms: number
  readonly chance: Chance
}

function tell(plot: Plot, { id, ms, chance, turn }: Telling & { readonly turn: number }): Reading {
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
function copyOf(reading: Reading, { id, ms, chance }: Telling): Reading {
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
