import { describe, expect, it } from 'vitest'
import { Neighbourhoods } from '../../../src/situation/stories/neighbourhoods.ts'
import { placeIn, readingOf } from '../builders.ts'

/** Two happenings in one invented country on one day, and what was told of them. */
const FLOOD = [
  'The Tamara river burst its banks at Vellin in Ostrava on Monday and drowned four people, mayor Piet Rosk said. Water stood two metres deep in the market, and boats took families from the roofs of Lower Vellin.',
  'Vellin: divers looked for nine people after the Tamara flood. "The market was a lake," said baker Jonna Aul. Mayor Piet Rosk asked for boats and pumps from the capital Ostra.',
  'The flood on the Tamara has left Vellin without drinking water, engineers told mayor Rosk on Tuesday. Pumps arrived from Ostra overnight, and the market is to open again on Friday.',
]
const TRAIN = [
  'A night train left the rails near Korbel in Ostrava on Monday, and two of its carriages fell down a bank, the railway said. The driver, Mirko Sand, was taken to hospital with a broken arm.',
  'Inspectors found a broken rail near Korbel where the night train came off the track. "It was old," said inspector Dana Welt. The driver Mirko Sand is recovering in Ostra.',
]

const read = (id: string, text: string, day = 1) =>
  readingOf(
    { id, text, title: text.slice(0, 30), publishedAt: `2031-03-0${day}T12:00:00Z` },
    {
      places: text.includes('Ostrava') ? [placeIn(text, 'Ostrava', { kind: 'country', country: 'OST' })] : [],
    },
  )
const ALL = [
  ...FLOOD.map((text, index) => read(`f${index}`, text, index + 1)),
  ...TRAIN.map((text, index) => read(`t${index}`, text, index + 1)),
]

function storiesOf(neighbourhoods: Neighbourhoods): string[] {
  return [...neighbourhoods.roots()]
    .flatMap((root) => neighbourhoods.storiesOf(root))
    .map((story) => story.map(({ report }) => report.id).join(' '))
    .toSorted()
}

function grouped(readings: readonly (typeof ALL)[number][]): string[] {
  const neighbourhoods = new Neighbourhoods()
  for (const reading of readings) neighbourhoods.add(reading)
  return storiesOf(neighbourhoods)
}

describe('stories', () => {
  it('keeps two happenings in one country on one day apart', () => {
    expect(grouped(ALL)).toEqual(['f0 f1 f2', 't0 t1'])
  })

  it('groups the same whatever comes first', () => {
    for (let turn = 0; turn < ALL.length; turn++)
      expect(grouped([...ALL.slice(turn), ...ALL.slice(0, turn)].toReversed())).toEqual(['f0 f1 f2', 't0 t1'])
  })

  it('keeps what happened in one place weeks apart apart', () => {
    const late = readingOf({ ...read('f9', FLOOD[0] as string).report, publishedAt: '2031-04-20T12:00:00Z' })
    expect(grouped([...ALL, late])).toContain('f9')
  })

  it('puts versions under one address together however little they share', () => {
    const url = 'https://post.example/live'
    const one = readingOf({ ...read('v1', FLOOD[0] as string).report, url })
    const two = readingOf({ ...read('v2', TRAIN[1] as string).report, url })
    expect(grouped([one, two])).toEqual(['v1 v2'])
  })

  it('lets a report go as if it had never come', () => {
    const neighbourhoods = new Neighbourhoods()
    for (const reading of ALL) neighbourhoods.add(reading)
    neighbourhoods.remove('f1')
    expect(storiesOf(neighbourhoods)).toEqual(grouped(ALL.filter(({ report }) => report.id !== 'f1')))
    neighbourhoods.add(ALL[1] as (typeof ALL)[number])
    expect(storiesOf(neighbourhoods)).toEqual(grouped(ALL))
  })
})
