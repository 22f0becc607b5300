import type { Reading } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import { withoutFurniture } from '../copies/print.ts'
import type { Area } from '../identity/geometry.ts'
import { hazardOf } from '../identity/hazards.ts'
import { EVENT_KINDS } from '../identity/kinds.ts'
import { hashOf, mix, plainWords } from '../words.ts'
import { COMMON_WORDS } from './common.ts'
import { isDigest } from './digest.ts'
import { countryWeights, datelineEnd } from './country.ts'
import { CAPITAL, nameOf, namesIn, nameWeights, WIDE_KINDS, WIDE_NAME, WORD, wordsIn } from './names.ts'
import { stemOf } from './stems.ts'
import { dampened, THEME_COUNT, themesOf } from './themes.ts'
import { heaviest, raise, type Weights, weightsOf } from './weights.ts'

/** What a report is about, as weighted words: names apart from the rest, early words above late ones. */
export interface Profile {
  /** Names of people, ships, companies and the like at their weight: 1 for one that few stories share, said at once. */
  readonly names: Weights
  /** Names of places smaller than a country. */
  readonly towns: Weights
  readonly topics: Weights
  /** The kinds of crisis it speaks of. */
  readonly themes: Weights
  /** Where it plays. */
  readonly countries: Weights
  /** Places smaller than a country that it begins with. */
  readonly places: readonly Area[]
  /** Sorted hashes of what happened, by kind, that it begins with ("an earthquake", "an abduction"). */
  readonly deeds: Uint32Array
  /** It tells of several stories, each in a paragraph of its own. */
  readonly isDigest: boolean
  /** Under what it is filed to be found: its names, and what it speaks of by country. */
  readonly files: Uint32Array
}

/** A report says what it is about in its title and first two paragraphs; its last third is mostly background. */
const LEAD = 1
const BODY = 0.7
const TAIL = 0.5
const LEAD_PARAGRAPHS = 2
const TAIL_FROM = 0.6
const MOST_NAMES = 60
const MOST_TOPICS = 80
const MOST_KEYS = 24
const MOST_THEMES = 4
const MOST_HOMES = 3
/** How many countries a report is filed under by what it speaks of. */
const MOST_SETTINGS = 2
const PLACE_SENTENCES = 5
const DEED_SENTENCES = 3
const MOST_PLACES = 6

/** Credits name the agency's people, who write about everything. */
const CREDITS = /\([^()]*\b(?:Reporting|Editing|Writing|Additional reporting)\b[^()]*\)/gi
/** "Marsabit-Moyale" are two names. */
const JOINED_NAMES = /(?<=\p{Lu}\p{Ll}+)[-–/](?=\p{Lu})/gu
export function profileOf(reading: Reading): Profile {
  const paragraphs = paragraphsOf(reading.report)
  const { names, towns, topics } = wordsOf(reading, paragraphs)
  const countries = countryWeights(reading)
  const themes = dampened(themesOf(topics))
  const deeds = deedsOf(reading)
  const about = [
    ...heaviest(themes)
      .slice(0, MOST_THEMES)
      .map(([theme]) => theme),
    ...deeds,
  ]
  const homes = heaviest(countries)
    .slice(0, MOST_HOMES)
    .map(([country]) => hashOf(country))
  return {
    names: weightsOf(names, MOST_NAMES),
    towns: weightsOf(towns, MOST_NAMES),
    topics: weightsOf(topics, MOST_TOPICS),
    themes: weightsOf(themes, THEME_COUNT),
    countries: weightsOf(countries, MOST_PLACES),
    places: placesOf(reading),
    deeds,
    isDigest: isDigest(paragraphs.slice(1), {
      names: tellingNames(names, towns),
      countries: namedIn(reading),
    }),
    files: Uint32Array.from(
      new Set([
        ...keysOf(names),
        ...keysOf(towns),
        ...about.flatMap((each) => homes.slice(0, MOST_SETTINGS).map((home) => mix(each ^ home))),
        ...pairsOf(homes),
      ]),
    ).sort(),
  }
}

function tellingNames(...weights: readonly ReadonlyMap<string, number>[]): Set<string> {
  return new Set(
    weights.flatMap((each) => [...each].flatMap(([name, weight]) => (weight > WIDE_NAME ? name : []))),
  )
}

function namedIn({ places }: Reading): Set<string> {
  return new Set(places.filter(({ kind }) => kind === 'country').map(({ text }) => text))
}

/** What pairs of countries have with each other is rarer than what happens in one. */
function pairsOf(homes: readonly number[]): number[] {
  return homes.flatMap((one, index) => homes.slice(index + 1).map((other) => mix(one + other)))
}

/** The title, even an empty one, and what follows it. */
function paragraphsOf(report: Report): string[] {
  const text = withoutFurniture(report).replace(CREDITS, ' ').replace(JOINED_NAMES, ' ')
  return [report.title, ...text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')]
}

function wordsOf(reading: Reading, paragraphs: readonly string[]) {
  const { report } = reading
  const isName = namesIn(paragraphs.slice(1).join('\n'), reading)
  const ignored = new Set(plainWords(report.source.name))
  const weightOf = nameWeights(reading)
  const isTown = wordsIn(reading.places.filter(({ kind }) => kind !== 'country').map((place) => place.text))
  const names = new Map<string, number>()
  const towns = new Map<string, number>()
  const topics = new Map<string, number>()
  for (const [index, paragraph] of paragraphs.entries()) {
    const weight = weightAt(index, paragraphs.length)
    for (const raw of paragraph.match(WORD) ?? []) {
      const word = nameOf(raw)
      if (word.length < 3 || ignored.has(word) || COMMON_WORDS.has(word)) continue
      if (isName.has(word) && CAPITAL.test(raw))
        raise(isTown.has(word) ? towns : names, word, weight * weightOf(word))
      else if (word.length >= 4 && !/\d/.test(word)) raise(topics, stemOf(raw), weight)
    }
  }
  return { names, towns, topics }
}

/** Where the opening of a report ends. */
function openingOf({ sentences, report }: Reading, count: number): number {
  return sentences?.[count - 1]?.[1] ?? report.text.length
}

/** The town in a dateline is where the report was written, a capital is where its government is. */
function placesOf(reading: Reading): Area[] {
  const dateline = datelineEnd(reading.report)
  const local = reading.places.filter(
    ({ kind, span }) => !WIDE_KINDS.has(kind) && kind !== 'country' && span[0] >= dateline,
  )
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

function keysOf(names: ReadonlyMap<string, number>): Uint32Array {
  return Uint32Array.from(
    heaviest(names)
      .filter(([, weight]) => weight > WIDE_NAME)
      .slice(0, MOST_KEYS)
      .map(([word]) => hashOf(word)),
  )
}
