import { describe, expect, it } from 'vitest'
import { openKnowledge } from '../../../src/desk/data.ts'
import { createActorLexicon, readPetrarch } from '../../../src/reading/actors/index.ts'
import { read } from '../../../src/reading/read.ts'
import { reportFromText } from '../../../src/report/index.ts'

const knowledge = await openKnowledge()

/** The sides of the first event of a type, each checked to stand where its span says. */
async function sidesOf(text: string, type: string, outlet = 'Meridian Wire') {
  const report = await reportFromText(text, { publishedAt: '2027-03-09T12:00:00Z', source: { name: outlet } })
  const event = read(report, knowledge).events.find((one) => one.type === type)
  for (const { span, text: words } of event?.actors ?? []) expect(words).toBe(report.text.slice(...span))
  return event?.actors ?? []
}
const shown = (actors: Awaited<ReturnType<typeof sidesOf>>, side: string) =>
  actors.filter(({ role }) => role === side).map(({ code, sector }) => `${code}:${sector}`)

describe('codes that the words alone do not give', () => {
  it('takes those without a country to be of the publisher’s where nothing else is named', async () => {
    const actors = await sidesOf('The minister blamed the miners.', 'ACCUSE', 'Deccan Morning Herald')
    expect(shown(actors, 'source')).toEqual(['IND:GOV'])
    expect(actors[0]?.because).toContain('publisher')
  })

  it('does not take a government for that of the country it accuses', async () => {
    const actors = await sidesOf('The foreign minister accused Belgium of arming the rebels.', 'ACCUSE')
    expect(shown(actors, 'source')).not.toContain('BEL:GOV')
  })

  it('says through whom a country acts, and marks it as supposed', async () => {
    const actors = await sidesOf('Latvia rejected the offer.', 'REJECT')
    expect(shown(actors, 'source')).toEqual(['LVA:GOV'])
    expect(actors[0]?.because).toContain('GOV supposed')
  })

  it.each([
    ['The leaders of Mozambique and Zambia met on Monday.', 'CONSULT', ['MOZ:GOV', 'ZMB:GOV']],
    ['Cambodian and Thai troops exchanged fire on Monday.', 'ASSAULT', ['KHM:MIL', 'THA:MIL']],
  ])('%s', async (text, type, codes) => {
    expect(shown(await sidesOf(text, type), 'source').toSorted()).toEqual(codes)
  })

  it.each([
    ['2025-03-09T12:00:00Z', 'EST:GOV'],
    ['2027-03-09T12:00:00Z', 'EST:ELI'],
  ])('takes the role of a user’s dictionary that holds on %s', async (publishedAt, expected) => {
    const entries = readPetrarch('ARVO_TENN_ [ESTGOV 200101-261231]\n  [ESTELI >261231]')
    const report = await reportFromText('Arvo Tenn accused the dockers of lying.', { publishedAt })
    const { events } = read(report, { ...knowledge, actors: createActorLexicon({}, { entries }) })
    expect(shown(events[0]?.actors ?? [], 'source')).toEqual([expected])
  })
})
