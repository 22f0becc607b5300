import { readFile, readdir } from 'node:fs/promises'
import { createActorLexicon, readPetrarch, type AntecedentWeights } from '../reading/actors/index.ts'
import { createTriggerLexicon } from '../reading/events/index.ts'
import type { Knowledge } from '../reading/knowledge.ts'
import { createGazetteer } from '../reading/places/index.ts'
import { createCueLexicon, type StatementWeights } from '../reading/statements/index.ts'
import { createClock } from '../reading/times/index.ts'
import { UserError } from '../record/error.ts'
import { corruptFile, readDataFile } from './dataFile.ts'
import { openLanguage } from './language.ts'

/** The package's own folder, from `src/desk/` and from `dist/desk/` alike. */
const PACKAGE = new URL('../../', import.meta.url)

/** Lexicon tables by file name below `lexicon/`, such as `triggers/ASSAULT.tsv`. */
type Tables = Readonly<Record<string, string>>

/** What a user may add to what is known: the path of an actor dictionary in PETRARCH's format. */
export interface Additions {
  readonly actors?: string | undefined
}

/** Opens everything reading takes: language model, gazetteer, lexicons. */
export async function openKnowledge({ actors }: Additions = {}): Promise<Knowledge> {
  const [language, tables, added] = await Promise.all([openLanguage(), openTables(), openDictionary(actors)])
  const gazetteer = await openData('gazetteer.bin', (bytes) => createGazetteer(bytes, tables))
  const cues = await openData('statements/weights.json', (bytes) =>
    createCueLexicon(tables, readJson<StatementWeights>(bytes)),
  )
  const antecedents = await openData('actors/weights.json', readJson<AntecedentWeights>)
  return {
    version: `sitrep ${await packageVersion()}, ${language.version}, ${gazetteer.version}`,
    language,
    gazetteer,
    actors: createActorLexicon(tables, { entries: readPetrarch(added), antecedents }),
    cues,
    triggers: createTriggerLexicon(tables),
    clock: createClock(),
  }
}

const readJson = <T>(bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as T

/** The version in package.json. */
export async function packageVersion(): Promise<string> {
  const text = await readFile(new URL('package.json', PACKAGE), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** Makes something of a file below `data/`; what cannot be made sense of is damaged. */
async function openData<T>(name: string, make: (bytes: Uint8Array) => T): Promise<T> {
  const file = new URL(`data/${name}`, PACKAGE)
  const bytes = await readDataFile(file)
  try {
    return make(bytes)
  } catch (error) {
    throw corruptFile(file, (error as Error).message)
  }
}

async function openDictionary(file: string | undefined): Promise<string> {
  if (file === undefined) return ''
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new UserError(
      'file-missing',
      `cannot read the actor dictionary ${file}; check the path after --actors`,
    )
  }
}

async function openTables(): Promise<Tables> {
  const root = new URL('lexicon/', PACKAGE)
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.tsv')).sort()
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, root), 'utf8')))
  return Object.fromEntries(names.map((name, i) => [name.replaceAll('\\', '/'), texts[i] as string]))
}
