import { describe, expect, it } from 'vitest'
import { localInterval, utcInterval, utcMoment } from '../../../src/cli/brief/moments.ts'

describe('moments', () => {
  it.each([
    ['a minute', '2026-05-12T00:40:00Z', '2026-05-12T00:41:00Z', '12 May 00:40'],
    ['part of a day', '2026-05-12T02:00:00Z', '2026-05-12T08:00:00Z', '12 May 02:00–08:00'],
    ['a day', '2026-05-12T00:00:00Z', '2026-05-13T00:00:00Z', '12 May'],
    ['several days', '2026-05-12T00:00:00Z', '2026-05-15T00:00:00Z', '12 May – 14 May'],
    ['a month of another year', '2013-11-01T00:00:00Z', '2013-12-01T00:00:00Z', '1 Nov 2013 – 30 Nov 2013'],
    ['an hour of another year', '2013-11-01T10:00:00Z', '2013-11-01T11:00:00Z', '1 Nov 2013'],
    ['across midnight', '2026-05-11T20:00:00Z', '2026-05-12T02:00:00Z', '11 May 20:00 – 12 May 02:00'],
  ])('writes %s no finer than it is known', (_, start, end, written) => {
    expect(utcInterval(start, end, 2026)).toBe(written)
  })

  it.each([
    ['Asia/Tbilisi', '12 May 04:40'],
    ['America/New_York', '11 May 20:40'],
    ['Asia/Kathmandu', '12 May 06:25'],
  ])('writes the clock of %s', (zone, written) => {
    expect(localInterval('2026-05-12T00:40:00Z', '2026-05-12T00:40:00Z', { zone, year: 2026 })).toBe(written)
  })

  it('knows a local day by the local midnight', () => {
    expect(
      localInterval('2026-05-11T20:00:00Z', '2026-05-12T20:00:00Z', { zone: 'Asia/Tbilisi', year: 2026 }),
    ).toBe('12 May')
    expect(utcMoment('2026-05-11T20:00:00Z', 2026)).toBe('11 May 20:00')
  })
})
