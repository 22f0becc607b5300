import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/record/reading.ts'
import type { Fact } from '../../../src/record/situation.ts'
import { reconcile } from '../../../src/situation/reconcile.ts'
import { actorIn, eventIn, figureIn, placeIn, readingOf, spanOf, statementIn, timeIn } from '../builders.ts'

const PLACE = { lat: 9, lon: 40, country: 'OST', kind: 'city' }

/** A report of the blast at Port Selva: "killed 9" and the like are marked with the source that gives them. */
function blast(
  id: string,
  hour: number,
  text: string,
  told: readonly (readonly [
    source: string | null,
    number: string,
    what: 'killed' | 'injured' | 'missing' | 'rescued',
    min: number,
    max?: number | null,
  ])[],
  outlet = 'Northern Post',
): Reading {
  const lead = `A blast tore up the harbour of Port Selva in Ostrava on Monday. ${text}`
  return readingOf(
    {
      id,
      title: 'Blast at Port Selva harbour',
      text: lead,
      source: { name: outlet, kind: 'newspaper' },
      publishedAt: `2031-03-03T${String(hour).padStart(2, '0')}:00:00Z`,
    },
    {
      places: [placeIn(lead, 'Port Selva', PLACE)],
      events: [eventIn(lead, 'blast', { type: 'ACCIDENT', place: 'p-Port Selva' })],
      statements: [...new Set(told.flatMap(([source]) => source ?? []))].map((source) => ({
        ...statementIn(lead, source, source, {
          source: { span: spanOf(lead, source), text: source, actor: `a-${source}` },
        }),
      })),
      actors: [...new Set(told.flatMap(([source]) => source ?? []))].map((source) =>
        actorIn(lead, source, {
          kind: source.startsWith('Dr') ? 'person' : 'organisation',
          sector: /police/i.test(source) ? 'COP' : /ministry/i.test(source) ? 'GOV' : 'CVL',
        }),
      ),
      figures: told.map(([source, words, what, min, max]) =>
        figureIn(lead, words, {
          id: `f-${words}`,
          what,
          min,
          max: max === undefined ? min : max,
          statement: source && `s-${source}`,
        }),
      ),
    },
  )
}

function factsOf(readings: readonly Reading[], field: string, asOf?: string): Fact[] {
  const { stories } = reconcile(readings, { asOf: asOf ?? null })
  expect(stories).toHaveLength(1)
  return stories[0]?.events.flatMap(({ facts }) => facts.filter((fact) => fact.field === field)) ?? []
}

const A = blast('a', 6, 'Police said 9 people were killed and 30 were hurt.', [
  ['Police', '9', 'killed', 9],
  ['Police', '30', 'injured', 30],
])
const B = blast(
  'b',
  9,
  'Dr Ines Quarto said 14 people had died.',
  [['Dr Ines Quarto', '14', 'killed', 14]],
  'Delta Courier',
)
const C = blast(
  'c',
  12,
  'The interior ministry said 14 people were killed.',
  [['The interior ministry', '14', 'killed', 14]],
  'Plains Herald',
)

describe('facts', () => {
  it('gathers claims of one figure with their evidence', () => {
    const [killed] = factsOf([A, B, C], 'killed')
    expect(killed).toMatchObject({
      standing: 'corroborated',
      current: { min: 14, max: 14 },
      independentSources: 2,
    })
    expect(killed?.claims.map(({ report, standing }) => `${report} ${standing}`)).toEqual([
      'a superseded',
      'b live',
      'c live',
    ])
    for (const { evidence, min } of killed?.claims ?? []) {
      const reading = [A, B, C].find(({ report }) => report.id === evidence.report) as Reading
      expect(reading.report.text.slice(...evidence.span)).toBe(String(min))
    }
  })

  it('names the claim that each claim replaced', () => {
    const [killed] = factsOf([A, B], 'killed')
    expect(killed?.claims.at(-1)?.supersedes).toBe('a/f-9')
  })

  it('knows only what was published by then', () => {
    expect(factsOf([A, B, C], 'killed', '2031-03-03T06:30:00Z')[0]).toMatchObject({
      standing: 'single-source',
      current: { min: 9, max: 9 },
    })
  })

  it('takes an outlet that repeats a named source’s figure for a relay', () => {
    const relay = blast(
      'd',
      10,
      'The death toll stood at 14.',
      [[null, '14', 'killed', 14]],
      'Coast Dispatch',
    )
    const [killed] = factsOf([B, relay], 'killed')
    expect(killed).toMatchObject({ standing: 'single-source', independentSources: 1 })
    expect(new Set(killed?.claims.map(({ origin }) => origin))).toEqual(new Set(['Dr Ines Quarto']))
  })

  it('dates a figure quoted again at the time it was first given', () => {
    const late = blast(
      'd',
      20,
      'Police had said 9 people were killed.',
      [['Police', '9', 'killed', 9]],
      'Coast Dispatch',
    )
    const [killed] = factsOf([A, B, late], 'killed')
    expect(killed?.claims.find(({ report }) => report === 'd')).toMatchObject({
      at: '2031-03-03T06:00:00Z',
      standing: 'superseded',
    })
  })

  it('keeps the whole where a source gives the parts too', () => {
    const parts = blast('d', 8, 'Police said 4 men and 5 women were among 9 dead.', [
      ['Police', '4', 'killed', 4],
      ['Police', '5', 'killed', 5],
      ['Police', '9', 'killed', 9],
    ])
    const [killed] = factsOf([parts], 'killed')
    expect(killed?.current).toEqual({ min: 9, max: 9 })
  })

  it('lets a withdrawn figure fall, in copies and relays too', () => {
    const late = blast(
      'd',
      15,
      'Police withdrew their earlier figure of 9.',
      [['Police', '9', 'killed', 9]],
      'Coast Dispatch',
    )
    const [killed] = factsOf([A, late], 'killed')
    expect(killed).toMatchObject({ standing: 'retracted', current: null, independentSources: 0 })
  })

  it('counts the missing as found', () => {
    const lost = blast('d', 7, 'Police said 2 clerks were missing.', [['Police', '2', 'missing', 2]])
    const found = blast(
      'e',
      18,
      'The 2 missing clerks were found alive, police said.',
      [[null, '2', 'missing', 2]],
      'Delta Courier',
    )
    expect(factsOf([lost, found], 'missing')[0]?.current).toEqual({ min: 0, max: 0 })
  })

  it('counts nobody as missing once all of them are rescued', () => {
    const lost = blast('d', 7, 'Police said 2 clerks were missing.', [['Police', '2', 'missing', 2]])
    const found = blast(
      'e',
      18,
      'The 2 missing clerks were found alive, police said.',
      [[null, '2', 'rescued', 2]],
      'Delta Courier',
    )
    const figures = found.figures.map((figure) => ({
      ...figure,
      subject: { text: 'missing clerks', code: '' },
    }))
    expect(factsOf([lost, { ...found, figures }], 'missing')[0]?.current).toEqual({ min: 0, max: 0 })
  })

  it('takes no number from a condition for a fact', () => {
    const demand = blast('d', 7, 'The gang would fire unless Police freed 6 men.', [
      ['Police', '6', 'killed', 6],
    ])
    expect(factsOf([demand], 'killed')).toEqual([])
  })

  it('reads the moment a bulletin gives for its figures', () => {
    const reading = blast('d', 12, 'As of 08:00 police counted 11 dead.', [['police', '11', 'killed', 11]])
    const dated = {
      ...reading,
      times: [timeIn(reading.report.text, '08:00', '2031-03-03T08:00:00Z', '2031-03-03T08:01:00Z')],
    }
    expect(factsOf([dated], 'killed')[0]?.claims[0]?.at).toBe('2031-03-03T08:00:00Z')
  })
})
