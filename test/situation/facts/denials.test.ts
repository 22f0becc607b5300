import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/record/reading.ts'
import { reconcile } from '../../../src/situation/reconcile.ts'
import { actorIn, eventIn, placeIn, readingOf, spanOf } from '../builders.ts'

/** A report of shooting at Selva in which somebody denies something. */
function denial(
  id: string,
  sentence: string,
  [speaker, cue, denied]: readonly [string, string, string],
): Reading {
  const text = `Shooting at the bridge of Selva went on all night. ${sentence}`
  return readingOf(
    { id, title: 'Shooting at Selva bridge', text, source: { name: `${id} Post`, kind: 'newspaper' } },
    {
      places: [placeIn(text, 'Selva', { lat: 9, lon: 40, country: 'OST' })],
      events: [eventIn(text, 'Shooting', { place: 'p-Selva' })],
      actors: [actorIn(text, speaker, { code: 'OST', sector: 'GOV', kind: 'organisation' })],
      statements: [
        {
          id: `s-${id}`,
          source: { span: spanOf(text, speaker), text: speaker, actor: `a-${speaker}` },
          cue: { span: spanOf(text, cue) },
          content: { spans: [spanOf(text, denied)] },
          kind: 'indirect',
          stance: 'denied',
          parent: null,
        },
      ],
    },
  )
}

const A = denial('a', 'The interior ministry denied that police had fired.', [
  'The interior ministry',
  'denied',
  'that police had fired',
])
const B = denial('b', 'The interior ministry rejected the charge.', [
  'The interior ministry',
  'rejected',
  'the charge',
])

const rejections = (readings: readonly Reading[]) =>
  reconcile(readings).stories.flatMap(({ events }) => events.filter(({ type }) => type === 'REJECT'))

describe('denials', () => {
  it('are an event when several texts report them', () => {
    const [event, ...others] = rejections([A, B])
    expect(others).toEqual([])
    expect(event).toMatchObject({
      what: 'The interior ministry denied that police had fired',
      reports: ['a', 'b'],
      because: '2 texts have a denial by OST government',
    })
  })

  it('are a part of what is denied when one text has them', () => {
    expect(rejections([A])).toEqual([])
  })

  it('are left out where reports tell of the rejection itself', () => {
    const { text } = B.report
    const told = eventIn(text, 'rejected', {
      type: 'REJECT',
      place: 'p-Selva',
      actors: [
        {
          role: 'source',
          span: spanOf(text, 'The interior ministry'),
          text: 'The interior ministry',
          code: 'OST',
          sector: 'GOV',
          actor: null,
        },
      ],
    })
    expect(rejections([A, { ...B, events: [...B.events, told] }]).map(({ id }) => id)).toEqual([
      'b/e-rejected',
    ])
  })
})
