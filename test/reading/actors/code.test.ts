import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codePhrase, createActorLexicon } from '../../../src/reading/actors/index.ts'
import { readTable } from '../../../src/reading/table.ts'

const FILES = ['countries', 'organisations', 'titles', 'agents', 'holders'].map(
  (name) => `actors/${name}.tsv`,
)
const tables = Object.fromEntries(FILES.map((name) => [name, readFileSync(`lexicon/${name}`, 'utf8')]))
const lexicon = createActorLexicon(tables)
const coded = (phrase: string, on?: string) => {
  const { code, sector } = codePhrase(phrase, lexicon, { on })
  return `${code}:${sector}`
}

describe('phrases', () => {
  test.each([
    ['Iraqi police', 'IRQ:COP'],
    ['protesters', ':OPP'],
    ['Iran', 'IRN:'],
    ['Tehran', 'IRN:GOV'],
    ['police in Tehran', 'IRN:COP'],
    ['the Pentagon', 'USA:MIL'],
    ['the White House', 'USA:GOV'],
    ['the Kremlin', 'RUS:GOV'],
    ['U.S. troops', 'USA:MIL'],
    ['us', ':'],
    ['two Israeli officials', 'ISR:GOV'],
    ['Israeli military officials', 'ISR:MIL'],
    ['a police officer', ':COP'],
    ['an army spokesman', ':MIL'],
    ['a spokesman for the Iraqi army', 'IRQ:MIL'],
    ['the leader of Hezbollah', 'LBN:REB'],
    ['Iran-backed militants', ':REB'],
    ['Iran-backed Houthi rebels', 'YEM:REB'],
    ['the Saudi-led coalition', 'SAU:MIL'],
    ['anti-Russian protesters', ':OPP'],
    ["Iran's foreign minister", 'IRN:GOV'],
    ['Iran’s Foreign Minister Javad Amsel', 'IRN:GOV'],
    ['the Ukrainian city of Kryvyi Rih', 'UKR:'],
    ['Turkish-backed Syrian fighters', 'SYR:UAF'],
    ['Chad Smith', ':'],
    ['Chad', 'TCD:'],
    ['members of the U.N. Security Council', 'UNO:GOV'],
    ['NATO', 'IGO:MIL'],
    ['al-Shabaab fighters', 'SOM:REB'],
    ['three Palestinian civilians', 'PSE:CVL'],
    ['a federal judge', ':JUD'],
    ['the governor of Kherson', ':GOV'],
    ['Maj. Gen. Hossein Dehghan', ':MIL'],
    ['the Rapid Support Forces', 'SDN:PRM'],
    ['the former Argentine president', 'ARG:ELI'],
    ['ex-president Lamine Sow', ':ELI'],
    ['former rebels', ':REB'],
    ['the Palestinian leader', 'PSE:GOV'],
    ['the leaders of Mozambique', 'MOZ:GOV'],
    ['community leaders', ':ELI'],
    ['nearly 2,000 Libyans', 'LBY:CVL'],
    ['the Libyans’ government', 'LBY:GOV'],
    ['ethnic Albanians in south Serbia', 'SRB:'],
    ['the union’s regional secretary', ':LAB'],
    ['the president of the Supreme Court', ':JUD'],
    ['President Sow, the union’s favourite', ':GOV'],
    ['34 aid organisations', 'NGO:CVL'],
    ['a French aid organisation', 'FRA:CVL'],
    ['a Panama-flagged tanker', 'MNC:BUS'],
    ['prisoners of war', ':MIL'],
    ['Bosnian Serbs', 'BIH:CVL'],
  ])('%s is %s', (phrase, expected) => {
    expect(coded(phrase)).toBe(expected)
  })

  test('a holder of office is a dated guess, and says so', () => {
    expect(coded('Angela Merkel', '2016-05-01')).toBe('DEU:GOV')
    expect(coded('Angela Merkel', '2001-05-01')).toBe('DEU:')
    expect(coded('Chancellor Angela Merkel', '2001-05-01')).toBe('DEU:GOV')
    expect(coded('Angela Merkel', '2027-05-01')).toBe('DEU:ELI')
    expect(codePhrase('Angela Merkel', lexicon, { on: '2016-05-01' }).because).toContain(
      'a guess from the date',
    )
  })
})

describe('every row of the tables reads as it says', () => {
  const rows = <Column extends string>(name: string) => readTable<Column>(tables[`actors/${name}.tsv`] ?? '')

  test.each(rows<'code' | 'people'>('countries').filter(({ people }) => people !== ''))(
    '$people police are $code:COP',
    ({ code, people }) => {
      for (const demonym of people.split('|')) expect(coded(`${demonym} police`)).toBe(`${code}:COP`)
    },
  )

  test.each(rows<'name' | 'forms' | 'example' | 'code' | 'sector'>('organisations'))(
    '$name is $code:$sector',
    ({ name, forms, example, code, sector }) => {
      const spellings = [name, ...forms.split('|').filter((form) => form !== '')]
      for (const spelling of spellings) expect(coded(spelling)).toBe(`${code}:${sector}`)
      expect(spellings.some((spelling) => example.includes(spelling))).toBe(true)
      if (code) expect(codePhrase(example, lexicon).code).toBe(code)
    },
  )

  test.each(rows<'title' | 'example' | 'sector'>('titles'))('$example is $sector', ({ example, sector }) => {
    expect(codePhrase(example, lexicon).sector).toBe(sector)
  })

  test.each(rows<'noun' | 'plural' | 'sector'>('agents'))('the $noun', ({ noun, plural, sector }) => {
    for (const form of [noun, plural].filter((word) => word !== ''))
      expect(codePhrase(`the ${form}`, lexicon).sector).toBe(sector)
  })
})

describe('holders of office', () => {
  const rows = readTable<'name' | 'code' | 'sector' | 'since' | 'until'>(tables['actors/holders.tsv'] ?? '')

  test.each(rows)('$name, $code:$sector since $since', ({ name, code, sector, since, until }) => {
    expect([since, until].every((day) => day === '' || /^\d{4}-\d\d-\d\d$/u.test(day))).toBe(true)
    expect(until === '' || since < until).toBe(true)
    expect(coded(name, since)).toBe(`${code}:${sector}`)
  })
})
