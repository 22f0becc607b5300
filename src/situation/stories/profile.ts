import type { Reading } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import { withoutFurniture } from '../copies/print.ts'
import type { Area } from '../identity/geometry.ts'
import { hazardOf } from '../identity/hazards.ts'
import { EVENT_KINDS } from '../identity/kinds.ts'
import { hashOf, mix, plainWords } from '../words.ts'
import { COMMON_WORDS } from './common.ts'
import { countryOf } from './country.ts'

/** What a report is about, as weighted words: names apart from the rest, early words above late ones. */
export interface Profile {
  readonly names: Vector
  readonly topics: Vector
  /** Sorted hashes of the names that may tell a story from another: no country, the heaviest ones. */
  readonly keys: Uint32Array
  /** Places smaller than a country that it begins with. */
  readonly places: readonly Area[]
  /** Sorted hashes of what happened, by kind, that it begins with ("an earthquake", "an abduction"). */
  readonly deeds: Uint32Array
  /** Under what it is filed to be found: its names, and its deeds by country. */
  readonly files: Uint32Array
}

/** Sorted term hashes with their weights, scaled to length 1. */
export interface Vector {
  readonly terms: Uint32Array
  readonly weights: Float32Array
}

/** A report says what it is about in its title and first two paragraphs; its last third is mostly background. */
const LEAD = 1
const BODY = 0.6
const TAIL = 0.35
const LEAD_PARAGRAPHS = 2
const TAIL_FROM = 0.6
/** Country names are shared by stories that have nothing else in common. */
const COUNTRY = 0.3
const MOST_NAMES = 60
const MOST_TOPICS = 80
const MOST_KEYS = 24
const PLACE_SENTENCES = 5
const DEED_SENTENCES = 3
const MOST_PLACES = 6

/** Credits name the agency's people, who write about everything. */
const CREDITS = /\([^()]*\b(?:Reporting|Editing|Writing|Additional reporting)\b[^()]*\)/gi
/** "Marsabit-Moyale" are two names. */
const JOINED_NAMES = /(?<=\p{Lu}\p{Ll}+)[-–/](?=\p{Lu})/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const SENTENCE_START = /\n+|(?<=[.!?:|]["”’']?)\s+/u

export function profileOf(reading: Reading): Profile {
  const { report } = reading
  const text = withoutFurniture(report).replace(CREDITS, ' ').replace(JOINED_NAMES, ' ')
  const paragraphs = [report.title, ...text.split(/\n+/)].filter((paragraph) => paragraph.trim() !== '')
  const isName = namesIn(text)
  const ignored = new Set(plainWords(report.source.name))
  const countries = countryWords(reading)
  const names = new Map<string, number>()
  const topics = new Map<string, number>()
  for (const [index, paragraph] of paragraphs.entries()) {
    const weight = weightAt(index, paragraphs.length)
    for (const raw of paragraph.match(WORD) ?? []) {
      const word = stemOf(raw)
      if (word.length < 3 || ignored.has(word) || COMMON_WORDS.has(word)) continue
      if (isName.has(word) && /^\p{Lu}/u.test(raw))
        raise(names, word, weight * (countries.has(word) ? COUNTRY : 1))
      else if (word.length >= 4 && !/\d/.test(word)) raise(topics, word, weight)
    }
  }
  const keys = keysOf(names)
  const deeds = deedsOf(reading)
  return {
    names: vectorOf(names, MOST_NAMES),
    topics: vectorOf(topics, MOST_TOPICS),
    keys,
    places: placesOf(reading),
    deeds,
    files: Uint32Array.from([...keys, ...[...deeds].map((deed) => mix(deed ^ hashOf(countryOf([reading]))))]),
  }
}

/** Where the dateline at the head of a report ends; 0 without one. */
function datelineOf({ dateline, text }: Report): number {
  const at = dateline === undefined || dateline === '' ? -1 : text.indexOf(dateline)
  return at < 0 ? 0 : at + (dateline ?? '').length
}

/** Where the opening of a report ends. */
function openingOf({ sentences, report }: Reading, count: number): number {
  return sentences?.[count - 1]?.[1] ?? report.text.length
}

/** The town in a dateline is where the report was written. */
function placesOf(reading: Reading): Area[] {
  const dateline = datelineOf(reading.report)
  const local = reading.places.filter(({ kind, span }) => kind !== 'country' && span[0] >= dateline)
  const opening = local.filter(({ span }) => span[0] < openingOf(reading, PLACE_SENTENCES))
  return (opening.length > 0 ? opening : local)
    .slice(0, MOST_PLACES)
    .map(({ lat, lon, country, kind, radiusKm }) => ({ lat, lon, country, kind, radiusKm }))
}

function deedsOf(reading: Reading): Uint32Array {
  const end = openingOf(reading, DEED_SENTENCES)
  const deeds = reading.events
    .filter(
      ({ trigger, type, status }) =>
        trigger.span[0] < end && EVENT_KINDS[type].sort === 'deed' && status !== 'denied',
    )
    .map(({ type, mode, trigger }) => `${EVENT_KINDS[type].family} ${hazardOf(trigger.text) ?? mode}`)
  return Uint32Array.from(new Set(deeds), hashOf).sort()
}

function weightAt(paragraph: number, count: number): number {
  if (paragraph <= LEAD_PARAGRAPHS) return LEAD
  return paragraph < count * TAIL_FROM ? BODY : TAIL
}

/** Words with a capital inside a sentence: a capital at its start says nothing. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>()
  for (const sentence of text.split(SENTENCE_START))
    for (const raw of (sentence.match(WORD) ?? []).slice(1))
      if (/^\p{Lu}\p{L}/u.test(raw)) names.add(stemOf(raw))
  return names
}

function countryWords({ places, actors }: Reading): Set<string> {
  const texts = [
    ...places.filter(({ kind }) => kind === 'country').map(({ text }) => text),
    ...actors.filter(({ kind }) => kind === 'country').map(({ name }) => name),
  ]
  return new Set(texts.flatMap(plainWords))
}

/** Enough of a stem to join "Iraq's" with "Iraq" and "missiles" with "missile". */
function stemOf(raw: string): string {
  const word = plainWords(raw.replace(/['’]s\b/g, '').replace(/[-.]/g, '')).join('')
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function raise(weights: Map<string, number>, word: string, weight: number): void {
  weights.set(word, Math.max(weights.get(word) ?? 0, weight))
}

function heaviest(weights: ReadonlyMap<string, number>): [string, number][] {
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function vectorOf(weights: ReadonlyMap<string, number>, most: number): Vector {
  const entries = heaviest(weights)
    .slice(0, most)
    .map(([word, weight]) => [hashOf(word), weight] as const)
    .sort((a, b) => a[0] - b[0])
  const length = Math.hypot(...entries.map(([, weight]) => weight)) || 1
  return {
    terms: Uint32Array.from(entries, ([term]) => term),
    weights: Float32Array.from(entries, ([, weight]) => weight / length),
  }
}

function keysOf(names: ReadonlyMap<string, number>): Uint32Array {
  return Uint32Array.from(
    heaviest(names)
      .filter(([, weight]) => weight > COUNTRY)
      .slice(0, MOST_KEYS)
      .map(([word]) => hashOf(word)),
  ).sort()
}
