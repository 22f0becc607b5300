import { describe, expect, it } from 'vitest'
import type { Figure, Reading } from '../../../src/record/reading.ts'
import type { Situation } from '../../../src/record/situation.ts'
import { reconcile } from '../../../src/situation/reconcile.ts'
import { actorIn, eventIn, figureIn, placeIn, readingOf, spanOf, statementIn } from '../builders.ts'

interface Told {
  readonly words: string
  readonly what: Figure['what']
  readonly count: number
  readonly subject?: string
  readonly by?: string
}

interface Parts {
  readonly title?: string
  readonly event: string | null
  readonly type?: 'ASSAULT' | 'ACCIDENT' | 'COERCE'
  readonly told: readonly Told[]
  readonly speakers?: Readonly<Record<string, string>>
  readonly hour?: number
}

/** A report about Selva in Ostrava, its figures with their subjects, its speakers with their countries. */
function told(
  id: string,
  text: string,
  { title, event, type, told: figures, speakers = {}, hour = 6 }: Parts,
): Reading {
  return readingOf(
    {
      id,
      title: title ?? 'Shelling at Selva',
      text,
      publishedAt: `2031-03-03T${String(hour).padStart(2, '0')}:00:00Z`,
    },
    {
      places: [placeIn(text, 'Selva', { lat: 9, lon: 40, country: 'OST', kind: 'city' })],
      events: event === null ? [] : [eventIn(text, event, { type: type ?? 'ASSAULT', place: 'p-Selva' })],
      actors: Object.entries(speakers).map(([name, code]) =>
        actorIn(text, name, { code, sector: 'GOV', kind: 'organisation' }),
      ),
      statements: Object.keys(speakers).map((name) =>
        statementIn(text, name, name, {
          source: { span: spanOf(text, name), text: name, actor: `a-${name}` },
        }),
      ),
      figures: figures.map(({ words, what, count, subject, by }) =>
        figureIn(text, words, {
          what,
          min: count,
          max: count,
          subject: { text: subject ?? '', code: '' },
          statement: by ? `s-${by}` : null,
        }),
      ),
    },
  )
}

/** `field subject code: current`, of every fact. */
function linesOf({ stories }: Situation): string[] {
  return stories.flatMap(({ events }) =>
    events.flatMap(({ facts }) =>
      facts.map(
        ({ field, subject, current }) =>
          `${field} ${subject.text} ${subject.code}: ${JSON.stringify(current)}`,
      ),
    ),
  )
}

describe('whom figures count', () => {
  it('goes on from the figure before in the sentence', () => {
    const text = 'Shelling of Selva killed two soldiers and wounded nine, a nurse said.'
    const reading = told('a', text, {
      event: 'Shelling',
      told: [
        { words: 'two soldiers', what: 'killed', count: 2, subject: 'two soldiers' },
        { words: 'nine', what: 'injured', count: 9 },
      ],
    })
    expect(linesOf(reconcile([reading]))).toEqual([
      'killed two soldiers OST: {"min":2,"max":2}',
      'injured two soldiers OST: {"min":9,"max":9}',
    ])
  })

  it('is the side of each of two states that give tolls', () => {
    const text =
      'Shelling of Selva killed four people, the Ostra ministry said. The Westra ministry said three had died.'
    const reading = told('a', text, {
      event: 'Shelling',
      speakers: { 'the Ostra ministry': 'OST', 'The Westra ministry': 'WES' },
      told: [
        { words: 'four people', what: 'killed', count: 4, subject: 'people', by: 'the Ostra ministry' },
        { words: 'three', what: 'killed', count: 3, by: 'The Westra ministry' },
      ],
    })
    expect(linesOf(reconcile([reading]))).toEqual([
      'killed people OST: {"min":4,"max":4}',
      'killed  WES: {"min":3,"max":3}',
    ])
  })

  it('is all there are where only pupils are counted', () => {
    const text = 'Gunmen abducted pupils in Selva. The police put the missing at 61 pupils.'
    const reading = told('a', text, {
      event: 'abducted',
      type: 'COERCE',
      told: [{ words: '61 pupils', what: 'hostages', count: 61, subject: 'pupils' }],
    })
    expect(reconcile([reading]).stories[0]?.events[0]?.facts.map(({ id }) => id)).toEqual([
      'a/e-abducted/hostages/all',
    ])
  })

  it('has no possessives and no vague words in its name', () => {
    const text = 'Shelling of Selva killed its soldiers: three bodies were found.'
    const reading = told('a', text, {
      event: 'Shelling',
      told: [{ words: 'three bodies', what: 'killed', count: 3, subject: 'the bodies' }],
    })
    expect(linesOf(reconcile([reading]))).toEqual(['killed  : {"min":3,"max":3}'])
  })
})

describe('where figures belong', () => {
  it('is the headline where no report tells what happened', () => {
    const text = 'Selva, Monday. Fourteen passengers were hurt, the airport said.'
    const reading = told('a', text, {
      title: 'Plane veers off runway in Selva',
      event: null,
      told: [{ words: 'Fourteen passengers', what: 'injured', count: 14, subject: 'passengers' }],
    })
    const [event] = reconcile([reading]).stories[0]?.events ?? []
    expect(event).toMatchObject({ type: 'ACCIDENT', what: 'Plane veers off runway in Selva' })
  })

  it('is what did harm, for the dead of a protest', () => {
    const text = 'Police fired at a march in Selva. The arrests and the shooting left four people dead.'
    const reading = told('a', text, {
      event: 'fired',
      told: [{ words: 'four people', what: 'killed', count: 4, subject: 'people' }],
    })
    const arrests = { ...eventIn(text, 'arrests', { type: 'COERCE' }), figures: ['f-four people'] }
    const { stories } = reconcile([{ ...reading, events: [...reading.events, arrests] }])
    const home = stories[0]?.events.find(({ facts }) => facts.some(({ field }) => field === 'killed'))
    expect(home?.type).toBe('ASSAULT')
  })

  it('is what the headlines name, not what is told beside it', () => {
    const text = 'The storm flattened Selva. Cholera broke out in Selva on Monday, and 40 people have died.'
    const reading = told('a', text, {
      title: 'Storm flattens Selva',
      event: 'storm',
      type: 'ACCIDENT',
      told: [{ words: '40 people', what: 'killed', count: 40, subject: 'people' }],
    })
    const cholera = eventIn(text, 'Cholera', { type: 'DISASTER', place: 'p-Selva' })
    const { stories } = reconcile([{ ...reading, events: [...reading.events, cholera] }])
    expect(stories[0]?.events[0]?.id).toBe('a/e-storm')
  })
})
