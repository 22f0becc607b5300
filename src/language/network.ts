import { bestTree } from './best-tree.ts'
import { decodeNames } from './name-tags.ts'
import type { LanguageData } from './data.ts'
import { createGazetteer } from './gazetteer.ts'
import { createArena, type Arena } from './kernels.ts'
import { createLayers, type Layers } from './layers.ts'
import { loadProduct16, type Product } from './products.ts'
import { createWordTypes, KEPT_TYPES } from './word-types.ts'

/** Numbers of the labels of each word of a sentence (see `Settings` for the lists), and its heads: 0 the root, words from 1. */
export interface Analysis {
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  readonly names: Uint8Array
  readonly heads: Int16Array
  readonly deprel: Uint8Array
}

export interface Network {
  /** Sentences of at most LONGEST words each. */
  analyse(sentences: readonly (readonly string[])[]): Analysis[]
}

/** Words of the longest sentence; callers cut longer ones. */
export const LONGEST = 240
/** Rows worked on together: weights of one panel stay in the first cache over a whole block. 64 to 256 run equally fast. */
const BLOCK = 128
const ROWS = BLOCK + LONGEST + 2
/** Bytes that weights take at most. */
const WEIGHTS = 8 * 1024 * 1024
/** Words whose types are made sure of at once. */
const CHUNK = 4000

/** A block of sentences laid one after another, each with the root before its words. */
export interface Block {
  readonly sentences: readonly (readonly string[])[]
  /** Row of the root of each sentence. */
  readonly starts: readonly number[]
  readonly rows: number
}

export function createNetwork(data: LanguageData): Network {
  const arena = createArena(data.array<Uint8Array>('kernels'), memoryFor(data))
  const types = createWordTypes(arena, data)
  const gazetteer = createGazetteer(data.gazetteer)
  const layers = createLayers(arena, data, ROWS, LONGEST)
  const heads = createHeads(arena, data)
  const ids = arena.take(ROWS * 4)
  const masks = arena.take(ROWS * 4)

  const runBlock = (block: Block): Analysis[] => {
    block.sentences.forEach((words, s) => {
      const start = block.starts[s]!
      arena.i32[ids / 4 + start] = 0
      arena.i32[masks / 4 + start] = 0
      for (let i = 0; i < words.length; i++) arena.i32[ids / 4 + start + 1 + i] = types.rowOf(words[i]!)
      arena.i32.set(gazetteer.masksOf(words), masks / 4 + start + 1)
    })
    layers.run(block, types, { ids, masks })
    return heads(block, layers)
  }
  return {
    analyse: (sentences) => {
      const out: Analysis[] = []
      for (const chunk of groupsOf(sentences, CHUNK)) {
        types.ensure(chunk.flat())
        for (const group of groupsOf(chunk, BLOCK)) out.push(...runBlock(blockOf(group)))
      }
      return out
    },
  }
}

function memoryFor(data: LanguageData): number {
  const { h, arc, rel } = data.settings
  return (
    WEIGHTS + KEPT_TYPES * 7 * h * 4 + ROWS * (20 * h + 2 * arc + 3 * rel + 1200) * 4 + (LONGEST + 2) ** 2 * 4
  )
}

/** Runs of sentences of about `size` words. */
function* groupsOf(
  sentences: readonly (readonly string[])[],
  size: number,
): Generator<(readonly string[])[]> {
  let group: (readonly string[])[] = []
  let words = 0
  for (const sentence of sentences) {
    if (group.length && words + sentence.length + 1 > size) {
      yield group
      group = []
      words = 0
    }
    group.push(sentence)
    words += sentence.length + 1
  }
  if (group.length) yield group
}

function blockOf(sentences: readonly (readonly string[])[]): Block {
  const starts: number[] = []
  let rows = 0
  for (const words of sentences) {
    starts.push(rows)
    rows += words.length + 1
  }
  return { sentences, starts, rows }
}

const HEADS = ['ah', 'ad', 'rh', 'rd', 'up', 'xp', 'db', 'ne'] as const
type Columns = Record<(typeof HEADS)[number], number>

/** The scorers over the last states: tags, names, arcs, relations. */
function createHeads(arena: Arena, data: LanguageData): (block: Block, layers: Layers) => Analysis[] {
  const { kernels, f32, i32 } = arena
  const { arc, rel, upos, xpos, deprel, names, scorerScale } = data.settings
  const [all, arcs, relations] = ['heads', 'U', 'ro'].map((name) => loadProduct16(arena, data, name)) as [
    Product,
    Product,
    Product,
  ]
  const columns = columnsOf({
    ah: arc,
    ad: arc,
    rh: rel,
    rd: rel,
    up: upos.length,
    xp: xpos.length,
    db: 24,
    ne: names.length,
  })
  const out = arena.take(ROWS * all.m * 4)
  const [bent, mixed, labelled] = [arc, rel, relations.m].map((width) => arena.take(ROWS * width * 4)) as [
    number,
    number,
    number,
  ]
  const [narrow, best, found] = [
    arena.take(ROWS * Math.max(arc, rel) * 2),
    arena.take(ROWS * 4),
    arena.take(ROWS * 4),
  ]
  const product = (input: number, ld: number, rows: number, p: Product, to: number): void =>
    kernels.product16(input, 0, ld, rows, 0, p.k * 2, 0, 0, 0, 0, p.weights, p.m, p.scale, p.bias, to, p.m)
  const tags = (block: Block, from: number, ld: number, width: number): Uint8Array[] => {
    kernels.argmax(from, ld, block.rows, width, found)
    return block.sentences.map((words, s) =>
      Uint8Array.from(
        i32.subarray(found / 4 + block.starts[s]! + 1, found / 4 + block.starts[s]! + 1 + words.length),
      ),
    )
  }

  return (block, { states, rowTable, scores, buckets }) => {
    const { rows } = block
    kernels.product16(
      states,
      rowTable,
      all.k,
      rows,
      0,
      all.k * 2,
      0,
      0,
      0,
      0,
      all.weights,
      all.m,
      all.scale,
      all.bias,
      out,
      all.m,
    )
    kernels.relu(out, all.m, rows, columns.rh)
    kernels.quantise(out + columns.ad * 4, all.m, rows, arc, scorerScale, narrow, 0, arc)
    product(narrow, arc, rows, arcs, bent)
    const headsOf = block.sentences.map((words, s) => {
      const [n, start] = [words.length, block.starts[s]!]
      const at = out + start * all.m * 4
      kernels.arcs(
        bent + start * arc * 4,
        arc,
        n,
        at + columns.ah * 4,
        all.m,
        arc,
        1,
        at + columns.db * 4,
        all.m,
        buckets,
        scores,
        best,
      )
      const heads = Int16Array.from(i32.subarray(best / 4 + 1, best / 4 + 1 + n))
      bestTree({ numbers: f32, at: scores / 4, n }, heads)
      i32[best / 4] = 0
      i32.set(heads, best / 4 + 1)
      kernels.pair(
        at + columns.rh * 4,
        all.m,
        at + columns.rd * 4,
        all.m,
        best,
        n + 1,
        rel,
        mixed + start * rel * 4,
      )
      return heads
    })
    kernels.quantise(mixed, rel, rows, rel, scorerScale, narrow, 0, rel)
    product(narrow, rel, rows, relations, labelled)
    const relationsOf = tags(block, labelled, relations.m, deprel.length)
    const uposOf = tags(block, out + columns.up * 4, all.m, upos.length)
    const xposOf = tags(block, out + columns.xp * 4, all.m, xpos.length)
    const namesOf = tags(block, out + columns.ne * 4, all.m, names.length)
    return headsOf.map((heads, s) => {
      const at = out / 4 + (block.starts[s]! + 1) * all.m + columns.ne
      decodeNames({ numbers: f32, at, ld: all.m, kinds: names.length }, namesOf[s]!)
      return { upos: uposOf[s]!, xpos: xposOf[s]!, names: namesOf[s]!, heads, deprel: relationsOf[s]! }
    })
  }
}

/** First column of each scorer: widths are padded to multiples of 8. */
function columnsOf(widths: Columns): Columns {
  let at = 0
  const first = { ...widths }
  for (const name of HEADS) {
    first[name] = at
    at += Math.ceil(widths[name] / 8) * 8
  }
  return first
}
