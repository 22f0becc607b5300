import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../../src/record/judgement.ts'
import type { Situation } from '../../../src/record/situation.ts'
import { reconcile } from '../../../src/situation/reconcile.ts'
import { spanOf } from '../builders.ts'
import { judgementOf } from './builders.ts'
import { BLAST, eventOf, LATER, only, READINGS, storiesOf, together } from './two.ts'

describe('stories', () => {
  it('are put together by a person, who is named', () => {
    const situation = reconcile(READINGS, { judgements: [together] })
    expect(storiesOf(situation)).toEqual([['r1', 'r2']])
    expect(only(situation).because).toBe('r1 put together with r2 by Ana')
  })

  it('lose a report that a person takes out, and get it back when that is undone', () => {
    const out = judgementOf({
      id: 'j-out',
      kind: 'split',
      report: 'r2',
      content: { record: 'stories' },
      at: '2031-03-01T17:00:00Z',
    })
    const undo = judgementOf({ id: 'j-undo', kind: 'undo', undoes: 'j-out', at: '2031-03-01T18:00:00Z' })
    const apart = reconcile(READINGS, { judgements: [out, together] })
    expect(storiesOf(apart)).toEqual([['r1'], ['r2']])
    expect(apart.stories.find(({ id }) => id === 'story/r2')?.because).toBe(
      'r2 taken out of another story by Ana',
    )
    expect(reconcile(READINGS, { judgements: [undo, out, together] })).toEqual(
      reconcile(READINGS, { judgements: [together] }),
    )
    const back = judgementOf({ ...together, id: 'j-back', at: '2031-03-01T19:00:00Z' })
    expect(storiesOf(reconcile(READINGS, { judgements: [together, out, back] }))).toEqual([['r1', 'r2']])
  })
})

describe('events', () => {
  const judge = (...judgements: Judgement[]): Situation =>
    reconcile(READINGS, { judgements: [together, ...judgements] })
  const crash = spanOf(BLAST, 'crash')
  const merge = judgementOf({
    id: 'j-merge',
    kind: 'merge',
    report: 'r1',
    span: crash,
    content: { with: { report: 'r2', span: spanOf(LATER, 'arrested') } },
    at: '2031-03-02T08:00:00Z',
  })
  const split = judgementOf({
    id: 'j-split',
    kind: 'split',
    report: 'r2',
    span: spanOf(LATER, 'explosion'),
    content: { with: { report: 'r1', span: spanOf(BLAST, 'blast') } },
    at: '2031-03-02T09:00:00Z',
  })

  it('are put together across types', () => {
    expect(eventOf(judge(), 'r1', 'e-crash').mentions).not.toContainEqual({
      report: 'r2',
      event: 'e-arrested',
    })
    const joined = eventOf(judge(merge), 'r1', 'e-crash')
    expect(joined.mentions).toContainEqual({ report: 'r2', event: 'e-arrested' })
    expect(joined.because).toContain('put together by Ana')
  })

  it('lose a telling that a person keeps apart', () => {
    expect(eventOf(judge(), 'r1', 'e-blast').mentions).toContainEqual({ report: 'r2', event: 'e-explosion' })
    const situation = judge(split)
    expect(eventOf(situation, 'r1', 'e-blast').mentions).not.toContainEqual({
      report: 'r2',
      event: 'e-explosion',
    })
    expect(eventOf(situation, 'r2', 'e-explosion').because).toContain('told apart by Ana')
  })

  it('stand by themselves when a telling is split from all others', () => {
    const alone = judgementOf({ ...split, id: 'j-alone', content: {} })
    expect(eventOf(judge(alone), 'r2', 'e-explosion').mentions).toEqual([
      { report: 'r2', event: 'e-explosion' },
    ])
  })

  it('follow the later of two people who disagree', () => {
    const again = judgementOf({
      ...split,
      id: 'j-again',
      kind: 'merge',
      by: 'Ben',
      at: '2031-03-02T10:00:00Z',
    })
    expect(eventOf(judge(split, again), 'r1', 'e-blast').mentions).toContainEqual({
      report: 'r2',
      event: 'e-explosion',
    })
    const earlier = judgementOf({ ...again, at: '2031-03-02T07:00:00Z' })
    expect(eventOf(judge(split, earlier), 'r1', 'e-blast').mentions).not.toContainEqual({
      report: 'r2',
      event: 'e-explosion',
    })
  })

  it('have the place and time that a person sets', () => {
    const place = judgementOf({
      id: 'j-place',
      kind: 'set-place',
      report: 'r1',
      span: crash,
      content: { place: { name: 'Chakvi', lat: 41.72, lon: 41.73, country: 'GEO' } },
    })
    const time = judgementOf({
      id: 'j-time',
      kind: 'set-time',
      report: 'r1',
      span: crash,
      content: { time: { start: '2031-03-01T06:10:00Z', end: '2031-03-01T06:20:00Z' } },
    })
    const event = eventOf(judge(place, time), 'r1', 'e-crash')
    expect(event.place?.name).toBe('Chakvi')
    expect(event.start).toBe('2031-03-01T06:10:00.000Z')
    expect(event.because).toContain('time set by Ana')
    expect(event.because).toContain('place set by Ana')
  })

  it('show who confirmed and noted, from the moment that they did', () => {
    const confirm = judgementOf({
      id: 'j-yes',
      kind: 'confirm',
      report: 'r1',
      span: crash,
      at: '2031-03-02T11:00:00Z',
    })
    const note = judgementOf({
      id: 'j-note',
      kind: 'note',
      report: 'r1',
      span: crash,
      content: { text: 'seen on the traffic camera' },
      at: '2031-03-02T12:00:00Z',
    })
    const event = eventOf(judge(confirm, note), 'r1', 'e-crash')
    expect(event.confirmedBy).toEqual(['Ana'])
    expect(event.notes).toEqual([{ text: 'seen on the traffic camera', by: 'Ana', at: note.at }])
    expect(event.because).toContain(
      'confirmed by Ana, who counts as no source; noted by Ana: seen on the traffic camera',
    )
    const before = reconcile(READINGS, {
      judgements: [together, confirm, note],
      asOf: '2031-03-02T11:30:00Z',
    })
    expect(eventOf(before, 'r1', 'e-crash').confirmedBy).toEqual(['Ana'])
    expect(eventOf(before, 'r1', 'e-crash').notes).toBeUndefined()
  })
})
