import { describe, expect, it } from 'vitest'
import type { Situation } from '../../../src/record/situation.ts'
import { reconcile } from '../../../src/situation/reconcile.ts'
import { spanOf } from '../builders.ts'
import { judgementOf } from './builders.ts'
import { BLAST, first, only } from './two.ts'

describe('claims', () => {
  const killed = ({ stories }: Situation) =>
    stories
      .flatMap(({ events }) => events.flatMap(({ facts }) => facts))
      .find(({ field }) => field === 'killed')
  const four = spanOf(BLAST, 'four people')

  it('are confirmed without becoming more sources', () => {
    const confirm = judgementOf({
      id: 'j-yes',
      kind: 'confirm',
      report: 'r1',
      span: four,
      content: { record: 'figures' },
    })
    const [without, fact] = [
      killed(reconcile([first])),
      killed(reconcile([first], { judgements: [confirm] })),
    ]
    expect(fact?.confirmedBy).toEqual(['Ana'])
    expect(fact?.claims[0]?.confirmedBy).toEqual(['Ana'])
    expect(fact?.because).toContain('confirmed by Ana')
    expect(fact?.standing).toBe(without?.standing)
    expect(fact?.independentSources).toBe(1)
  })

  it('are gone when rejected, and their story says so', () => {
    const reject = judgementOf({
      id: 'j-no',
      kind: 'reject',
      report: 'r1',
      span: four,
      content: { record: 'figures' },
    })
    const situation = reconcile([first], { judgements: [reject] })
    expect(killed(situation)).toBeUndefined()
    expect(only(situation).because).toBe(`what r1 says at ${four[0]}–${four[1]} rejected by Ana`)
  })

  it('give the corrected figure and who corrected it', () => {
    const correct = judgementOf({
      id: 'j-correct',
      kind: 'correct',
      report: 'r1',
      span: four,
      content: { record: 'figures', set: { min: 5, max: 5 } },
    })
    const fact = killed(reconcile([first], { judgements: [correct] }))
    expect(fact?.current).toEqual({ min: 5, max: 5 })
    expect(fact?.claims[0]?.because).toContain('corrected by Ana')
  })
})
