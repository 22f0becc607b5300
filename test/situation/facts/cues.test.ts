import { describe, expect, it } from 'vitest'
import { CAUSES } from '../../../src/situation/facts/causes.ts'
import { cuesAround } from '../../../src/situation/facts/cues.ts'
import { FIELDS, fieldOf } from '../../../src/situation/facts/fields.ts'
import { kindOf } from '../../../src/situation/facts/labels.ts'
import { figureIn, readingOf, spanOf } from '../builders.ts'

/** `[number]` marks the figure. */
function at(marked: string) {
  const words = /\[(.*?)\]/.exec(marked)?.[1] as string
  const text = marked.replace(/[[\]]/g, '')
  const span = [marked.indexOf('['), marked.indexOf('[') + words.length] as const
  expect(text.slice(...span)).toBe(words)
  return { text, words, span, reading: readingOf({ id: 'r', text }) }
}

describe('the words around a figure', () => {
  it.each([
    ['The ministry withdrew its earlier figure of [112].', ['withdraws']],
    ['The paper retracted a report that [40] people had died.', ['withdraws']],
    ['The government raised its figure to four from [two].', ['isPrior']],
    ['Seventeen were hurt, up from [eleven] on Monday.', ['isPrior']],
    ['The magnitude was 6.2, revising an earlier [6.3].', ['isPrior']],
    ['The base lies 85 km from the city, not [95].', ['isPrior']],
    ['The army repeated that [nine] rockets were fired.', ['isRenewed']],
    ['The harbour office stood by its count of [12] boats.', ['isRenewed']],
    ['The figure of [200] could not be confirmed.', ['isUnconfirmed']],
    ['Rumours spoke of [90] dead.', ['isUnconfirmed']],
    ['They would shoot unless the state released [six] men.', ['isSupposed']],
    ['The gang demanded [40] lorries.', ['isSupposed']],
    ['The charity appealed for [$4 million] in aid.', ['isSought']],
    ['Divers found [three more bodies] on Friday.', ['isAdded']],
    ['The dead included another [two] nurses.', ['isAdded']],
    ['[One] victim had been counted twice.', ['isAdded']],
    ['The flood killed [more than 12] people.', []],
    ['The [two] missing clerks were found alive.', ['isFound']],
    ['The quake killed [12] people.', []],
  ])('%s', (marked, expected) => {
    const { reading, span } = at(marked)
    const cues = cuesAround(reading, span)
    expect(Object.entries(cues).flatMap(([name, is]) => (is ? [name] : []))).toEqual(expected)
  })
})

describe('what a figure counts', () => {
  it.each([
    ['Deaths: 52. Missing: [94]. Persons displaced: 9.', 'missing'],
    ['Houses totally destroyed: [19,400].', 'homes'],
    ['Displaced: estimated [11,000] to 13,000 persons are outside.', 'displaced'],
    ['Persons found dead: [5]. Persons not yet found: 73.', 'killed'],
    ['Persons found dead: 5. Persons not yet found: [73].', 'missing'],
    ['So [53] are being searched for.', 'missing'],
    ['A bus with [31] people on board fell.', 'aboard'],
    ['A ferry carrying at least [166] people sank.', 'aboard'],
    ['The speaker says it is [104].', 'evacuated'],
    ['The airspace was closed at noon, gate [155].', null],
  ])('%s → %s', (marked, expected) => {
    const { text, words, reading } = at(marked)
    const figure = figureIn(text, words, {
      what: 'evacuated',
      min: 1,
      max: 1,
      because: 'counts what the figure before counts',
    })
    expect(kindOf(reading, figure)).toBe(expected)
  })

  it('leaves a figure alone that says what it counts', () => {
    const text = 'The blast injured 9.'
    const figure = figureIn(text, '9', { what: 'injured', min: 9, max: 9, because: 'injure' })
    expect(kindOf(readingOf({ id: 'r', text }), figure)).toBe('injured')
  })
})

describe('fields', () => {
  it.each(FIELDS.flatMap(({ name, figures }) => figures.map((figure) => [figure, name] as const)))(
    '%s fills %s and nothing else',
    (figure, name) => {
      expect(fieldOf(figure)?.name).toBe(name)
      expect(FIELDS.filter(({ figures }) => figures.includes(figure))).toHaveLength(1)
    },
  )
})

describe('money', () => {
  it.each([
    ['aid-usd', false, 'pledged'],
    ['aid-chf', true, 'funding_sought_chf'],
    ['money-usd', true, 'funding_sought_usd'],
    ['money-usd', false, undefined],
    ['fine-pkr', true, undefined],
  ])('%s, asked for: %s, fills %s', (figure, isSought, name) => {
    expect(fieldOf(figure, { isSought })?.name).toBe(name)
  })
})

describe('causes', () => {
  it.each(CAUSES)('finds $value in "$example"', ({ value, example }) => {
    const found = CAUSES.filter(({ words }) => words.test(example)).map((cause) => cause.value)
    expect(found).toContain(value)
    expect(spanOf(example, example)).toEqual([0, example.length])
  })

  it('finds none in plain news', () => {
    const text = 'Rescuers reached the town on Monday with tents, and the market opened again.'
    expect(CAUSES.filter(({ words }) => words.test(text))).toEqual([])
  })
})
