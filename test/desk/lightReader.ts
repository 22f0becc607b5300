import type { Reader } from '../../src/desk/memory.ts'
import type { Reading } from '../../src/record/reading.ts'
import type { Report } from '../../src/record/report.ts'
import { makeReading } from '../store/samples.ts'

/** Reads the made-up reports by pattern: quick enough to test the machinery around reading with thousands of them. */
export const lightReader = { version: 'light 2', read: readLightly } as const satisfies Reader

/** The kind of event goes by the first letter of what happened: stories must differ in something. */
const TYPES = ['ACCIDENT', 'DISASTER', 'ASSAULT', 'PROTEST'] as const
const TOLD = /(\w+) of (\w+) (killed) (\d+) people, (officials) (said)/
/** What happened elsewhere, told at the end. */
const ASIDE = /came after the (\w+) in (\w+) that injured (\d+) people/

type Harm = Pick<Reading, 'events' | 'figures' | 'places'>

function readLightly(report: Report): Reading {
  const told = TOLD.exec(report.text)
  const empty = { ...makeReading(report), readBy: lightReader.version }
  if (told === null) return empty
  const [said, officials] = [spanIn(told, 6), spanIn(told, 5)]
  const main = harmOf(told, '1', { place: 2, trigger: 3, toll: 4, what: 'killed', statement: 's1' })
  const aside = ASIDE.exec(report.text)
  const other =
    aside && harmOf(aside, '2', { trigger: 1, place: 2, toll: 3, what: 'injured', statement: null })
  return {
    ...empty,
    statements: [
      {
        id: 's1',
        source: { span: officials, text: 'officials', actor: null },
        cue: { span: said },
        content: { spans: [[0, officials[0] - 2]] },
        kind: 'indirect',
        stance: 'said',
        parent: null,
      },
    ],
    events: [...main.events, ...(other?.events ?? [])],
    figures: [...main.figures, ...(other?.figures ?? [])],
    places: [...main.places, ...(other?.places ?? [])],
  }
}

interface Groups {
  readonly place: number
  readonly trigger: number
  readonly toll: number
  readonly what: 'killed' | 'injured'
  readonly statement: string | null
}

/** An event with its place and its toll, from what a pattern found. */
function harmOf(found: RegExpExecArray, number: string, groups: Groups): Harm {
  const [place = '', trigger = '', toll = ''] = [groups.place, groups.trigger, groups.toll].map(
    (i) => found[i],
  )
  const { what, statement } = groups
  const count = Number(toll)
  const figure = {
    id: `f${number}`,
    span: spanIn(found, groups.toll),
    text: toll,
    what,
    subject: { text: 'people', code: '' },
    min: count,
    max: count,
    statement,
  }
  const event = {
    id: `e${number}`,
    type: groups.statement === null ? 'DISASTER' : typeOf(found.input),
    mode: '',
    contexts: [],
    cameo: '',
    goldstein: 0,
    trigger: { span: spanIn(found, groups.trigger), text: trigger },
    actors: [],
    time: null,
    place: `p${number}`,
    figures: [figure.id],
    status: 'asserted' as const,
    statement,
    sentence: [found.index, found.index + found[0].length] as [number, number],
  }
  const span = spanIn(found, groups.place)
  return {
    events: [event],
    figures: [figure],
    places: [{ id: event.place, span, text: place, ...locate(place) }],
  }
}

function typeOf(text: string): (typeof TYPES)[number] {
  return TYPES[(text.codePointAt(4) ?? 0) % TYPES.length] ?? 'ACCIDENT'
}

/** Where the words of a group stand in the text; no group has words that stand in the match before. */
function spanIn(found: RegExpExecArray, group: number): [number, number] {
  const words = found[group] ?? ''
  const start = found.index + found[0].indexOf(words)
  return [start, start + words.length]
}

/** Every name has a place of its own, somewhere in one country. */
function locate(name: string) {
  const number = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 99_991, 7)
  const [lat, lon] = [30 + (number % 311) / 10, 40 + (number % 317) / 10]
  return { name, lat, lon, country: 'XXA', kind: 'city', because: 'the only one of this name' }
}
