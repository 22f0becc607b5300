import type { LanguageData } from './data.ts'
import type { Arena } from './kernels.ts'

/** A matrix of weights in WASM memory: `k` inputs, `m` outputs (a multiple of 8). */
export interface Product {
  readonly k: number
  readonly m: number
  readonly weights: number
  readonly bias: number
  /** Factor of each output of an int16 product; 0 for an f32 product. */
  readonly scale: number
}

/** Int8 weights of the model, widened for `product16`. */
export function loadProduct16(arena: Arena, data: LanguageData, name: string): Product {
  const packed = data.array<Int8Array>(`${name}.weights`)
  const scale = data.array(`${name}.scale`)
  const weights = arena.take(packed.length * 2)
  arena.i16.set(packed, weights / 2)
  return {
    k: packed.length / scale.length,
    m: scale.length,
    weights,
    scale: arena.put(scale),
    bias: arena.put(data.array(`${name}.bias`)),
  }
}

/** Int8 weights of the model as f32 for `product32`: panels of 8 columns, [m/8][k][8]. */
export function loadProduct32(arena: Arena, data: LanguageData, name: string): Product {
  const packed = data.array<Int8Array>(`${name}.weights`)
  const scale = data.array(`${name}.scale`)
  const [m, k] = [scale.length, packed.length / scale.length]
  const weights = arena.take(packed.length * 4)
  const out = arena.f32.subarray(weights / 4, weights / 4 + packed.length)
  for (let i = 0; i < packed.length; i++) out[i] = packed[i]! * scale[Math.floor(i / (8 * k)) * 8 + (i & 7)]!
  return { k, m, weights, scale: 0, bias: arena.put(data.array(`${name}.bias`)) }
}

/** Pointers of a layer norm. */
export interface Norm {
  readonly weight: number
  readonly bias: number
}

export function loadNorm(arena: Arena, data: LanguageData, name: string): Norm {
  return { weight: arena.put(data.array(`${name}.weight`)), bias: arena.put(data.array(`${name}.bias`)) }
}
