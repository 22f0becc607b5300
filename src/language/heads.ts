import { bestTree } from './best-tree.ts'
import { ROWS, type Analysis, type Block } from './block.ts'
import type { LanguageData } from './data.ts'
import type { Arena } from './kernels.ts'
import type { Layers } from './layers.ts'
import { decodeNames } from './name-tags.ts'
import { loadProduct16, type Product } from './products.ts'

const HEADS = ['ah', 'ad', 'rh', 'rd', 'up', 'xp', 'db', 'ne'] as const
type Columns = Record<(typeof HEADS)[number], number>

/** The scorers over the last states: tags, names, arcs, relations. */
export function createHeads(arena: Arena, data: LanguageData): (block: Block, layers: Layers) => Analysis[] {
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
