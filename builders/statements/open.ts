import { readFileSync, readdirSync } from 'node:fs'
import { createLanguage, type Language } from '../../src/language/index.ts'
import {
  createActorLexicon,
  type ActorLexicon,
  type AntecedentWeights,
} from '../../src/reading/actors/index.ts'
import { createCueLexicon, type CueLexicon } from '../../src/reading/statements/index.ts'

export interface Lexicons {
  readonly language: Language
  readonly actors: ActorLexicon
  readonly cues: CueLexicon
  /** The texts of the word lists, by file name below `lexicon/`. */
  readonly tables: Readonly<Record<string, string>>
}

/** The parser and the word lists, from `data/` and `lexicon/`. */
export function openLexicons(): Lexicons {
  const names = readdirSync('lexicon', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsv'),
  )
  const tables = Object.fromEntries(names.map((name) => [name, readFileSync(`lexicon/${name}`, 'utf8')]))
  const antecedents = JSON.parse(readFileSync('data/actors/weights.json', 'utf8')) as AntecedentWeights
  return {
    language: createLanguage(readFileSync('data/language/model.bin')),
    actors: createActorLexicon(tables, { antecedents }),
    cues: createCueLexicon(tables),
    tables,
  }
}
