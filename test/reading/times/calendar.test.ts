import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  dayAt,
  easterOf,
  fieldsOf,
  MINUTE,
  nthWeekday,
  startOfWeek,
} from '../../../src/reading/times/calendar.ts'
import { createClock } from '../../../src/reading/times/zones.ts'

const iso = (minutes: number | null) =>
  minutes === null ? null : new Date(minutes * MINUTE).toISOString().slice(0, 10)

describe('calendar', () => {
  it.each([
    [2026, 2, 29, null],
    [2028, 2, 29, '2028-02-29'],
    [2026, 2, 31, null],
    [2026, 13, 1, null],
    [2026, 4, 0, null],
    [2026, 12, 31, '2026-12-31'],
  ])('knows whether there is a day %i-%i-%i', (year, month, day, expected) => {
    expect(iso(dayAt(year, month, day))).toBe(expected)
  })

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('knows Easter of %i', (year, expected) => {
    expect(iso(easterOf(year))).toBe(expected)
  })

  it('finds the nth weekday from either end', () => {
    expect(iso(nthWeekday(2026, 9, 1, 1))).toBe('2026-09-07')
    expect(iso(nthWeekday(2026, 5, 1, -1))).toBe('2026-05-25')
    expect(nthWeekday(2026, 2, 1, 5)).toBeNull()
  })

  it('stays within a shorter month', () => {
    expect(iso(addMonths(dayAt(2026, 1, 31) as number, 1))).toBe('2026-02-28')
  })

  it('begins weeks on Monday', () => {
    expect(fieldsOf(startOfWeek(dayAt(2026, 5, 17) as number)).weekday).toBe(1)
  })
})

describe('clock', () => {
  it.each([
    ['America/New_York', '2026-01-15T17:00:00Z', '2026-01-15T12:00'],
    ['America/New_York', '2026-07-15T17:00:00Z', '2026-07-15T13:00'],
    ['Asia/Kathmandu', '2026-01-15T17:00:00Z', '2026-01-15T22:45'],
    ['Asia/Tehran', '2020-07-15T17:00:00Z', '2020-07-15T21:30'],
    ['UTC+03:30', '2026-01-15T17:00:00Z', '2026-01-15T20:30'],
    ['UTC', '2026-01-15T17:00:00Z', '2026-01-15T17:00'],
  ])('shows %s its own time', (zone, instant, local) => {
    const clock = createClock()
    const minutes = clock.toLocal(Date.parse(instant), zone)
    expect(new Date(minutes * MINUTE).toISOString().slice(0, 16)).toBe(local)
    expect(clock.toInstant(minutes, zone)).toBe(Date.parse(instant))
  })

  it('goes there and back at any minute but those that a change of clocks repeats', () => {
    const clock = createClock()
    const zones = ['Europe/Kyiv', 'America/Santiago', 'Australia/Sydney', 'Asia/Kolkata']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.constantFrom(...zones), (seconds, zone) => {
        const instant = Math.floor(seconds / 60) * 60_000
        const back = clock.toInstant(clock.toLocal(instant, zone), zone)
        expect(Math.abs(back - instant)).toBeLessThanOrEqual(60 * 60_000)
      }),
      { numRuns: 200 },
    )
  })
})
