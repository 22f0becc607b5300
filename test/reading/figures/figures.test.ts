import { describe, expect, it } from 'vitest'
import { FIGURE_KINDS, isRunningToll } from '../../../src/record/figure.ts'
import { openReader } from '../events/openEvents.ts'

const read = await openReader()

/** `[what, min, max, counted words, country]` of every figure. */
const figuresOf = (text: string) =>
  read(text).figures.map(({ what, min, max, subject }) => [what, min, max, subject.text, subject.code])

describe.each(Object.entries(FIGURE_KINDS))('figures of %s', (what, { examples }) => {
  it.each(examples.map((example) => [...example]))('%s', (text, min, max) => {
    expect(figuresOf(text as string).map(([kind, low, high]) => [kind, low, high])).toContainEqual([
      what,
      min,
      max,
    ])
  })
})

describe('ranges', () => {
  it.each([
    ['At least 11 people were killed.', 11, null],
    ['No fewer than five people were killed.', 5, null],
    ['More than a dozen people were killed.', 13, null],
    ['Up to 40 people were killed.', null, 40],
    ['Fewer than 50 people were killed.', null, 49],
    ['Between 30 and 40 people were killed.', 30, 40],
    ['Two to three hundred people were killed.', 200, 300],
    ['Some 200 people were killed.', 190, 210],
    ['Nearly 300 people were killed.', 285, 300],
    ['Dozens of people were killed.', 24, 99],
    ['Tens of people were killed.', 20, null],
    ['Hundreds of people were killed.', 200, 999],
    ['Several people were killed.', 3, 9],
    ['A few hundred people were killed.', 200, 999],
    ['Twenty-three people were killed.', 23, 23],
    ['A hundred and twenty people were killed.', 120, 120],
    ['1.2 million people were killed.', 1_200_000, 1_200_000],
    ['Half a million people were killed.', 500_000, 500_000],
    ['No one was killed.', 0, 0],
    ['Nobody was killed.', 0, 0],
    ['A shepherd was killed.', 1, 1],
  ])('%s', (text, min, max) => {
    expect(read(text).figures.map((figure) => [figure.what, figure.min, figure.max])).toEqual([
      ['killed', min, max],
    ])
  })
})

describe('what is counted', () => {
  it.each([
    ['Gunmen killed three Indian labourers.', ['killed', 3, 3, 'Indian labourers', 'IND']],
    ['The blast left 11 dead and 30 wounded.', ['injured', 30, 30, 'wounded', '']],
    ['Police put the toll at 11.', ['killed', 11, 11, '', '']],
    ['The deaths of eleven soldiers shocked the town.', ['killed', 11, 11, 'soldiers', '']],
    ['Four houses were destroyed.', ['homes', 4, 4, 'houses', '']],
    ['A 6.2-magnitude earthquake hit the coast.', ['magnitude', 6.2, 6.2, '', '']],
    ['Norway pledged $1.2 million in aid.', ['aid-usd', 1_200_000, 1_200_000, '', '']],
  ])('%s', (text, figure) => {
    expect(figuresOf(text)).toContainEqual(figure)
  })

  it('tells a part from its whole', () => {
    const [whole, part] = read('Nine people were killed, including three children.').figures
    expect([whole?.what, part?.what, part?.partOf]).toEqual(['killed', 'killed', whole?.id])
  })

  it('lets a bare number count what the figure before it counted', () => {
    const { figures } = read('The ministry said 31 people were killed. The union put the number at 40.')
    expect(figures.map(({ what, min }) => [what, min])).toEqual([
      ['killed', 31],
      ['killed', 40],
    ])
  })
})

describe('kinds by what befell the counted ones', () => {
  it.each([
    ['Police said 600 people had taken part in the march.', 'protesters', 600],
    ['The hospital treated 41 people for burns.', 'injured', 41],
    ['Rebels freed 17 schoolgirls kidnapped in April.', 'released', 17],
    ['All 43 people on board were found alive.', 'rescued', 43],
    ['A ferry carrying 180 people sank off the coast.', 'aboard', 180],
    ['Coup leaders shot dead two guards.', 'killed', 2],
    ['Warplanes struck three radar sites.', 'targets', 3],
    ['The flood left 20,000 people homeless.', 'displaced', 20_000],
    ['Five mechanics sustained injuries.', 'injured', 5],
    ['Two hundred sailors went missing.', 'missing', 200],
    ['Guards rounded up 30 traders.', 'arrested', 30],
    ['Troops killed five gunmen and seized 14 rifles.', 'rifles', 14],
    ['The storm cut down 60 pylons.', 'pylons', 60],
    ['Egypt pledged 20 million pounds for the camps.', 'aid-egp', 20_000_000],
    ['The fine was 300 Swiss francs.', 'fine-chf', 300],
    ['Missing: 16', 'missing', 16],
    ['Persons not yet found: 73', 'missing', 73],
    ['Fire burned 12,000 hectares.', 'area-km2', 120],
    ['The wage is 90 naira.', 'wage-ngn', 90],
  ])('%s', (text, what, count) => {
    expect(figuresOf(text).map(([kind, low]) => [kind, low])).toContainEqual([what, count])
  })
})

describe('shares', () => {
  it.each([
    ['All but 31 of the 118 people arrested have been released.', ['released', 87, 87]],
    ['Half of the 60 passengers were injured.', ['injured', 30, 30]],
    ['The ministry denied there had been any deaths.', ['killed', 0, 0]],
    ['An estimated 11,000 to 13,000 people were displaced.', ['displaced', 11_000, 13_000]],
  ])('%s', (text, figure) => {
    expect(figuresOf(text).map(([what, min, max]) => [what, min, max])).toContainEqual(figure)
  })

  it('counts a breakdown in brackets as parts of the total', () => {
    const [total, ...parts] = read('Dead: 78 (Bajhang 45, Doti 9).').figures
    expect(parts.map(({ min, partOf }) => [min, partOf])).toEqual([
      [45, total?.id],
      [9, total?.id],
    ])
  })
})

describe('what is no figure', () => {
  it.each([
    'The tanks of the occupiers will burn one after another.',
    'The guards were freed one by one.',
    'She was born in 1987.',
    'The talks lasted two days.',
    'Ana Pol, 34, a nurse, spoke.',
    'A 34-year-old man spoke.',
    'Two F-16s took off on March 9.'.replace('Two F-16s', 'The F-16'),
    'The council passed resolution 1701.',
    'Two diplomats said he had been taken to the airport.',
    'He is in ward 5.',
    'The price was 1,5.',
    'They counted ٣ things.',
    `They counted ${'9'.repeat(400)} people.`,
  ])('%s', (text) => {
    expect(read(text).figures).toEqual([])
  })
})

describe('running tolls', () => {
  it('are the counts that only grow', () => {
    expect([isRunningToll('killed'), isRunningToll('missing'), isRunningToll('magnitude')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
