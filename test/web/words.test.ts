import { describe, expect, it } from 'vitest'
import type { Claim, Fact, StoryEvent } from '../../src/record/situation.ts'
import { gatherAccounts, phraseOf } from '../../src/web/phrases.ts'
import { briefMarkdown } from '../../src/web/story/briefMarkdown.ts'
import { findHeadlines, findTurns } from '../../src/web/story/headlines.ts'
import { quoteOf } from '../../src/web/story/quote.ts'
import { describeCurrent } from '../../src/web/words.ts'

import { claim, fact } from './claims.ts'

describe('words', () => {
  it.each([
    [{ min: 3, max: 5 }, '3–5'],
    [{ min: 13, max: null }, '13 or more'],
    [['leak', 'drone'], 'leak / drone'],
    [null, 'withdrawn'],
  ])('says %j as %s', (current, text) => {
    expect(describeCurrent(current)).toBe(text)
  })

  it('lets no report write Markdown', () => {
    const words = '# [x](javascript:1) <b>*bold*</b>'
    const brief = { title: words, subtitle: '', events: [], notes: [] }
    expect(briefMarkdown(brief)).toMatch(/^# \\# \\\[x\\\]\(javascript:1\) \\<b\\>\\\*bold\\\*\\<\/b\\>\n/)
  })
})

describe('quotations', () => {
  const text =
    'PARIS (AP) — It rained. Gen. Jean Dupont said "two of them" died near St. Malo at 4 p.m. on Tuesday. Nobody else did.'
  it.each([
    ['two', 'Gen. Jean Dupont said ‘two of them’ died near St. Malo at 4 p.m. on Tuesday.'],
    ['rained', 'PARIS (AP) — It rained.'],
    ['Nobody', 'Nobody else did.'],
  ])('of “%s” are the sentence around it', (word, sentence) => {
    const start = text.indexOf(word)
    expect(text.slice(start, start + word.length)).toBe(word)
    expect(quoteOf(text, [start, start + word.length])).toBe(sentence)
  })
})

describe('facts in words', () => {
  const say = (field: string, subject: string, current: Fact['current']) => {
    const { before, value, after } = phraseOf({ field, subject: { text: subject, code: '' }, current })
    return [before, value, after].filter(Boolean).join(' ')
  }
  it.each([
    ['killed', 'people', { min: 4, max: 4 }, '4 killed'],
    ['killed', 'American soldiers', { min: 24, max: 99 }, '24–99 American soldiers killed'],
    ['killed', 'its soldiers', { min: 2, max: 2 }, '2 of its soldiers killed'],
    ['killed', 'American fatalities', { min: 0, max: 0 }, '0 killed (American fatalities)'],
    ['injured', 'injured', { min: 13, max: null }, '13 or more injured'],
    ['munitions', 'drone', { min: 2, max: 2 }, '2 drones'],
    ['troops', 'paratroopers', { min: 600, max: 600 }, '600 paratroopers'],
    ['hostages', 'passengers', { min: 18, max: 18 }, '18 hostages (passengers)'],
    ['pledged', 'European Union eur', { min: 2e6, max: 2e6 }, '€2,000,000 pledged (European Union)'],
    ['funding_sought_chf', '', { min: 8e6, max: 8e6 }, 'CHF\u00a08,000,000 sought'],
    ['magnitude', '', { min: 6.1, max: 6.1 }, 'magnitude 6.1'],
    ['cause', 'x', ['hit a reef', 'not: hit a reef'], 'cause: hit a reef or not'],
    ['responsibility', '', ['A', 'B'], 'responsibility: A or B'],
  ] as const)('says %s of “%s”', (field, subject, current, sentence) => {
    expect(say(field, subject, current)).toBe(sentence)
  })

  it('names the accounts of a dispute, and who gives each', () => {
    const told = fact([
      claim({ id: 'a', min: 0, max: 0, saidBy: { text: 'the army', code: '' }, origin: 'army' }),
      claim({ id: 'b', min: 24, max: 99, saidBy: { text: 'Black Kites', code: '' }, origin: 'kites' }),
      claim({ id: 'c', min: 24, max: 24, saidBy: { text: 'The Kites', code: '' }, origin: 'kites' }),
    ])
    expect(phraseOf(told).value).toBe('0 or 24')
    expect(gatherAccounts(told).map(({ label, names }) => [label, names])).toEqual([
      ['0', ['The army']],
      ['24', ['The Kites']],
    ])
  })
})

describe('headlines', () => {
  const told = (id: string, field: string, given: Partial<Fact> & { readonly reports: number }) => ({
    ...fact(Array.from({ length: given.reports }, (_, i) => claim({ id: `${id}${i}`, report: `r${i}` }))),
    ...given,
    id,
    field,
  })
  const event = (facts: readonly Fact[], isBackground = false) =>
    ({ reports: ['r'], facts, isBackground }) as unknown as StoryEvent
  it('are what readers ask first, the most reported of each, and what is in dispute', () => {
    const events = [
      event([
        told('troops', 'troops', { reports: 9, standing: 'single-source' }),
        told('few', 'killed', { reports: 1, standing: 'single-source' }),
        told('many', 'killed', { reports: 5, standing: 'corroborated' }),
        told('argued', 'killed', { reports: 2, standing: 'disputed' }),
      ]),
      event([told('old', 'killed', { reports: 20, standing: 'corroborated' })], true),
    ]
    expect(findHeadlines(events, 7).map(({ fact: { id } }) => id)).toEqual(['many', 'argued', 'troops'])
    expect(findHeadlines(events.slice(1), 7).map(({ fact: { id } }) => id)).toEqual(['old'])
  })
})

describe('what changed', () => {
  it('has what was replaced and what was withdrawn, the latest turn first', () => {
    const event = (id: string, claims: readonly Claim[]) =>
      ({ id, reports: ['r'], facts: [{ ...fact(claims), id }] }) as unknown as StoryEvent
    const gone = { standing: 'superseded' as const, min: 2, max: null }
    const turns = findTurns(
      [
        event('old', [claim({ id: 'a', ...gone }), claim({ id: 'b', at: '2026-05-12T03:00:00.000Z' })]),
        event('new', [claim({ id: 'c', ...gone }), claim({ id: 'd', at: '2026-05-12T04:00:00.000Z' })]),
        event('none', [claim({ id: 'e' })]),
      ],
      4,
    )
    expect(turns.map(({ told, before }) => [told.fact.id, before.map(({ id }) => id)])).toEqual([
      ['new', ['c']],
      ['old', ['a']],
    ])
  })
})
