import { describe, expect, it } from 'vitest'
import { findIn } from '../readText.ts'

/** Published on Wednesday 13 May 2026, 09:30 UTC; instants in UTC, minutes only. */
const CASES: readonly (readonly [text: string, found: string, start: string, end: string])[] = [
  [
    'Shells hit the port of Odesa early Wednesday.',
    'early Wednesday',
    '2026-05-12T21:00',
    '2026-05-13T03:00',
  ],
  ['The raid in Erbil began late Tuesday.', 'late Tuesday', '2026-05-12T15:00', '2026-05-12T21:00'],
  ['A strike last night hit a convoy near Kyiv.', 'last night', '2026-05-12T17:00', '2026-05-13T03:00'],
  ['Drones crossed Kyiv overnight.', 'overnight', '2026-05-12T17:00', '2026-05-13T03:00'],
  ['The minister spoke in Nairobi on Friday.', 'Friday', '2026-05-07T21:00', '2026-05-08T21:00'],
  ['The minister will speak in Nairobi on Friday.', 'Friday', '2026-05-14T21:00', '2026-05-15T21:00'],
  ['Talks in Geneva are due to resume on Monday.', 'Monday', '2026-05-17T22:00', '2026-05-18T22:00'],
  [
    'They would kill a captive in Nairobi unless the army withdrew on Friday.',
    'Friday',
    '2026-05-14T21:00',
    '2026-05-15T21:00',
  ],
  [
    'The union has shelved the strike set for Friday in Nairobi.',
    'Friday',
    '2026-05-14T21:00',
    '2026-05-15T21:00',
  ],
  [
    'Officials in Nairobi said Friday’s talks had been postponed.',
    'Friday',
    '2026-05-14T21:00',
    '2026-05-15T21:00',
  ],
  ['Families were to be moved from Nairobi on Friday.', 'Friday', '2026-05-14T21:00', '2026-05-15T21:00'],
  [
    'They agreed in Accra late on Monday to a truce from 6 a.m.',
    'from 6 a.m.',
    '2026-05-12T06:00',
    '2026-05-12T07:00',
  ],
  [
    'A market burned in Accra shortly before midnight on Tuesday.',
    'shortly before midnight on Tuesday',
    '2026-05-12T23:30',
    '2026-05-13T00:00',
  ],
  ['Six years on, Accra stopped to remember.', 'Six years on', '2020-05-13T00:00', '2020-05-14T00:00'],
  [
    'Two men died in Accra over the Easter weekend.',
    'Easter weekend',
    '2026-04-03T00:00',
    '2026-04-07T00:00',
  ],
  // A live page tells its own clock: the last entry is just before publication.
  ['19:25 Sirens. 19:10 All quiet.', '19:25', '2026-05-13T09:25', '2026-05-13T09:26'],
  ['Two men were killed in Nairobi on May 7.', 'May 7', '2026-05-06T21:00', '2026-05-07T21:00'],
  [
    'Missiles fell on Erbil at 1:34 a.m. on Wednesday.',
    '1:34 a.m. on Wednesday',
    '2026-05-12T22:34',
    '2026-05-12T22:35',
  ],
  [
    'Sirens sounded in Haifa at 5 p.m. (1400 GMT) on Tuesday.',
    '1400 GMT',
    '2026-05-12T14:00',
    '2026-05-12T15:00',
  ],
  ['The order takes effect at 9:30 a.m. EST.', '9:30 a.m. EST', '2026-05-13T13:30', '2026-05-13T13:31'],
  [
    'Police closed the bridge in Accra from May 4 to May 8.',
    'from May 4 to May 8',
    '2026-05-04T00:00',
    '2026-05-08T00:00',
  ],
  [
    'Police closed the bridge in Accra from May 4 through May 8.',
    'from May 4 through May 8',
    '2026-05-04T00:00',
    '2026-05-09T00:00',
  ],
  [
    'Tension in Accra has grown since the winter.',
    'since the winter',
    '2025-12-01T00:00',
    '2026-05-13T09:30',
  ],
  [
    'Nine rockets fell on Accra in the last 24 hours.',
    'in the last 24 hours',
    '2026-05-12T09:30',
    '2026-05-13T09:30',
  ],
  ['The army left Accra two weeks ago.', 'two weeks ago', '2026-04-29T00:00', '2026-04-30T00:00'],
  ['The army left Accra in March 2019.', 'March 2019', '2019-03-01T00:00', '2019-04-01T00:00'],
  ['The two states fought in the 1980s.', 'the 1980s', '1980-01-01T00:00', '1990-01-01T00:00'],
  [
    'Police in Accra fired tear gas on Monday evening.',
    'Monday evening',
    '2026-05-11T18:00',
    '2026-05-12T00:00',
  ],
  [
    'Envoys left Accra in the small hours of Tuesday.',
    'the small hours of Tuesday',
    '2026-05-12T00:00',
    '2026-05-12T06:00',
  ],
  [
    'Troops must leave Accra by the end of the month.',
    'by the end of the month',
    '2026-05-13T09:30',
    '2026-06-01T00:00',
  ],
  [
    'The strike in Accra began on Monday. Five hours later, it was over.',
    'Five hours later',
    '2026-05-11T00:00',
    '2026-05-12T00:00',
  ],
  [
    'The blast in Accra came at 3:10 p.m. on Tuesday. Two hours later, a second followed.',
    'Two hours later',
    '2026-05-12T17:10',
    '2026-05-12T17:25',
  ],
  ['The junta gave four envoys 72 hours to leave Accra.', '72 hours', '2026-05-13T09:30', '2026-05-16T09:30'],
  [
    'The governor resigned in Accra the day before yesterday.',
    'the day before yesterday',
    '2026-05-11T00:00',
    '2026-05-12T00:00',
  ],
]

const minute = (instant: string) => instant.slice(0, 16)

describe('times', () => {
  it.each(CASES)('reads %j', async (text, found, start, end) => {
    const { times } = await findIn(text)
    expect(times.map((time) => [time.text, minute(time.start), minute(time.end)])).toContainEqual([
      found,
      start,
      end,
    ])
    expect(times.every(({ because }) => because.length > 10)).toBe(true)
  })

  it('reads hours in the zone of the place spoken of, daylight saving included', async () => {
    const text =
      'In Washington the vote was at 7:30 p.m. on Tuesday. In Tokyo the market fell at 9:15 a.m. on Tuesday.'
    const { times } = await findIn(text)
    expect(times.map(({ start, zone }) => [minute(start), zone])).toEqual([
      ['2026-05-12T23:30', 'America/New_York'],
      ['2026-05-12T00:15', 'Asia/Tokyo'],
    ])
  })

  it('takes the dateline where a sentence puts nothing anywhere', async () => {
    const { times } = await findIn('MANILA, May 13 — The ferry sank at 6 a.m. on Tuesday.')
    expect(times.at(-1)).toMatchObject({ zone: 'Asia/Manila', start: '2026-05-11T22:00:00.000Z' })
  })

  it('leaves a report without a zone on its own clock', async () => {
    const { times } = await findIn('Shells hit Kyiv at 4 a.m. on Tuesday.', { isPublishedLocal: true })
    expect(times[0]).toMatchObject({ zone: 'UTC', start: '2026-05-12T04:00:00.000Z' })
  })

  it('takes a day of publication as that day everywhere', async () => {
    const given = { publishedAt: '2026-05-13T00:00:00Z', publishedGrain: 'day' } as const
    const { times } = await findIn('Police in Los Angeles arrested six men on Wednesday.', given)
    expect(times[0]?.start).toBe('2026-05-13T07:00:00.000Z')
  })

  it('finds none without a time of publication', async () => {
    expect((await findIn('It began on Friday.', { publishedAt: null })).times).toEqual([])
  })
})

describe('what is no time', () => {
  it.each([
    'May said she would not resign.',
    'This may or may not be so.',
    'The march was broken up by police.',
    'The 2nd Battalion of the 504th Infantry was there.',
    'Mortgages stood at 6.45 percent.',
    'The line costs $2015 a metre.',
    'More than 2015 people fled.',
    'The rule has stood since the year 0025.',
    'It will happen on 31 February.',
    'They meet on 2026-13-45.',
    `He counted 1${'0'.repeat(400)} grains.`,
    'The figure was ٣.',
    'They will be back at 27:80.',
    'Good morning, said the guard.',
  ])('%j', async (text) => {
    expect((await findIn(text)).times).toEqual([])
  })
})
