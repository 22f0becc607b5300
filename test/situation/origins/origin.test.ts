import { describe, expect, it } from 'vitest'
import { originOf } from '../../../src/situation/origins/origin.ts'
import { chainOf } from '../../../src/situation/origins/voice.ts'
import { actorIn, readingOf, statementIn } from '../builders.ts'

/** Who a source phrase goes back to, in a report of the Northern Post about a story in Ostrava. */
function originOfText(text: string, given: Parameters<typeof actorIn>[2] | null, kind = 'newspaper') {
  const full = `${text} said 9 people had died.`
  const actors = given ? [actorIn(full, text, given)] : []
  const reading = readingOf(
    { id: 'r', text: full, source: { name: 'Northern Post', kind } },
    {
      actors,
      statements: [
        {
          ...statementIn(full, text, '9 people had died'),
          id: 's',
          source: { span: [0, text.length], text, actor: given ? `a-${text}` : null },
        },
      ],
    },
  )
  return originOf(chainOf(reading, 's'), { country: 'OST', outlet: 'Northern Post' })
}

describe('origins', () => {
  it.each([
    ['The interior ministry', null, 'OST government'],
    ['Norland’s army', { code: 'NOR', sector: 'MIL' }, 'NOR military'],
    ['Colonel Ada Brin', { code: 'NOR', sector: 'MIL', kind: 'person' }, 'NOR military'],
    ['Police', { sector: 'COP' }, 'OST police'],
    ['The ombudsperson’s office', { code: 'OST', sector: 'GOV' }, 'OST ombudsperson'],
    ['The mayor of Port Selva', { sector: 'GOV' }, 'The mayor of Port Selva'],
    ['Dr Ines Quarto', { kind: 'person', sector: 'CVL' }, 'Dr Ines Quarto'],
    ['A senior official', null, '(Northern Post)'],
    ['Two Ostravan security officials', { code: 'OST', sector: 'GOV' }, 'ostravan security (Northern Post)'],
    ['Witnesses', null, 'witnesse'],
    ['The Geological Survey', { code: 'NOR', sector: 'GOV' }, 'The Geological Survey'],
  ] as const)('%s', (text, given, key) => {
    expect(originOfText(text, given).key.trim()).toBe(key)
  })

  it('finds the root of a chain of relays', () => {
    const text = 'Delta Courier quoted two doctors who said 9 people had died.'
    const outer = { ...statementIn(text, 'Delta Courier', '9 people had died'), id: 'outer' }
    const inner = { ...statementIn(text, 'two doctors', '9 people had died'), id: 'inner', parent: 'outer' }
    const chain = chainOf(readingOf({ id: 'r', text }, { statements: [outer, inner] }), 'inner')
    expect(chain.root.text).toBe('two doctors')
    expect(chain.via).toEqual(['Delta Courier'])
  })

  it('takes "it" for whoever spoke last and "we" for the outlet', () => {
    const text = 'The army said all was calm. It said 9 people had died. We saw none.'
    const statements = [
      { ...statementIn(text, 'The army', 'all was calm'), id: 's1' },
      { ...statementIn(text, 'It', '9 people had died'), id: 's2' },
      { ...statementIn(text, 'We', 'none'), id: 's3' },
    ]
    const reading = readingOf({ id: 'r', text }, { statements })
    expect(chainOf(reading, 's2').root.text).toBe('The army')
    expect(chainOf(reading, 's3').root).toMatchObject({ text: 'Northern Post', isOutlet: true })
  })

  it('lets a ministry’s own publication speak for the ministry', () => {
    const reading = readingOf({
      id: 'r',
      text: 'Nine dead.',
      source: { name: 'Ministry of Health', kind: 'ministry' },
    })
    expect(originOf(chainOf(reading, null), { country: 'OST', outlet: 'Ministry of Health' }).key).toBe(
      'OST government',
    )
  })
})
