import { LONGEST, ROWS, type Block } from './block.ts'
import type { LanguageData } from './data.ts'
import type { Arena } from './kernels.ts'
import { bucketTable, loadLayer, type Convolution, type Depthwise, type SoftSyntax } from './layer-kinds.ts'
import type { Product } from './products.ts'
import type { WordTypes } from './word-types.ts'

/** The stack of gated convolutions and soft-syntax layers. */
export interface Layers {
  /** Last states as int16: rows of h, found through `rowTable`. */
  readonly states: number
  readonly rowTable: number
  /** Scratch for arc scores of the longest sentence, and the table of distance buckets. */
  readonly scores: number
  readonly buckets: number
  run(block: Block, types: WordTypes, input: { readonly ids: number; readonly masks: number }): void
}

/** Width of the first-pass arc scores: query, key, then the distance table. */
const SYNTAX = 64

export function createLayers(arena: Arena, data: LanguageData): Layers {
  const { h, scales } = data.settings
  const { kernels, i32, i16 } = arena
  const layers = data.settings.arch.split(',').map((code, i) => loadLayer(arena, data, code, i))
  const gap = Math.max(...layers.map((layer) => (layer.kind === 'convolution' ? layer.distance : 0)))
  const x = arena.take(ROWS * h * 4)
  const y = arena.take(ROWS * 2 * h * 4)
  const states = arena.take((ROWS + (ROWS + 2) * gap) * h * 2) + gap * h * 2
  const rowTable = arena.take(ROWS * 4)
  const mixed = arena.take(ROWS * 3 * h * 4)
  const narrow = arena.take(ROWS * 3 * h * 2)
  const firstPass = arena.take(ROWS * (2 * SYNTAX + 24) * 4)
  const sums = arena.take((LONGEST + 2) * 4)
  const best = arena.take((LONGEST + 2) * 4)
  const scores = arena.take((LONGEST + 2) ** 2 * 4)
  const buckets = bucketTable(arena)

  /** Rows of zeros stand between sentences, so that a convolution sees nothing of its neighbours. */
  const layRows = (block: Block): void => {
    let at = 0
    block.sentences.forEach((words, s) => {
      for (let i = 0; i <= words.length; i++) i32[rowTable / 4 + block.starts[s]! + i] = at + i
      i16.fill(0, states / 2 + (at - gap) * h, states / 2 + at * h)
      at += words.length + 1 + gap
    })
    i16.fill(0, states / 2 + (at - gap) * h, states / 2 + at * h)
  }
  const convolve = (layer: Convolution, product: Product, block: Block): void => {
    const step = layer.distance * h * 2
    const side = layer.side * 2
    kernels.product16(
      states,
      rowTable,
      h,
      block.rows,
      -step,
      side,
      0,
      h * 2,
      step + h * 2 - side,
      side,
      product.weights,
      product.m,
      product.scale,
      product.bias,
      y,
      2 * h,
    )
  }
  const convolveChannels = (layer: Depthwise, scale: number, block: Block): void => {
    const { product } = layer
    block.sentences.forEach((words, s) => {
      const start = block.starts[s]! * h * 4
      kernels.depthwise(x + start, words.length + 1, h, layer.taps, layer.distance, mixed + start)
    })
    kernels.quantise(mixed, h, block.rows, h, scale, narrow, 0, h)
    kernels.product16(
      narrow,
      0,
      h,
      block.rows,
      0,
      h * 2,
      0,
      0,
      0,
      0,
      product.weights,
      product.m,
      product.scale,
      product.bias,
      y,
      2 * h,
    )
  }
  const mixSyntax = (layer: SoftSyntax, scale: number, block: Block): void => {
    const { scorer, product, side } = layer
    const width = h + 2 * side
    kernels.product16(
      states,
      rowTable,
      h,
      block.rows,
      0,
      h * 2,
      0,
      0,
      0,
      0,
      scorer.weights,
      scorer.m,
      scorer.scale,
      scorer.bias,
      firstPass,
      scorer.m,
    )
    block.sentences.forEach((words, s) => {
      const [n, start] = [words.length, block.starts[s]!]
      const at = firstPass + start * scorer.m * 4
      kernels.arcs(
        at,
        scorer.m,
        n,
        at + SYNTAX * 4,
        scorer.m,
        SYNTAX,
        0.125,
        at + 2 * SYNTAX * 4,
        scorer.m,
        buckets,
        scores,
        best,
      )
      kernels.mix(x + start * h * 4, n, h, side, scores, mixed + start * width * 4, sums)
    })
    kernels.quantise(mixed, width, block.rows, width, scale, narrow, 0, width)
    kernels.product16(
      narrow,
      0,
      width,
      block.rows,
      0,
      width * 2,
      0,
      0,
      0,
      0,
      product.weights,
      product.m,
      product.scale,
      product.bias,
      y,
      2 * h,
    )
  }

  return {
    states,
    rowTable,
    scores,
    buckets,
    run: (block, types, { ids, masks }) => {
      layRows(block)
      layers.forEach((layer, i) => {
        if (layer.kind === 'syntax') mixSyntax(layer, scales[i - 1]!, block)
        else if (layer.kind === 'depthwise') convolveChannels(layer, scales[i - 1]!, block)
        else if (layer.product) convolve(layer, layer.product, block)
        else {
          block.sentences.forEach((words, s) => {
            const start = block.starts[s]! * 4
            kernels.enter(
              types.rows,
              ids + start,
              types.bits,
              masks + start,
              words.length + 1,
              h,
              layer.distance,
              types.bias,
              x + start * h,
              y + start * 2 * h,
            )
          })
        }
        kernels.gate(x, y, block.rows, h, layer.norm.weight, layer.norm.bias, states, rowTable, scales[i]!)
      })
    },
  }
}
