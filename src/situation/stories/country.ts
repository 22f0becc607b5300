import type { Reading } from '../../record/reading.ts'
import { compareText } from '../order.ts'

/** Towns and sites that count for one report; a long report is no better witness than a short one. */
const MOST = 6
const OPENING_SENTENCES = 2

/** The country where most of what the reports tell happens, or an empty string. */
export function countryOf(readings: readonly Reading[]): string {
  const counts = new Map<string, number>()
  const count = (country: string): void => {
    if (country !== '') counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  for (const { places, sentences } of readings) {
    const opening = sentences?.[OPENING_SENTENCES - 1]?.[1] ?? Infinity
    for (const { country } of places.filter(({ kind }) => kind !== 'country').slice(0, MOST)) count(country)
    const told = new Set(places.filter(({ span }) => span[0] < opening).map(({ country }) => country))
    for (const country of told) count(country)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  return ranked[0]?.[0] ?? ''
}
