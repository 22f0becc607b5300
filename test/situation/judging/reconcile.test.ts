import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCorpus } from '../../../bench/situation/corpus.ts'
import type { Judgement } from '../../../src/record/judgement.ts'
import type { Situation, Story, StoryEvent } from '../../../src/record/situation.ts'
import { createSituationIndex } from '../../../src/situation/growing.ts'
import { reconcile } from '../../../src/situation/reconcile.ts'
import { applyJudgements } from '../../../src/situation/judging/readings.ts'
import { actorIn, eventIn, figureIn, placeIn, readingOf, spanOf, statementIn } from '../builders.ts'
import { judgementOf } from './builders.ts'

const BLAST =
  'A blast in Batumi killed four people, police said. A lorry crash near Kobuleti injured nine people.'
const LATER =
  'The explosion in Batumi killed six people, a hospital said. Police arrested two men in Kobuleti.'

const first = readingOf(
  { id: 'r1', title: 'Blast in Batumi', text: BLAST },
  {
    events: [
      eventIn(BLAST, 'blast', { type: 'ACCIDENT', place: 'p-Batumi', figures: ['f-four people'] }),
      eventIn(BLAST, 'crash', { type: 'ACCIDENT', place: 'p-Kobuleti', figures: ['f-nine people'] }),
    ],
    figures: [
      figureIn(BLAST, 'four people', { what: 'killed', min: 4, max: 4, statement: 's-police' }),
      figureIn(BLAST, 'nine people', { what: 'injured', min: 9, max: 9 }),
    ],
    places: [
      placeIn(BLAST, 'Batumi', { lat: 41.6, lon: 41.6, country: 'GEO' }),
      placeIn(BLAST, 'Kobuleti', { lat: 41.8, lon: 41.8, country: 'GEO' }),
    ],
    statements: [statementIn(BLAST, 'police', 'A blast in Batumi killed four people')],
  },
)
const second = readingOf(
  {
    id: 'r2',
    title: 'Explosion in Batumi',
    text: LATER,
    publishedAt: '2031-03-01T15:00:00Z',
    source: { name: 'Harbour News' },
  },
  {
    events: [
      eventIn(LATER, 'explosion', { type: 'ACCIDENT', place: 'p-Batumi', figures: ['f-six people'] }),
      eventIn(LATER, 'arrested', { type: 'COERCE', place: 'p-Kobuleti', figures: ['f-two men'] }),
    ],
    figures: [
      figureIn(LATER, 'six people', { what: 'killed', min: 6, max: 6 }),
      figureIn(LATER, 'two men', { what: 'arrested', min: 2, max: 2 }),
    ],
    places: [
      placeIn(LATER, 'Batumi', { lat: 41.6, lon: 41.6, country: 'GEO' }),
      placeIn(LATER, 'Kobuleti', { lat: 41.8, lon: 41.8, country: 'GEO' }),
    ],
  },
)
const READINGS = [first, second]

const together = judgementOf({
  id: 'j-stories',
  kind: 'merge',
  report: 'r1',
  content: { record: 'stories', with: { report: 'r2' } },
  at: '2031-03-01T16:00:00Z',
})

function storiesOf({ stories }: Situation): string[][] {
  return stories.map(({ reports }) => [...reports]).toSorted()
}

function eventOf({ stories }: Situation, report: string, event: string): StoryEvent {
  const found = stories
    .flatMap(({ events }) => events)
    .find(({ mentions }) => mentions.some((one) => one.report === report && one.event === event))
  if (!found) throw new Error(`no event has ${report}/${event}`)
  return found
}

const only = ({ stories }: Situation): Story => stories[0] as Story

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
    expect(eventOf(reconcile([reading], { judgements: [reject] }), 'r3', 'e-attacked').actors.source).toEqual(
      [],
    )
    const silent = judgementOf({ ...reject, span: spanOf(text, 'the navy') })
    const [judged] = applyJudgements([reading], [silent])
    expect(judged?.statements[0]?.source).toEqual({
      span: spanOf(text, 'the navy'),
      text: 'the navy',
      actor: null,
    })
  })
})

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
