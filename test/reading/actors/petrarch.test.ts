import { describe, expect, test } from 'vitest'
import { codePhrase, createActorLexicon, readPetrarch } from '../../../src/reading/actors/index.ts'

const DICTIONARY = `# an invented dictionary
!MINIST! = MINISTER, MINISTRY
ABEL_OSMAN_ [NGAGOV 990529-070529]
+ABEL_O._OSMAN_
        [NGAOPP >070529]
GREEN_DAWN_MOVEMENT_ [TCDREB]   # always
+GDM_
HARBOUR_GUARD_ {HARBOUR_GUARDS_} [~COP]
!MINIST!_OF_TIDES_ [~GOVMIL]
`
const lexicon = createActorLexicon({}, { entries: readPetrarch(DICTIONARY) })
const coded = (phrase: string, on?: string) => {
  const { code, sector } = codePhrase(phrase, lexicon, { on })
  return `${code}:${sector}`
}

describe('a dictionary in PETRARCH’s format', () => {
  test.each([
    ['Abel Osman', '2001-01-01', 'NGA:GOV'],
    ['Abel O. Osman', '2001-01-01', 'NGA:GOV'],
    ['Abel Osman', '2010-01-01', 'NGA:OPP'],
    ['the Green Dawn Movement', undefined, 'TCD:REB'],
    ['GDM', undefined, 'TCD:REB'],
    ['two harbour guards', undefined, ':COP'],
    ['the ministry of tides', undefined, ':GOV'],
    ['the green dawn', undefined, ':'],
  ])('%s on %s is %s', (phrase, on, expected) => {
    expect(coded(phrase, on)).toBe(expected)
  })

  test.each([
    ['SOMEBODY_ [irq]', 'line 1 of the actor dictionary: [irq] is not a code'],
    ['SOMEBODY_ [IRQ', 'line 1 of the actor dictionary: the code has no closing ]'],
    ['\n[IRQGOV]', 'line 2 of the actor dictionary: a code stands before any name'],
    ['JOHN DOE [IRQ]', 'join the words of a name with _'],
  ])('%j is refused with the line', (text, message) => {
    expect(() => readPetrarch(text)).toThrow(message)
  })
})
