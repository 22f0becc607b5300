import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCorpus } from '../../bench/situation/corpus.ts'
import { createSituationIndex } from '../../src/situation/growing.ts'
import { reconcile } from '../../src/situation/reconcile.ts'

/** A made-up archive, dense enough that stories lie beside each other. */
const CORPUS = [...makeCorpus({ reports: 80, perDay: 60, biggestStory: 25 })]
const WHOLE = reconcile(CORPUS)

describe('the situation', () => {
  it('has every report in a story, copies and figures in their places', () => {
    expect(WHOLE.stories.flatMap(({ reports }) => reports).toSorted()).toEqual(
      CORPUS.map(({ report }) => report.id).toSorted(),
    )
    expect(WHOLE.syndicated.length).toBeGreaterThan(0)
    const fields = new Set(
      WHOLE.stories.flatMap(({ events }) => events.flatMap(({ facts }) => facts.map(({ field }) => field))),
    )
    expect(fields).toEqual(new Set(['killed', 'injured']))
  })

  it('does not depend on the order of readings', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(CORPUS, { minLength: CORPUS.length }), (shuffled) => {
        expect(reconcile(shuffled)).toEqual(WHOLE)
      }),
      { numRuns: 15, seed: 11 },
    )
  })

  it('is the same whether reports come one by one or at once, and some go again', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(CORPUS, { minLength: CORPUS.length }),
        fc.subarray(CORPUS, { minLength: 1, maxLength: 20 }),
        (shuffled, gone) => {
          const index = createSituationIndex()
          for (const [turn, reading] of shuffled.entries()) {
            index.add(reading)
            if (turn % 20 === 0) index.situation()
          }
          for (const { report } of gone) index.remove(report.id)
          expect(index.situation()).toEqual(reconcile(CORPUS.filter((reading) => !gone.includes(reading))))
          for (const reading of gone) index.add(reading)
          expect(index.situation()).toEqual(WHOLE)
        },
      ),
      { numRuns: 8, seed: 5 },
    )
  })

  it('knows at a moment only what had been published by then', () => {
    const middle = CORPUS[40]?.report.publishedAt as string
    const early = CORPUS.slice(0, 41)
    expect(reconcile(CORPUS, { asOf: middle })).toEqual({ ...reconcile(early), asOf: middle })
  })

  it('gives the stories of one report without the rest', () => {
    const index = createSituationIndex()
    for (const reading of CORPUS) index.add(reading)
    const id = CORPUS[3]?.report.id as string
    expect(index.storiesOf(id)).toEqual(WHOLE.stories.filter(({ reports }) => reports.includes(id)))
  })

  it('is empty without readings', () => {
    expect(reconcile([])).toEqual({ asOf: null, stories: [], syndicated: [], revisions: [] })
  })
})
