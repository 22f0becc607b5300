import { readFileSync, readdirSync } from 'node:fs'
import { createLanguage } from '../../../src/language/index.ts'
import { createActorLexicon, findActors, nameSpeakers } from '../../../src/reading/actors/index.ts'
import {
  createCueLexicon,
  findStatements,
  type CueLexicon,
  type StatementWeights,
} from '../../../src/reading/statements/index.ts'
import type { Actor, Statement } from '../../../src/record/reading.ts'
import type { Report } from '../../../src/record/report.ts'

const names = readdirSync('lexicon', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsv'),
)
export const tables = Object.fromEntries(names.map((name) => [name, readFileSync(`lexicon/${name}`, 'utf8')]))
const weights = JSON.parse(readFileSync('data/statements/weights.json', 'utf8')) as StatementWeights
const language = createLanguage(readFileSync('data/language/model.bin'))
const lexicon = createActorLexicon(tables)
const cues = createCueLexicon(tables, weights)
const rules = createCueLexicon(tables)

export interface Said {
  readonly text: string
  readonly statements: readonly Statement[]
  readonly actors: readonly Actor[]
}

/** Reads statements and actors of a text, as `read` does, without places and times. */
export function readSaid(text: string): Said {
  return readWith(text, cues)
}

/** The same without weights: all that the rules and word lists propose. */
export function readProposed(text: string): Said {
  return readWith(text, rules)
}

function readWith(text: string, lexiconOfCues: CueLexicon): Said {
  const report: Report = {
    id: 'r1',
    title: '',
    source: { name: 'The Harbour Post' },
    url: null,
    publishedAt: '2027-03-09T12:00:00Z',
    updatedAt: null,
    byline: [],
    language: 'en',
    text,
  }
  const sentences = language.parse(text)
  const named = findActors(sentences, { report, places: [], lexicon })
  const said = findStatements(sentences, { report, actors: named, lexicon: lexiconOfCues })
  return { text, ...nameSpeakers(named, said, { sentences, report, lexicon }) }
}

/** One line a statement: `stance | speaker | cue | content | relayed by`. */
export function linesOf({ text, statements, actors }: Said): string[] {
  const slice = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ')
  const speaker = ({ source }: Statement) => actors.find(({ id }) => id === source.actor)?.name ?? source.text
  return statements
    .filter(({ cue }) => cue.span)
    .map((statement) => {
      const { stance, cue, content, parent } = statement
      const relay = statements.find(({ id }) => id === parent)
      return [
        stance,
        speaker(statement),
        cue.span ? slice([cue.span]) : '',
        slice(content.spans),
        relay ? speaker(relay) : '',
      ]
        .join(' | ')
        .replace(/(?: \| )+$/u, '')
    })
}
