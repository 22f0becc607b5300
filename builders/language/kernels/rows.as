// Work on single rows: quantising, norms, gathering.
import { rowAt, sigmoid4, sumOf } from './vector'

/** f32 rows → int16 rows times `scale`, saturating; `width` a multiple of 8. */
export function quantise(X: usize, ldx: i32, n: i32, width: i32, scale: f32, O: usize, rows: usize, ldo: i32): void {
  const factor = f32x4.splat(scale)
  for (let i = 0; i < n; i++) {
    const x = X + (<usize>(i * ldx) << 2), o = rowAt(O, rows, i, <usize>ldo << 1)
    for (let j = 0; j < width; j += 8) {
      const a = x + (<usize>j << 2)
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(a), factor)))
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(a, 16), factor)))
      v128.store(o + (<usize>j << 1), i16x8.narrow_i32x4_s(low, high))
    }
  }
}

/** X = norm(X + Y[0..h] * sigmoid(Y[h..2h])) in place, and the same as int16 rows of Q. */
export function gate(X: usize, Y: usize, n: i32, h: i32, weight: usize, bias: usize, Q: usize, rows: usize, scale: f32): void {
  const hb: usize = <usize>h << 2
  for (let i = 0; i < n; i++) {
    const x = X + <usize>i * hb, y = Y + <usize>i * hb * 2
    for (let j: usize = 0; j < hb; j += 16) {
      v128.store(x + j, f32x4.add(v128.load(x + j), f32x4.mul(v128.load(y + j), sigmoid4(v128.load(y + hb + j)))))
    }
  }
  norm(X, n, h, weight, bias)
  quantise(X, h, n, h, scale, Q, rows, h)
}

/** Layer norm of rows, in place. */
export function norm(X: usize, n: i32, h: i32, weight: usize, bias: usize): void {
  const hb: usize = <usize>h << 2
  for (let i = 0; i < n; i++) {
    const x = X + <usize>i * hb
    let sum = f32x4.splat(0), squares = sum
    for (let j: usize = 0; j < hb; j += 16) {
      const v = v128.load(x + j)
      sum = f32x4.add(sum, v)
      squares = f32x4.add(squares, f32x4.mul(v, v))
    }
    const mean: f32 = sumOf(sum) / <f32>h, variance: f32 = sumOf(squares) / <f32>h - mean * mean
    const shift = f32x4.splat(mean), factor = f32x4.splat(1.0 / sqrt<f32>(variance + 1e-5))
    for (let j: usize = 0; j < hb; j += 16) {
      const v = f32x4.mul(f32x4.sub(v128.load(x + j), shift), factor)
      v128.store(x + j, f32x4.add(f32x4.mul(v, v128.load(weight + j)), v128.load(bias + j)))
    }
  }
}

export function relu(p: usize, ld: i32, n: i32, width: i32): void {
  const zero = f32x4.splat(0)
  for (let i = 0; i < n; i++) {
    const row = p + (<usize>(i * ld) << 2)
    for (let j: usize = 0, e: usize = <usize>width << 2; j < e; j += 16) v128.store(row + j, f32x4.max(zero, v128.load(row + j)))
  }
}

// @ts-ignore
@inline function addRow(to: usize, from: usize, bytes: usize): void {
  for (let j: usize = 0; j < bytes; j += 16) v128.store(to + j, f32x4.add(v128.load(to + j), v128.load(from + j)))
}

export function add(to: usize, from: usize, n: i32): void {
  addRow(to, from, <usize>n << 2)
}

/**
 * The rows of one sentence at the input of the net, and the product of the first convolution. A word type keeps its row (h) and its share of
 * that product as the left, middle and right neighbour (3 x 2h): types [x | left | middle | right]. `bits` has the same row for each gazetteer bit.
 */
export function enter(
  types: usize, ids: usize, bits: usize, masks: usize, n: i32, h: i32, distance: i32, bias: usize, X: usize, Y: usize,
): void {
  const hb: usize = <usize>h << 2, yb = hb << 1, row = hb * 7
  for (let i = 0; i < n; i++) {
    const x = X + <usize>i * hb, y = Y + <usize>i * yb
    const type = types + <usize>load<i32>(ids + (<usize>i << 2)) * row
    memory.copy(x, type, hb)
    addBits(x, bits, masks, i, row, hb)
    for (let j: usize = 0; j < yb; j += 16) v128.store(y + j, f32x4.add(v128.load(bias + j), v128.load(type + hb + yb + j)))
    addBits(y, bits + hb + yb, masks, i, row, yb)
    if (i >= distance) {
      addRow(y, types + <usize>load<i32>(ids + (<usize>(i - distance) << 2)) * row + hb, yb)
      addBits(y, bits + hb, masks, i - distance, row, yb)
    }
    if (i + distance < n) {
      addRow(y, types + <usize>load<i32>(ids + (<usize>(i + distance) << 2)) * row + hb + 2 * yb, yb)
      addBits(y, bits + hb + 2 * yb, masks, i + distance, row, yb)
    }
  }
}

// @ts-ignore
@inline function addBits(to: usize, bits: usize, masks: usize, i: i32, row: usize, bytes: usize): void {
  let mask = load<i32>(masks + (<usize>i << 2))
  while (mask) {
    addRow(to, bits + <usize>ctz(mask) * row, bytes)
    mask &= mask - 1
  }
}

/** O[i] = relu(R[head of i] + D[i]); heads count from the first row. */
export function pair(R: usize, ldr: i32, D: usize, ldd: i32, heads: usize, n: i32, width: i32, O: usize): void {
  const zero = f32x4.splat(0)
  for (let i = 0; i < n; i++) {
    const r = R + (<usize>(load<i32>(heads + (<usize>i << 2)) * ldr) << 2)
    const d = D + (<usize>(i * ldd) << 2), o = O + (<usize>(i * width) << 2)
    for (let j: usize = 0, e: usize = <usize>width << 2; j < e; j += 16) {
      v128.store(o + j, f32x4.max(zero, f32x4.add(v128.load(r + j), v128.load(d + j))))
    }
  }
}

/** The column of the greatest number of each row, the first of equals. */
export function argmax(P: usize, ld: i32, n: i32, width: i32, O: usize): void {
  for (let i = 0; i < n; i++) {
    const p = P + (<usize>(i * ld) << 2)
    let best = load<f32>(p)
    let at = 0
    for (let j = 1; j < width; j++) {
      const v = load<f32>(p + (<usize>j << 2))
      if (v > best) {
        best = v
        at = j
      }
    }
    store<i32>(O + (<usize>i << 2), at)
  }
}

/**
 * Depthwise convolution of one sentence: Z[i] = sum over k = -2..2 of taps[k + 2] * X[i + k * distance], rows beyond the sentence being zero.
 * `taps`: five rows of h.
 */
export function depthwise(X: usize, n: i32, h: i32, taps: usize, distance: i32, Z: usize): void {
  const hb: usize = <usize>h << 2
  for (let i = 0; i < n; i++) {
    const z = Z + <usize>i * hb
    memory.fill(z, 0, hb)
    for (let k = 0; k < 5; k++) {
      const from = i + (k - 2) * distance
      if (from < 0 || from >= n) continue
      const x = X + <usize>from * hb, tap = taps + <usize>k * hb
      for (let j: usize = 0; j < hb; j += 16) {
        v128.store(z + j, f32x4.add(v128.load(z + j), f32x4.mul(v128.load(x + j), v128.load(tap + j))))
      }
    }
  }
}
