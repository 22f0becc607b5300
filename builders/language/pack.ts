// Puts the trained net, its tables, the lemma rules, the sentence splitter and the kernels into one model
// file.
//   npx tsx builders/language/pack.ts --work WORK --model WORK/model/b --data DATA --passages PASSAGES
// --packages NODE_MODULES --out data/language
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  ALIGNMENT,
  MAGIC,
  type AnyArray,
  type ArrayType,
  type Header,
  type Settings,
} from '../../src/language/data.ts'
import { FEATURES } from '../../src/language/features.ts'
import { hashOf, positionOf } from '../../src/language/table.ts'
import { readCorpora } from './corpora.ts'
import { readIrregulars } from './irregular.ts'
import { buildLemmas } from './lemmas.ts'
import { buildFeatures } from './morphology.ts'
import { packNet } from './quantise.ts'
import { trainSplitter } from './splitter.ts'
import { readTrained } from './trained.ts'

/**
 * Static vectors shipped, the most frequent words first. All 120,000 of training would add 8 MB; with them
 * and f32 weights the dev LAS is 0.07 higher.
 */
const SHIPPED_VECTORS = 40_000

const { values: options } = parseArgs({
  options: Object.fromEntries(
    ['work', 'model', 'data', 'passages', 'packages', 'out', 'version'].map((name) => [
      name,
      { type: 'string' as const },
    ]),
  ),
})
const {
  work = '',
  model = '',
  data = '',
  passages = '',
  packages = '',
  out = '',
  version = '1',
} = options as Record<string, string | undefined>
const arrays = new Map<string, AnyArray>()

function readArray<T extends AnyArray>(name: string, type: { new (buffer: ArrayBuffer): T }): T {
  const bytes = readFileSync(join(work, name))
  return new type(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
}

/**
 * Vectors as int8 rows in the order of their hashed words; the factor that training scales them by is folded
 * in.
 */
function packVectors(): void {
  const words = (JSON.parse(readFileSync(join(work, 'vectors.json'), 'utf8')) as string[]).slice(
    0,
    SHIPPED_VECTORS,
  )
  const all = readArray('vectors.f32', Float32Array)
  const factor = 3 / meanNorm(all)
  const byHash = new Map(words.map((word, i) => [hashOf(word), i + 1]))
  const sorted = [...byHash].toSorted(([a], [b]) => a - b)
  const rows = new Int8Array(sorted.length * 100)
  const scales = new Float32Array(sorted.length)
  sorted.forEach(([, row], i) => {
    const vector = all.subarray(row * 100, row * 100 + 100)
    const scale = vector.reduce((a, b) => Math.max(a, Math.abs(b)), 0) / 127 || 1
    scales[i] = scale * factor
    vector.forEach((number, k) => (rows[i * 100 + k] = Math.round(number / scale)))
  })
  arrays
    .set(
      'vectorKeys',
      Uint32Array.from(sorted, ([hash]) => hash),
    )
    .set('vectors', rows)
    .set('vectorScale', scales)
}

function meanNorm(all: Float32Array): number {
  let sum = 0
  for (let i = 0; i < all.length; i += 100)
    sum += Math.sqrt(all.subarray(i, i + 100).reduce((a, b) => a + b * b, 0))
  return sum / (all.length / 100)
}

function packTables(): void {
  FEATURES.forEach((_, i) => arrays.set(`feature${i}`, readArray(`feature${i}.u32`, Uint32Array)))
  for (const name of ['wordKeys', 'phraseKeys']) arrays.set(name, readArray(`${name}.u32`, Uint32Array))
  for (const name of ['wordBits', 'phraseBits']) arrays.set(name, readArray(`${name}.u16`, Uint16Array))
}

function packRules(): Pick<Settings, 'edits' | 'feats'> {
  const corpora = readCorpora(data, passages)
  const examples = [...corpora.ewt.train, ...corpora.gum.train]
  const { edits, ...tables } = buildLemmas(
    examples,
    readIrregulars(),
    (word) => positionOf(arrays.get('vectorKeys') as Uint32Array, word) >= 0,
  )
  for (const [name, { keys, values }] of Object.entries(tables)) {
    arrays.set(`${name}Keys`, keys).set(`${name}Values`, Uint16Array.from(values))
  }
  arrays.set('splitter', trainSplitter([corpora.ewt.train, corpora.gum.train]))
  const { feats, table } = buildFeatures(examples)
  arrays.set('featsKeys', table.keys).set('featsValues', Uint16Array.from(table.values))
  return { edits, feats }
}

/**
 * Compiles kernels/*.as: AssemblyScript under another ending than .ts, since it is no TypeScript to any other
 * tool.
 */
async function packKernels(): Promise<void> {
  const { default: compiler } = await import(join(packages, 'assemblyscript/dist/asc.js'))
  const folder = join(import.meta.dirname, 'kernels')
  let wasm: Uint8Array | undefined
  const { error } = await compiler.main(
    ['index.ts', '-o', 'kernels.wasm', '-O3', '--enable', 'simd', '--importMemory', '--runtime', 'stub'],
    {
      readFile: (name: string) =>
        /^\w+\.ts$/.test(name) ? readFileSync(join(folder, name.replace('.ts', '.as')), 'utf8') : null,
      writeFile: (_: string, contents: Uint8Array) => (wasm = contents),
    },
  )
  if (error || !wasm) throw error ?? new Error('the kernels did not compile')
  arrays.set('kernels', Uint8Array.from(wasm))
}

const TYPE_NAMES: ReadonlyMap<unknown, ArrayType> = new Map<unknown, ArrayType>([
  [Int8Array, 'i8'],
  [Uint8Array, 'u8'],
  [Uint16Array, 'u16'],
  [Int16Array, 'i16'],
  [Uint32Array, 'u32'],
  [Float32Array, 'f32'],
])

const align = (n: number): number => Math.ceil(n / ALIGNMENT) * ALIGNMENT

/** The file: header first. Offsets depend on the header's length, so room is left for it. */
function toBytes(settings: Settings): Uint8Array {
  const layout = (start: number): Header => {
    let at = start
    const entries = [...arrays].map(([name, array]) => {
      const entry = [name, { type: TYPE_NAMES.get(array.constructor)!, at, length: array.length }] as const
      at = align(at + array.byteLength)
      return entry
    })
    return { version, settings, arrays: Object.fromEntries(entries) }
  }
  const encode = (header: Header): Uint8Array => new TextEncoder().encode(JSON.stringify(header))
  const start = align(MAGIC.length + 4 + encode(layout(100_000_000)).length)
  const header = layout(start)
  const bytes = new Uint8Array(
    Object.values(header.arrays).reduce(
      (end, { at, length }, i) => Math.max(end, at + length * [...arrays.values()][i]!.BYTES_PER_ELEMENT),
      0,
    ),
  )
  bytes.set(new TextEncoder().encode(MAGIC))
  const json = encode(header)
  new DataView(bytes.buffer).setUint32(MAGIC.length, json.length, true)
  bytes.set(json, MAGIC.length + 4)
  for (const [name, array] of arrays)
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), header.arrays[name]!.at)
  return bytes
}

packTables()
packVectors()
const rules = packRules()
await packKernels()
const labels = JSON.parse(readFileSync(join(work, 'labels.json'), 'utf8'))
const net = packNet(readTrained(model), labels)
for (const [name, array] of net.arrays) arrays.set(name, array)
const { upos, xpos, deprel, names } = labels
const bytes = toBytes({ ...net.sizes, upos, xpos, deprel, names, ...rules })
const sha256 = createHash('sha256').update(bytes).digest('hex')
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'model.bin'), bytes)
writeFileSync(
  join(out, 'model.json'),
  `${JSON.stringify({ version, file: 'model.bin', bytes: bytes.length, sha256 }, null, 2)}\n`,
)
console.log('model.bin', bytes.length, 'bytes', sha256)
