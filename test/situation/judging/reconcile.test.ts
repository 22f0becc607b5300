import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCorpus } from '../../../bench/situation/corpus.ts'
import type { Judgement } from '../../../src/record/judgement.ts'
import type { Story } from '../../../src/record/situation.ts'
import { createSituationIndex } from '../../../src/situation/growing.ts'
import { reconcile } from '../../../src/situation/reconcile.ts'
import { judgementOf } from './builders.ts'
import { storiesOf } from './two.ts'

const CORPUS = [...makeCorpus({ reports: 60, perDay: 60, biggestStory: 20 })]
const IDS = CORPUS.map(({ report }) => report.id)

/** Any judgements about a made-up archive, some of them undone, some of the undoings undone. */
const judgements = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Judgement['kind']>(
        'reject',
        'merge',
        'split',
        'confirm',
        'note',
        'set-place',
        'undo',
      ),
      a: fc.nat(CORPUS.length - 1),
      b: fc.nat(CORPUS.length - 1),
      isOfStories: fc.boolean(),
      minute: fc.nat(59),
      of: fc.nat(11),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ kind, a, b, isOfStories, minute, of }, index) => {
      const [one, other] = [CORPUS[a], CORPUS[b]] as [(typeof CORPUS)[number], (typeof CORPUS)[number]]
      const span = one.events[0]?.trigger.span ?? null
      return judgementOf({
        id: `j${index}`,
        kind,
        report: kind === 'undo' ? null : one.report.id,
        span: isOfStories ? null : span,
        content: {
          text: 'a note',
          place: { name: 'Elsewhere', lat: 1, lon: 1 },
          with: {
            report: other.report.id,
            span: isOfStories ? null : (other.events[0]?.trigger.span ?? null),
          },
        },
        undoes: kind === 'undo' ? `j${of}` : null,
        at: `2031-03-01T12:${String(minute).padStart(2, '0')}:00Z`,
      })
    }),
  )

describe('judgements', () => {
  it('take a report out with every version of its address', () => {
    const [story] = reconcile(CORPUS).stories as [Story]
    const one = CORPUS.find(({ report }) => report.id === story.reports[1]) as (typeof CORPUS)[number]
    const url = 'https://post.example/rewritten'
    const versions = ['v1', 'v2'].map((id) => ({ ...one, report: { ...one.report, id, url } }))
    const all = [...CORPUS, ...versions]
    expect(reconcile(all).stories[0]?.reports).toEqual(expect.arrayContaining(['v1', 'v2']))
    const out = judgementOf({ id: 'j-out', kind: 'split', report: 'v2' })
    const situation = reconcile(all, { judgements: [out] })
    expect(storiesOf(situation)).toContainEqual(['v1', 'v2'])
    expect(situation.stories.filter(({ reports }) => !reports.includes('v1'))).toEqual(
      reconcile(CORPUS).stories,
    )
  })

  it('have one effect in whatever order they and the reports come', () => {
    fc.assert(
      fc.property(
        judgements,
        fc.shuffledSubarray(CORPUS, { minLength: CORPUS.length }),
        fc.nat(),
        (given, shuffled, turn) => {
          const whole = reconcile(CORPUS, { judgements: given })
          const turned = [
            ...given.slice(turn % given.length),
            ...given.slice(0, turn % given.length),
          ].toReversed()
          const index = createSituationIndex({ judgements: turned })
          for (const reading of shuffled) index.add(reading)
          expect(index.situation()).toEqual(whole)
          expect(whole.stories.flatMap(({ reports }) => reports).toSorted()).toEqual(IDS.toSorted())
        },
      ),
      { numRuns: 40, seed: 3 },
    )
  })

  it('leave no trace once undone', () => {
    const before = reconcile(CORPUS)
    fc.assert(
      fc.property(judgements, (given) => {
        const made = given.filter(({ kind }) => kind !== 'undo')
        const undoings = made.map(({ id }) => judgementOf({ id: `u-${id}`, kind: 'undo', undoes: id }))
        expect(reconcile(CORPUS, { judgements: [...undoings, ...made] })).toEqual(before)
      }),
      { numRuns: 20, seed: 4 },
    )
  })

  it('keep their effect when a report goes and comes again', () => {
    fc.assert(
      fc.property(judgements, fc.subarray(CORPUS, { minLength: 1, maxLength: 12 }), (given, gone) => {
        const index = createSituationIndex({ judgements: given })
        for (const reading of CORPUS) index.add(reading)
        for (const { report } of gone) index.remove(report.id)
        const left = CORPUS.filter((reading) => !gone.includes(reading))
        expect(index.situation()).toEqual(reconcile(left, { judgements: given }))
        for (const reading of gone) index.add(reading)
        expect(index.situation()).toEqual(reconcile(CORPUS, { judgements: given }))
      }),
      { numRuns: 20, seed: 5 },
    )
  })
})
