import { describe, expect, it } from 'vitest'
import { relateTimes } from '../../../src/reading/times/index.ts'
import type { Sentence } from '../../../src/language/index.ts'
import type { ReportEvent, Time } from '../../../src/record/reading.ts'

const TEXT = 'Envoys met at 7:30 p.m. on Tuesday, two hours after the shelling began. The shelling went on.'

const span = (words: string, from = 0): [number, number] => {
  const start = TEXT.indexOf(words, from)
  return [start, start + words.length]
}

const tokensOf = (text: string, offset: number) =>
  [...text.matchAll(/[\p{L}\d:.]+|[,;]/gu)].map(({ 0: word, index }) => ({
    span: [offset + index, offset + index + word.length],
    text: word,
  }))

const sentences = [TEXT.slice(0, TEXT.indexOf('The')), TEXT.slice(TEXT.indexOf('The'))].map((text, i) => {
  const start = i === 0 ? 0 : TEXT.indexOf('The')
  return { span: [start, start + text.length], tokens: tokensOf(text, start), names: [] }
}) as unknown as Sentence[]

const time = (id: string, words: string, start: string, end: string): Time => ({
  id,
  span: span(words),
  text: words,
  start,
  end,
  zone: 'America/New_York',
  grain: 'minute',
  because: 'stated',
})
const event = (id: string, words: string, told: string | null, from = 0): ReportEvent => ({
  id,
  type: 'ASSAULT',
  mode: '',
  contexts: [],
  cameo: '190',
  goldstein: -9,
  trigger: { span: span(words, from), text: words },
  actors: [],
  time: told,
  place: null,
  figures: [],
  status: 'asserted',
  statement: null,
  sentence: [0, TEXT.length],
})

const seven = time('t1', '7:30 p.m. on Tuesday', '2026-05-12T23:30:00.000Z', '2026-05-12T23:31:00.000Z')
const after = time('t2', 'two hours after', seven.start, seven.end)

describe('times told from events', () => {
  it('counts back to the event, and gives it and its other mentions that time', () => {
    const events = [event('e1', 'shelling', 't2'), event('e2', 'shelling', null, TEXT.indexOf('The'))]
    const related = relateTimes({ times: [seven, after], events }, sentences)
    const added = related.times.at(-1)
    expect(added).toMatchObject({ id: 't3', start: '2026-05-12T21:30:00.000Z', grain: 'hour' })
    expect(added?.because).toContain('7:30 p.m. on Tuesday')
    expect(related.events.map(({ time: told }) => told)).toEqual(['t3', 't3'])
    expect(related.times[1]).toMatchObject({ id: 't2', relativeTo: 'e1', start: seven.start })
  })

  it('leaves an event told as a threat without a time', () => {
    const threat: ReportEvent = {
      ...event('e2', 'shelling', null, TEXT.indexOf('The')),
      status: 'threatened',
    }
    const related = relateTimes(
      { times: [seven, after], events: [event('e1', 'shelling', 't2'), threat] },
      sentences,
    )
    expect(related.events[1]?.time).toBeNull()
  })

  it('changes nothing where nothing is told from an event', () => {
    const events = [event('e1', 'shelling', 't1')]
    expect(relateTimes({ times: [seven], events }, sentences)).toEqual({ times: [seven], events })
  })
})
