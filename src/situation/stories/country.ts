import type { Reading } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import { compareText } from '../order.ts'

/** Towns are often misread for namesakes abroad; a country that a report names is what it says. */
const NAMED = 3
const MOST_TOWNS = 4

/** The country where most of what the reports tell happens, or an empty string. */
export function countryOf(readings: readonly Reading[]): string {
  const counts = new Map<string, number>()
  const count = (country: string, weight: number): void => {
    if (country !== '') counts.set(country, (counts.get(country) ?? 0) + weight)
  }
  for (const { places, sentences } of readings) {
    const opening = sentences?.[OPENING_SENTENCES - 1]?.[1] ?? Infinity
    const named = places.filter(({ kind }) => kind === 'country')
    for (const country of new Set(named.map((place) => place.country))) count(country, 1)
    for (const country of new Set(
      named.filter(({ span }) => span[0] < opening).map((place) => place.country),
    ))
      count(country, NAMED)
    for (const { country } of places.filter(({ kind }) => kind !== 'country').slice(0, MOST_TOWNS))
      count(country, 1)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  return ranked[0]?.[0] ?? ''
}

const OPENING_SENTENCES = 2

/** The one country that a report is written from, by its dateline; null where it names none, or several. */
export function datelineCountry({ report: { dateline, text }, places }: Reading): string | null {
  if (dateline === undefined || dateline === '') return null
  const at = text.indexOf(dateline)
  const named = places.filter(({ span }) => at >= 0 && span[0] >= at && span[1] <= at + dateline.length)
  const countries = new Set(named.map(({ country }) => country).filter((country) => country !== ''))
  return countries.size === 1 ? ([...countries][0] ?? null) : null
}

/** A country that no report names is where a story plays if at least this many of its towns are named. */
const TOWNS = 2

/** The countries that reports name, or of which they name several places: a town elsewhere is a namesake, misread. */
export function namedCountries(readings: readonly Reading[]): ReadonlySet<string> {
  const towns = new Map<string, Set<string>>()
  const named = new Set<string>()
  for (const { places } of readings)
    for (const { kind, country, name } of places)
      if (kind === 'country') named.add(country)
      else towns.set(country, (towns.get(country) ?? new Set()).add(name))
  for (const [country, names] of towns) if (names.size >= TOWNS) named.add(country)
  return named
}

/** What a mention counts for; in the opening twice that. A town may be a namesake, misread, a dateline only the writer's desk. */
const COUNTRY_WEIGHTS: Readonly<Record<string, number>> = {
  country: 2,
  capital: 1.5,
  'regional-capital': 1,
  region: 1,
}
const TOWN = 0.7
const DATELINE = 0.5
const OPENING = 2

/** The countries a report speaks of, each of its places counted once, first come double. */
export function countryWeights(reading: Reading): Map<string, number> {
  const { report, sentences, places } = reading
  const opening = sentences?.[OPENING_SENTENCES - 1]?.[1] ?? Infinity
  const dateline = datelineEnd(report)
  const seen = new Set<string>()
  const weights = new Map<string, number>()
  for (const { kind, country, name, span } of places) {
    const key = `${country} ${name}`
    if (country === '' || seen.has(key)) continue
    const isDateline = span[0] < dateline
    if (!isDateline) seen.add(key)
    const where = isDateline ? DATELINE : span[0] < opening ? OPENING : 1
    weights.set(country, (weights.get(country) ?? 0) + (COUNTRY_WEIGHTS[kind] ?? TOWN) * where)
  }
  return weights
}

/** Where the dateline at the head of a report ends; 0 without one. */
export function datelineEnd({ dateline, text }: Report): number {
  const at = dateline === undefined || dateline === '' ? -1 : text.indexOf(dateline)
  return at < 0 ? 0 : at + (dateline ?? '').length
}
