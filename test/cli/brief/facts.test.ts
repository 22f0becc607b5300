import { describe, expect, it } from 'vitest'
import { gatherEvidence } from '../../../src/cli/brief/evidence.ts'
import { describeCurrent, factLines } from '../../../src/cli/brief/facts.ts'
import type { Claim, Fact, Story } from '../../../src/record/situation.ts'

const claim = (over: Partial<Claim>): Claim => ({
  id: 'c',
  report: 'r1',
  saidBy: { text: 'police', code: '' },
  via: [],
  origin: 'police',
  min: 2,
  max: null,
  status: 'asserted',
  standing: 'live',
  at: '2026-05-12T02:10:00Z',
  evidence: { report: 'r1', span: [0, 5] },
  supersedes: null,
  ...over,
})

const fact = (claims: Claim[], over: Partial<Fact> = {}): Fact => ({
  id: 'f',
  field: 'killed',
  subject: { text: 'people', code: '' },
  standing: 'single-source',
  current: { min: 2, max: null },
  independentSources: 1,
  claims,
  ...over,
})

const story = (facts: Fact[]): Story => ({
  id: 's',
  title: 'Blast',
  reports: ['r1'],
  start: null,
  end: null,
  events: [
    {
      id: 'e',
      type: 'ACCIDENT',
      mode: '',
      what: 'explosion in Batumi',
      status: 'reported',
      actors: { source: [], target: [] },
      start: null,
      end: null,
      place: null,
      reports: ['r1'],
      mentions: [],
      facts,
    },
  ],
})

const lines = (facts: Fact[], all = false) =>
  factLines(story(facts), gatherEvidence([]), { width: 100, colour: false }, all)

describe('facts', () => {
  it.each([
    [{ min: 12, max: 12 }, '12'],
    [{ min: 13, max: null }, '13 or more'],
    [{ min: 570, max: 1630 }, '570–1,630'],
    [null, 'withdrawn'],
    ['open', 'open'],
    [['gas leak', 'drone'], 'gas leak / drone'],
  ])('describes %j', (current, described) => expect(describeCurrent(fact([], { current }))).toBe(described))

  it('folds a claim and its copies into one line, with every reference', () => {
    const copies = [claim({}), claim({ report: 'r2', evidence: { report: 'r2', span: [0, 5] } })]
    expect(lines([fact(copies)])).toEqual([
      'explosion in Batumi',
      '  ○ single source killed (people): 2 or more',
      '      2 or more  police  12 May 2026 02:10  r1 r2',
    ])
  })

  it.each([
    ['European Union eur', 'pledged (European Union): 2 or more EUR'],
    ['Norway', 'pledged (Norway): 2 or more USD'],
  ])('says the currency of a pledge of %s', (text, said) => {
    const [, line] = lines([fact([claim({})], { field: 'pledged', subject: { text, code: '' } })])
    expect(line).toContain(said)
  })

  it('keeps a claim that fell, and says so', () => {
    const claims = [
      claim({ standing: 'retracted' }),
      claim({ min: 5, max: 5, status: 'denied', origin: 'ministry' }),
    ]
    const text = lines([fact(claims, { standing: 'disputed' })]).join('\n')
    expect(text).toContain('◆ disputed')
    expect(text).toContain('(retracted)')
    expect(text).toContain('5 [denied]')
  })

  it('shows the first facts and counts the rest', () => {
    const facts = Array.from({ length: 20 }, () => fact([claim({})]))
    expect(lines(facts).at(-1)).toBe('  … and 6 more (--all)')
    expect(lines(facts, true).at(-1)).not.toContain('more (--all)')
  })
})
