import { describe, expect, it } from 'vitest'
import type { ReportEvent } from '../../../src/record/reading.ts'
import { checkReading } from '../../checkReading.ts'
import { openReader } from './openEvents.ts'

const read = await openReader()

const side = ({ actors }: ReportEvent, role: string): string[] =>
  actors.filter((actor) => actor.role === role).map(({ code }) => code)

/** An event in one line: `ASSAULT shelled UKR→RUS denied`. */
const lineOf = (event: ReportEvent): string =>
  `${event.type} ${event.trigger.text} ${side(event, 'source')}→${side(event, 'target')} ${event.status}`

const linesOf = (text: string): string[] => read(text).events.map(lineOf)

describe('who did what to whom', () => {
  it.each([
    ['active', 'Iranian soldiers killed three Iraqi policemen.', 'ASSAULT killed IRN→IRQ asserted'],
    ['passive', 'Three Iraqi policemen were killed by Iranian soldiers.', 'ASSAULT killed IRN→IRQ asserted'],
    ['an unknown doer', 'Three Iraqi policemen were killed.', 'ASSAULT killed →IRQ asserted'],
    ['nominal', 'The Iranian attack on Iraqi policemen shocked Baghdad.', 'ASSAULT attack IRN→IRQ asserted'],
    ['light verb', 'Iran carried out an attack on Iraqi policemen.', 'ASSAULT attack IRN→IRQ asserted'],
    ['particle verb', 'Turkish troops shot down a Syrian jet.', 'ASSAULT shot down TUR→SYR asserted'],
    ['control', 'Iran threatened to expel the French ambassador.', 'THREATEN threatened IRN→FRA asserted'],
    ['object control', 'France urged Iran to release the engineers.', 'REQUEST urged FRA→IRN asserted'],
    [
      'relative clause',
      'The Turkish soldiers who arrested two Syrian journalists left.',
      'COERCE arrested TUR→SYR asserted',
    ],
    ['two sources', 'Iran and Iraq signed a treaty.', 'SUPPORT signed IRN,IRQ→ asserted'],
  ])('%s: %s', (_, text, line) => {
    expect(linesOf(text)).toContain(line)
  })

  it('leaves idioms alone', () => {
    expect(linesOf('The president fired the minister.').filter((line) => line.startsWith('ASSAULT'))).toEqual(
      [],
    )
    expect(linesOf('It was a war of words.')).toEqual([])
  })

  it('counts an event told twice in a sentence once', () => {
    const { events } = read('Iranian soldiers attacked a village, killing ten people.')
    expect(events.map(({ type, mentions }) => [type, mentions?.length])).toEqual([['ASSAULT', 1]])
  })

  it('gives events their codes, values, figures, times and places', () => {
    const [event] = read('Israeli jets bombed Damascus on Monday, killing ten people.').events
    expect(event).toMatchObject({
      type: 'ASSAULT',
      mode: 'aerial',
      cameo: '195',
      goldstein: -10,
      intensity: -9.5,
    })
    expect([event?.figures.length, typeof event?.time, typeof event?.place]).toEqual([1, 'string', 'string'])
  })
})

describe('how an event stands', () => {
  it.each([
    ['Iran attacked the base.', 'asserted'],
    ['Iran attacked the base, the ministry said.', 'reported'],
    ['Iran denied attacking the base.', 'denied'],
    ['Iran did not attack the base.', 'denied'],
    ['Iran threatened to attack the base.', 'threatened'],
    ['Iran plans to attack the base.', 'planned'],
    ['Iran will attack the base.', 'planned'],
    ['Iran may attack the base.', 'hypothetical'],
    ['If Iran attacks the base, prices will rise.', 'hypothetical'],
    ['Iran allegedly attacked the base.', 'claimed'],
    ['Israel accused Iran of attacking the base.', 'claimed'],
    ['The army dismissed reports that its jets bombed a clinic.', 'denied'],
    ['Reports that a depot was bombed are false.', 'denied'],
    ['Villagers repeated the allegation that soldiers burned the huts.', 'claimed'],
    ['The army has neither confirmed nor denied the attack.', 'unconfirmed'],
    ['Ten villagers may have been killed.', 'unconfirmed'],
    ['Ten villagers were reportedly killed.', 'unconfirmed'],
    ['The general told reporters that his men would attack the base.', 'threatened'],
    ['The council urged Iran not to attack the base.', 'hypothetical'],
    ['Should Iran attack the base, prices will rise.', 'hypothetical'],
    [
      'Iran closed its border on Monday, the ministry said, two days after rebels attacked the base.',
      'asserted',
    ],
    ['The union had no record of any such attack.', 'denied'],
  ])('%s', (text, status) => {
    const found = read(text).events.filter(({ type }) => type === 'ASSAULT')
    expect(found.map((event) => event.status)).toEqual([status])
  })
})

describe('how a mishap stands', () => {
  it.each([
    ['The firm denied liability for the ferry accident.', 'reported'],
    ['The ministry denied a dam failure.', 'denied'],
    ['Police believe the train crash was caused by ice.', 'reported'],
    ['No earthquake was felt.', 'denied'],
  ])('%s', (text, status) => {
    const found = read(text).events.filter(({ type }) => type === 'ACCIDENT' || type === 'DISASTER')
    expect(found.map((event) => event.status)).toEqual([status])
  })
})

describe('what a mishap does', () => {
  it.each([
    'A powerful earthquake struck western Nepal, killing 128 people and destroying hundreds of houses.',
    'Floods have displaced 400,000 people in Somalia.',
    'Wildfires on the island of Rhodes forced the evacuation of 19,000 people.',
    'Twelve people were killed when two trains collided near Pune.',
  ])('%s is all one', (text) => {
    expect(new Set(read(text).events.map(({ type }) => type)).has('ASSAULT')).toBe(false)
    expect(new Set(read(text).events.map(({ type }) => type)).has('SANCTION')).toBe(false)
  })

  it('leaves an attack beside it', () => {
    const { events } = read('Rebels attacked the town after a flood and killed twelve people.')
    expect(events.map(({ type }) => type)).toContain('ASSAULT')
  })
})

describe('who claims responsibility', () => {
  it.each([
    ['The Taliban claimed responsibility for the attack in Kabul.', ['The Taliban']],
    ['No group claimed responsibility for the attack in Kabul.', []],
  ])('%s', (text, doers) => {
    const event = read(text).events.find(({ type }) => type === 'ASSAULT')
    expect(event?.actors.filter(({ role }) => role === 'source').map((actor) => actor.text)).toEqual(doers)
  })
})

describe('a target told twice', () => {
  it('is who was struck, with the country of where', () => {
    const [event] = read('Gunmen killed six soldiers in an ambush in Mali.').events
    expect(event?.actors.find(({ role }) => role === 'target')).toMatchObject({
      text: 'six soldiers',
      code: 'MLI',
    })
  })
})

describe('what is to come', () => {
  it.each([
    ['Norway will send food to Somalia.', 'AGREE'],
    ['Syria will withdraw its troops from Lebanon.', 'CONCEDE'],
    ['Norway will impose sanctions on Iran.', 'SANCTION'],
  ])('%s is %s', (text, type) => {
    expect(read(text).events.map((event) => event.type)).toContain(type)
  })
})

describe('odd texts', () => {
  it.each([
    '',
    '.',
    '))) ((',
    'Attack attack attack attack.',
    `${'attacked '.repeat(3000)}.`,
    'a\u0000b\uffff',
    '攻撃 هجوم',
  ])('make no trouble: %j', (text) => {
    checkReading(read(text))
  })
})
