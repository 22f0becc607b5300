import type { Reading } from '../../record/reading.ts'
import { plainWords } from '../words.ts'
import { WIDE_NAMES } from './common.ts'

export const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
export const CAPITAL = /^\p{Lu}\p{L}/u
const SENTENCE_START = /\n+|(?<=[.!?:|]["”’']?)\s+/u

/** Names that stories share which have nothing else in common: capitals, wide regions, bodies that act everywhere. */
export const WIDE_NAME = 0.25
/** Places that many stories of one country name. */
export const WIDE_KINDS: ReadonlySet<string> = new Set(['capital', 'region', 'continent', 'sea'])
/** Bodies of the state and of states turn up in every story of their country. */
const PUBLIC_SECTORS = /GOV|MIL|COP|MED|JUD|LEG|UNO|IGO|JRN/
/** So do those who speak for it. */
const OFFICE =
  /\b(?:President|Prime Minister|Premier|Chancellor|King|Queen|Governor|[Mm]inister)((?: \p{Lu}[\p{L}'’-]+){1,3})/gu
const OFFICE_HOLDER = 0.5
/** Two people may both be called Ibrahim. */
const FORENAME = 0.2

/** How much a name tells of its story: nothing for a country, little for what turns up everywhere. */
export function nameWeights(reading: Reading): (word: string) => number {
  const { places, actors, report } = reading
  const countries = wordsIn([
    ...places.filter(({ kind }) => kind === 'country').map(({ text }) => text),
    ...actors.filter(({ kind }) => kind === 'country').map(({ name }) => name),
  ])
  const wide = wordsIn([
    ...places.filter(({ kind }) => WIDE_KINDS.has(kind)).map(({ text }) => text),
    ...actors
      .filter(({ kind, sector, code }) => kind === 'organisation' && PUBLIC_SECTORS.test(sector + code))
      .map(({ name }) => name),
  ])
  const people = actors.filter(({ kind }) => kind === 'person').map(({ name }) => name.split(/\s+/))
  const surnames = wordsIn(people.map((name) => name.at(-1) ?? ''))
  const forenames = wordsIn(people.flatMap((name) => name.slice(0, -1)))
  const holders = wordsIn([...report.text.matchAll(OFFICE)].map(([, name]) => name ?? ''))
  return (word) => {
    if (countries.has(word)) return 0
    if (wide.has(word) || WIDE_NAMES.has(word)) return WIDE_NAME
    if (forenames.has(word) && !surnames.has(word)) return FORENAME
    return holders.has(word) ? OFFICE_HOLDER : 1
  }
}

export function wordsIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.split(/\s+/)).map(nameOf))
}

/** Enough of a stem to join "Iraq's" with "Iraq". */
export function nameOf(raw: string): string {
  const word = plainWords(raw.replace(/['’]s\b/g, '').replace(/[-.]/g, '')).join('')
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/**
 * Words with a capital inside a sentence; a capital at its start says nothing, unless the reading knows the word for the name
 * of a person, a body or a place.
 */
export function namesIn(text: string, { actors, places }: Reading): Set<string> {
  const names = new Set<string>()
  const known = [
    ...actors.filter(({ kind }) => kind === 'person' || kind === 'organisation').map(({ name }) => name),
    ...places.map((place) => place.text),
  ]
  for (const name of known)
    for (const raw of name.match(WORD) ?? []) if (CAPITAL.test(raw)) names.add(nameOf(raw))
  for (const sentence of text.split(SENTENCE_START))
    for (const raw of (sentence.match(WORD) ?? []).slice(1)) if (CAPITAL.test(raw)) names.add(nameOf(raw))
  return names
}
