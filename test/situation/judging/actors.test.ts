import { describe, expect, it } from 'vitest'
import { applyJudgements } from '../../../src/situation/judging/readings.ts'
import { reconcile } from '../../../src/situation/reconcile.ts'
import { actorIn, eventIn, readingOf, spanOf, statementIn } from '../builders.ts'
import { judgementOf } from './builders.ts'
import { eventOf } from './two.ts'

describe('actors', () => {
  const text = 'Soldiers of Aru attacked the port of Selva, the navy said.'
  const actor = actorIn(text, 'Soldiers of Aru', { code: 'XXA', sector: 'MIL' })
  const speaker = actorIn(text, 'the navy', { code: 'XXB', sector: 'MIL' })
  const reading = readingOf(
    { id: 'r3', text },
    {
      actors: [actor, speaker],
      events: [
        eventIn(text, 'attacked', {
          actors: [
            {
              role: 'source',
              span: actor.mentions[0] ?? [0, 0],
              text: actor.name,
              code: 'XXA',
              sector: 'MIL',
              actor: actor.id,
            },
          ],
        }),
      ],
      statements: [
        statementIn(text, 'the navy', 'Soldiers of Aru attacked the port of Selva', {
          source: { span: spanOf(text, 'the navy'), text: 'the navy', actor: speaker.id },
        }),
      ],
    },
  )
  const about = { report: 'r3', span: spanOf(text, 'Soldiers of Aru') }

  it('take a corrected country into their events', () => {
    const correct = judgementOf({
      id: 'j-actor',
      kind: 'correct',
      ...about,
      content: { record: 'actors', set: { code: 'XXC', sector: 'REB' } },
    })
    const event = eventOf(reconcile([reading], { judgements: [correct] }), 'r3', 'e-attacked')
    expect(event.actors.source).toEqual([{ name: 'Soldiers of Aru', code: 'XXC', sector: 'REB' }])
    expect(event.because).toContain('corrected by Ana')
  })

  it('leave their events and statements when rejected', () => {
    const reject = judgementOf({ id: 'j-actor', kind: 'reject', ...about, content: { record: 'actors' } })
    expect(applyJudgements([reading], [reject])[0]?.events[0]?.actors).toEqual([])
    const silent = judgementOf({ ...reject, span: spanOf(text, 'the navy') })
    const [judged] = applyJudgements([reading], [silent])
    expect(judged?.statements[0]?.source).toEqual({
      span: spanOf(text, 'the navy'),
      text: 'the navy',
      actor: null,
    })
  })
})
