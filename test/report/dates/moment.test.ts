import { describe, expect, it } from 'vitest'
import { readMoment } from '../../../src/report/dates/moment.ts'

describe('readMoment', () => {
  it.each([
    ['2031-03-04', '2031-03-04T00:00:00Z', 'day'],
    ['2031-03-04T06:05:04Z', '2031-03-04T06:05:04Z', 'minute'],
    ['2031-03-04T06:05:04.123+02:00', '2031-03-04T06:05:04+02:00', 'minute'],
    ['2031-03-04T06:05:04+0200', '2031-03-04T06:05:04+02:00', 'minute'],
    ['20310304', '2031-03-04T00:00:00Z', 'day'],
    ['Tue, 04 Mar 2031 15:45:00 +0700', '2031-03-04T15:45:00+07:00', 'minute'],
    ['Tue Mar 04 15:28:56 CET 2031', '2031-03-04T15:28:56+01:00', 'minute'],
    ['March 4, 2031 at 10:54 p.m. EDT', '2031-03-04T22:54:00-04:00', 'minute'],
    ['12:12 AM - 4 Mar 2031', '2031-03-04T00:12:00Z', 'minute'],
    ['Published: 4th of March 2031', '2031-03-04T00:00:00Z', 'day'],
    ['4. März 2031, 14:05 Uhr', '2031-03-04T14:05:00Z', 'minute'],
    ['1er mars 2031 à 07h30', '2031-03-01T07:30:00Z', 'minute'],
    ['4 de marzo de 2031', '2031-03-04T00:00:00Z', 'day'],
    ['4 марта 2031, 12:30', '2031-03-04T12:30:00Z', 'minute'],
    ['2031. március 4.', '2031-03-04T00:00:00Z', 'day'],
    ['2031年3月4日 10:03', '2031-03-04T10:03:00Z', 'minute'],
    ['2031년 3월 4일', '2031-03-04T00:00:00Z', 'day'],
    ['ngày 4 tháng 3 năm 2031', '2031-03-04T00:00:00Z', 'day'],
    ['٤ 4 مارس 2031', '2031-03-04T00:00:00Z', 'day'],
    ['17 באוגוסט 2031', '2031-08-17T00:00:00Z', 'day'],
    ['17 अगस्त 2031', '2031-08-17T00:00:00Z', 'day'],
    ['04.03.2031', '2031-03-04T00:00:00Z', 'day'],
    ['1588388400', '2020-05-02T03:00:00Z', 'minute'],
    ['2031-03-04T00:00:00+01:00', '2031-03-04T00:00:00Z', 'day'],
  ])('%s', (text, at, grain) => expect(readMoment(text)).toMatchObject({ at, grain }))

  it.each(['', 'yesterday', '31.02.2031', '12 monkeys 2031', '1.2.3', '2031'])('no date in %j', (text) =>
    expect(readMoment(text)).toBeNull(),
  )
  it('reads the month first where that is the custom', () => {
    expect(readMoment('3/4/2031', true)?.at).toBe('2031-03-04T00:00:00Z')
    expect(readMoment('3/4/2031')?.at).toBe('2031-04-03T00:00:00Z')
    expect(readMoment('3/14/2031')?.at).toBe('2031-03-14T00:00:00Z')
  })
  it('reads two-digit years only in lines that readers see', () => {
    expect(readMoment('04.03.31')).toBeNull()
    expect(readMoment('04.03.31', false, true)?.at).toBe('2031-03-04T00:00:00Z')
  })
})
