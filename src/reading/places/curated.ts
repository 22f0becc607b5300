import { readTable } from '../table.ts'
import type { Candidate } from './gazetteer.ts'
import { keyOf } from './key.ts'

/** What our own tables hold, by key or by the exact form. */
export interface Curated {
  readonly names: ReadonlyMap<string, readonly Candidate[]>
  readonly abbreviations: ReadonlyMap<string, readonly Candidate[]>
  readonly people: ReadonlyMap<string, Candidate>
  /** Words for the people of a town, and its name. */
  readonly townspeople: ReadonlyMap<string, string>
  readonly countries: ReadonlyMap<string, Candidate>
  readonly commonWords: ReadonlySet<string>
  /** Countries by the key of a word in an outlet's name ("Deccan"). */
  readonly outlets: ReadonlyMap<string, string>
  /** Forms that end with a dot, exactly ("Calif."). */
  readonly dotted: ReadonlySet<string>
  /** Keys of forms in capitals alone ("CAR"), which must be written so. */
  readonly acronyms: ReadonlySet<string>
}

type Tables = Readonly<Record<string, string>>
const formsOf = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((form) => form !== '')

export function readCurated(tables: Tables): Curated {
  const names = new Map<string, Candidate[]>()
  const abbreviations = new Map<string, Candidate[]>()
  const dotted = new Set<string>()
  const acronyms = new Set<string>()
  const add = (form: string, candidate: Candidate): void => {
    if (form.endsWith('.')) dotted.add(form)
    if (/^\p{Lu}{2,5}$/u.test(form)) acronyms.add(keyOf(form))
    const known = names.get(keyOf(form))
    if (!known) names.set(keyOf(form), [candidate])
    else if (!known.includes(candidate)) known.push(candidate)
  }
  for (const list of ['regions', 'waters', 'sites']) {
    for (const row of readTable<string>(tables[`places/${list}.tsv`] ?? '')) {
      const candidate = candidateOf(row, list)
      for (const form of [candidate.name, ...formsOf(row.forms)]) add(form, candidate)
      for (const form of formsOf(row.after))
        abbreviations.set(form, [...(abbreviations.get(form) ?? []), candidate])
    }
  }
  const regions = new Set(names.keys())
  const { countries, people, forms } = readCountries(tables)
  // A territory that has a row of its own ("Crimea") does not stand for its country.
  for (const [form, country] of forms)
    if (!regions.has(keyOf(form)) || keyOf(form) === keyOf(country.name)) add(form, country)
  const commonWords = readTable<'word'>(tables['places/common-words.tsv'] ?? '').map(({ word }) =>
    keyOf(word),
  )
  const townspeople = addPeoples(tables, { names, people })
  return {
    names,
    abbreviations,
    people,
    townspeople,
    countries,
    commonWords: new Set(commonWords),
    outlets: readOutlets(tables),
    dotted,
    acronyms,
  }
}

function readOutlets(tables: Tables): Map<string, string> {
  const rows = readTable<'country' | 'words'>(tables['places/outlets.tsv'] ?? '')
  return new Map(
    rows.flatMap(({ country, words }) => formsOf(words).map((word) => [keyOf(word), country] as const)),
  )
}

/**
 * Words for the people of regions come before those for the people of countries: "Scottish" is of Scotland. Returns the words
 * for people of towns, which our own tables do not hold.
 */
function addPeoples(
  tables: Tables,
  {
    names,
    people,
  }: { readonly names: ReadonlyMap<string, Candidate[]>; readonly people: Map<string, Candidate> },
): Map<string, string> {
  const townspeople = new Map<string, string>()
  for (const { word, place } of readTable<'word' | 'place'>(tables['places/peoples.tsv'] ?? '')) {
    const [candidate] = names.get(keyOf(place)) ?? []
    for (const form of formsOf(word)) {
      if (candidate) people.set(form, candidate)
      else townspeople.set(form, place)
    }
  }
  return townspeople
}

function readCountries(tables: Tables): {
  countries: Map<string, Candidate>
  people: Map<string, Candidate>
  forms: [string, Candidate][]
} {
  const named = new Map(readTable<string>(tables['actors/countries.tsv'] ?? '').map((row) => [row.code, row]))
  const countries = new Map<string, Candidate>()
  const people = new Map<string, Candidate>()
  const forms: [string, Candidate][] = []
  const rows = readTable<string>(tables['places/countries.tsv'] ?? '')
  const territories = new Set(rows.flatMap((row) => formsOf(row.forms)))
  for (const row of rows) {
    const known = named.get(row.code)
    const [first = '', ...others] = [...(known ? [known.name ?? ''] : []), ...formsOf(row.forms)]
    const country = candidateOf(
      { ...row, name: first, country: row.code ?? '', kind: 'country' },
      'countries',
    )
    countries.set(country.country, country)
    // "Greenland" has a row of its own, and so does not stand for Denmark.
    const shared = formsOf(known?.forms).filter((form) => !territories.has(form))
    for (const form of [first, ...others, ...shared]) forms.push([form, country])
    for (const word of formsOf(known?.people))
      for (const form of peopleForms(word)) if (!people.has(form)) people.set(form, country)
  }
  return { countries, people, forms }
}

/** "Iranian" and "Iranians"; words in -ese, -ish, -ch and the like have no plural of that sort. */
const peopleForms = (word: string): string[] =>
  /(ese|ish|ch|sh|ss|s|x|z)$/.test(word) || !/^\p{Lu}/u.test(word) || word.includes('.')
    ? [word]
    : [word, `${word}s`]

function candidateOf(row: Readonly<Record<string, string>>, list: string): Candidate {
  return {
    name: row.name ?? '',
    lat: Number(row.lat),
    lon: Number(row.lon),
    country: row.country ?? '',
    kind: row.kind ?? 'region',
    radiusKm: Number(row.radius),
    zone: row.zone ?? 'UTC',
    population: 0,
    region: '',
    district: '',
    isOwnName: true,
    list,
  }
}
