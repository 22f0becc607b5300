import type { LanguageData } from './data.ts'
import type { Arena } from './kernels.ts'
import { loadNorm, loadProduct16, type Norm, type Product } from './products.ts'

export interface Convolution {
  readonly kind: 'convolution'
  readonly distance: number
  /** Channels taken of the earlier and the later row. */
  readonly side: number
  readonly product: Product | null
  readonly norm: Norm
}

export interface SoftSyntax {
  readonly kind: 'syntax'
  /** Channels taken of head and children. */
  readonly side: number
  readonly scorer: Product
  readonly product: Product
  readonly norm: Norm
}

export interface Depthwise {
  readonly kind: 'depthwise'
  readonly distance: number
  /** Five rows of h. */
  readonly taps: number
  readonly product: Product
  readonly norm: Norm
}

export type Layer = Convolution | Depthwise | SoftSyntax

export function loadLayer(arena: Arena, data: LanguageData, code: string, i: number): Layer {
  const { h } = data.settings
  const norm = loadNorm(arena, data, `layer${i}.norm`)
  const side = code.startsWith('h') || code === 's' ? h / 2 : h
  if (code === 'g' || code === 's') {
    return {
      kind: 'syntax',
      side,
      norm,
      scorer: loadProduct16(arena, data, `layer${i}.scorer`),
      product: loadProduct16(arena, data, `layer${i}`),
    }
  }
  const distance = Number(code.slice(1))
  if (code.startsWith('d')) {
    return {
      kind: 'depthwise',
      norm,
      distance,
      taps: arena.put(data.array(`layer${i}.taps`)),
      product: loadProduct16(arena, data, `layer${i}`),
    }
  }
  return {
    kind: 'convolution',
    side,
    norm,
    distance,
    product: i === 0 ? null : loadProduct16(arena, data, `layer${i}`),
  }
}

/** Bytes: the bucket of distance d stands at 512 + d (see `distance_buckets` in builders/language/net.py). */
export function bucketTable(arena: Arena): number {
  const steps = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 7, 8]
  const at = arena.take(1024)
  for (let d = -512; d < 512; d++) {
    const bucket = steps[Math.min(16, Math.abs(d))]!
    arena.u8[at + 512 + d] = d > 0 ? bucket + 8 : bucket
  }
  return at
}
