import { readTable } from '../table.ts'
import type { AntecedentWeights } from './antecedents.ts'
import { createPhrasebook, foldWord, type Phrasebook } from './phrasebook.ts'

/** What one phrase of the lexicon says of an actor. */
export interface ActorEntry {
  readonly kind: 'country' | 'people' | 'capital' | 'organisation' | 'title' | 'noun' | 'holder'
  /** The name or noun as the table has it. */
  readonly name: string
  /** ISO 3166-1 alpha-3 or a PLOVER code; empty when the words around decide. */
  readonly code: string
  /** PLOVER sector, or empty. */
  readonly sector: string
  /** Gives way to the noun it belongs to ("a police officer"). */
  readonly isWeak?: boolean
  readonly isPlural?: boolean
  /** The code of such bodies where nothing names a country: NGO for "aid agencies". */
  readonly usual?: string
  /** An institution rather than a person. */
  readonly isBody?: boolean
  /** Stands for a country only where no surname follows ("Chad"). */
  readonly isGivenName?: boolean
  /** Days (`2025-01-20`) between which a holder held office; empty is open. */
  readonly since?: string
  readonly until?: string
  readonly title?: string
  /** It rests on the day of the report alone: a title that the words give comes first. */
  readonly isGuess?: boolean
}

/** What is known of actors beforehand: demonyms, governments, titles, organisations, agents. */
export interface ActorLexicon {
  readonly version: string
  readonly phrases: Phrasebook<ActorEntry>
  /** The last word of each title and noun ("foreign *minister*", "riot *police*"), for finding them as heads. */
  readonly heads: ReadonlyMap<string, ActorEntry>
  /** Given names borne by men or by women alone. */
  readonly givenNames: ReadonlyMap<string, 'm' | 'f'>
  /** Names of countries by code. */
  readonly countries: ReadonlyMap<string, string>
  /** What tells whom a pronoun stands for; null before they are trained. */
  readonly antecedents: AntecedentWeights | null
}

/** What comes to the tables: entries of the user's, which win over them, and trained weights. */
export interface ActorAdditions {
  readonly entries?: Iterable<readonly [spelling: string, entry: ActorEntry]>
  readonly antecedents?: AntecedentWeights | null
}

/** Reads the tables below `actors/`: file name to text. Later entries of the same spelling lose. */
export function createActorLexicon(
  tables: Readonly<Record<string, string>>,
  { entries = [], antecedents = null }: ActorAdditions = {},
): ActorLexicon {
  const rows = [
    ...entries,
    ...organisations(tables['actors/organisations.tsv'] ?? ''),
    ...countries(tables['actors/countries.tsv'] ?? ''),
    ...holders(tables['actors/holders.tsv'] ?? ''),
    ...holdersAtOtherTimes(tables['actors/holders.tsv'] ?? ''),
    ...titles(tables['actors/titles.tsv'] ?? ''),
    ...nouns(tables['actors/agents.tsv'] ?? ''),
  ]
  return {
    version: 'actors 1',
    phrases: createPhrasebook(rows),
    heads: lastWords(rows),
    givenNames: givenNames(tables['actors/given-names.tsv'] ?? ''),
    countries: new Map(
      readTable<'code' | 'name'>(tables['actors/countries.tsv'] ?? '').map(({ code, name }) => [code, name]),
    ),
    antecedents,
  }
}

function givenNames(table: string): Map<string, 'm' | 'f'> {
  return new Map(
    readTable<'male' | 'female'>(table).flatMap(({ male, female }) => [
      ...list(male).map((name) => [name, 'm'] as const),
      ...list(female).map((name) => [name, 'f'] as const),
    ]),
  )
}

function lastWords(rows: readonly Row[]): Map<string, ActorEntry> {
  const heads = new Map<string, ActorEntry>()
  for (const [spelling, entry] of rows) {
    const last = foldWord(spelling.split(/[\s-]/u).at(-1) ?? '')
    if ((entry.kind === 'title' || entry.kind === 'noun') && !heads.has(last)) heads.set(last, entry)
  }
  return heads
}

type Row = readonly [spelling: string, entry: ActorEntry]

function countries(table: string): Row[] {
  return readTable<'code' | 'name' | 'forms' | 'people' | 'capital' | 'given'>(table).flatMap((row) => {
    const { code, name } = row
    const given = new Set(list(row.given))
    const entry = (kind: ActorEntry['kind'], spelling: string): Row => [
      spelling,
      {
        kind,
        name: spelling === name ? name : kind === 'capital' ? spelling : name,
        code,
        sector: kind === 'capital' ? 'GOV' : '',
        ...(given.has(spelling) && { isGivenName: true }),
      },
    ]
    return [
      ...[name, ...list(row.forms)].map((form) => entry('country', form)),
      ...list(row.people).flatMap((form) => [entry('people', form), several(entry('people', `${form}s`))]),
      ...list(row.capital).map((form) => entry('capital', form)),
    ]
  })
}

const several = ([spelling, entry]: Row): Row => [spelling, { ...entry, isPlural: true }]

function organisations(table: string): Row[] {
  return readTable<'name' | 'forms' | 'code' | 'sector' | 'example'>(table).flatMap(
    ({ name, forms, code, sector }) =>
      [name, ...list(forms)].map((form): Row => [form, { kind: 'organisation', name, code, sector }]),
  )
}

function holders(table: string): Row[] {
  return readTable<'name' | 'code' | 'sector' | 'title' | 'since' | 'until'>(table).map((row): Row => [
    row.name,
    { kind: 'holder', isGuess: true, ...row },
  ])
}

/** Who has left office is of the elite of the country (PLOVER's ELI) from that day on; before, only the country is known. */
function holdersAtOtherTimes(table: string): Row[] {
  return holders(table).flatMap(([name, entry]) => {
    const after = {
      ...entry,
      sector: 'ELI',
      title: `${entry.title} before`,
      since: entry.until ?? '',
      until: '',
    }
    const before = {
      ...entry,
      sector: '',
      title: `${entry.title} later`,
      since: '',
      until: entry.since ?? '',
    }
    return [...(entry.until ? [[name, after] as const] : []), [name, before] as const]
  })
}

function titles(table: string): Row[] {
  return readTable<'title' | 'sector' | 'weak' | 'example'>(table).flatMap(({ title, sector, weak }) => {
    const entry = { kind: 'title', name: title, code: '', sector, isWeak: weak === 'yes' } as const
    return [
      [title, entry],
      [plural(title), { ...entry, isPlural: true }],
    ] satisfies Row[]
  })
}

function nouns(table: string): Row[] {
  return readTable<'noun' | 'plural' | 'sector' | 'weak' | 'kind' | 'code'>(table).flatMap((row) => {
    const entry = {
      kind: 'noun',
      name: row.noun,
      code: '',
      sector: row.sector,
      isWeak: row.weak === 'yes',
      isBody: row.kind === 'body',
      ...(row.code && { usual: row.code }),
    } as const
    const singular: Row = [row.noun, entry]
    return row.plural ? [singular, [row.plural, { ...entry, isPlural: true }] as const] : [singular]
  })
}

/** "minister" → "ministers", "secretary of state" → "secretaries of state". */
function plural(title: string): string {
  const [head = '', ...rest] = title.split(/(?= (?:of|to)\b)/u)
  const many = /[^aeiou]y$/u.test(head)
    ? `${head.slice(0, -1)}ies`
    : head.endsWith('man')
      ? head.replace(/man$/u, 'men')
      : `${head}s`
  return many + rest.join('')
}

function list(cell: string): string[] {
  return cell.split('|').filter((form) => form !== '')
}
