// Matrix products: int16 rows by int8-valued int16 weights (most of the work), and f32 for the vectors of new word types.
import { rowAt } from './vector'

/**
 * C[i] = (A rows · B) * scale + bias. Weights lie in panels of 8 columns, two rows of k together: [m/8][k/2][8 columns][2].
 * A row is read in up to three segments, each with an offset in bytes from row i (earlier or later rows for a convolution) and a length in bytes,
 * so that dilated convolutions copy nothing. Sums are int32: 512 * 127 * 32767 < 2^31, so nothing overflows for k <= 512.
 */
export function product16(
  A: usize, rows: usize, lda: i32, n: i32,
  offset0: i32, length0: i32, offset1: i32, length1: i32, offset2: i32, length2: i32,
  B: usize, m: i32, scale: usize, bias: usize, C: usize, ldc: i32,
): void {
  const rowBytes: usize = <usize>lda << 1, outBytes: usize = <usize>ldc << 2
  const panel: usize = <usize>(length0 + length1 + length2) << 3
  const last = n - 1
  for (let j = 0; j < m; j += 8) {
    const Bj = B + <usize>(j >> 3) * panel, o = <usize>j << 2
    const s0 = v128.load(scale + o), s1 = v128.load(scale + o, 16)
    const b0 = v128.load(bias + o), b1 = v128.load(bias + o, 16)
    for (let i = 0; i < n; i += 4) {
      // A short last tile repeats the last row; the repeated stores write the same numbers again.
      const i1 = min(i + 1, last), i2 = min(i + 2, last), i3 = min(i + 3, last)
      const r0 = rowAt(A, rows, i, rowBytes), r1 = rowAt(A, rows, i1, rowBytes)
      const r2 = rowAt(A, rows, i2, rowBytes), r3 = rowAt(A, rows, i3, rowBytes)
      let b = Bj
      let c00 = i32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00
      for (let s = 0; s < 3; s++) {
        const offset: isize = s == 0 ? offset0 : s == 1 ? offset1 : offset2
        const e: usize = s == 0 ? length0 : s == 1 ? length1 : length2
        const a0 = r0 + offset, a1 = r1 + offset, a2 = r2 + offset, a3 = r3 + offset
        for (let p: usize = 0; p < e; p += 4) {
          const w0 = v128.load(b), w1 = v128.load(b, 16)
          b += 32
          const x0 = v128.load32_splat(a0 + p), x1 = v128.load32_splat(a1 + p)
          const x2 = v128.load32_splat(a2 + p), x3 = v128.load32_splat(a3 + p)
          c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x0, w0)); c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x0, w1))
          c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x1, w0)); c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x1, w1))
          c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x2, w0)); c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x2, w1))
          c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x3, w0)); c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x3, w1))
        }
      }
      store8(C + <usize>i * outBytes + o, c00, c01, s0, s1, b0, b1)
      store8(C + <usize>i1 * outBytes + o, c10, c11, s0, s1, b0, b1, i1 > i)
      store8(C + <usize>i2 * outBytes + o, c20, c21, s0, s1, b0, b1, i2 > i1)
      store8(C + <usize>i3 * outBytes + o, c30, c31, s0, s1, b0, b1, i3 > i2)
    }
  }
}

// @ts-ignore
@inline function store8(q: usize, c0: v128, c1: v128, s0: v128, s1: v128, b0: v128, b1: v128, real: bool = true): void {
  if (!real) return
  v128.store(q, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c0), s0), b0))
  v128.store(q, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(c1), s1), b1), 16)
}

/** C = A · B + bias in f32; B in panels of 8 columns [m/8][k][8]. */
export function product32(A: usize, lda: i32, n: i32, k: i32, B: usize, m: i32, bias: usize, C: usize, ldc: i32): void {
  const ra: usize = <usize>lda << 2, rc: usize = <usize>ldc << 2, last = n - 1
  for (let i = 0; i < n; i += 4) {
    const i1 = min(i + 1, last), i2 = min(i + 2, last), i3 = min(i + 3, last)
    const a0 = A + <usize>i * ra, a1 = A + <usize>i1 * ra, a2 = A + <usize>i2 * ra, a3 = A + <usize>i3 * ra
    const q0 = C + <usize>i * rc, q1 = C + <usize>i1 * rc, q2 = C + <usize>i2 * rc, q3 = C + <usize>i3 * rc
    let b = B
    for (let j = 0; j < m; j += 8) {
      const o = <usize>j << 2
      let c00 = v128.load(bias + o), c01 = v128.load(bias + o, 16)
      let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01
      for (let p: usize = 0, e: usize = <usize>k << 2; p < e; p += 4) {
        const w0 = v128.load(b), w1 = v128.load(b, 16)
        b += 32
        const x0 = v128.load32_splat(a0 + p), x1 = v128.load32_splat(a1 + p)
        const x2 = v128.load32_splat(a2 + p), x3 = v128.load32_splat(a3 + p)
        c00 = f32x4.add(c00, f32x4.mul(x0, w0)); c01 = f32x4.add(c01, f32x4.mul(x0, w1))
        c10 = f32x4.add(c10, f32x4.mul(x1, w0)); c11 = f32x4.add(c11, f32x4.mul(x1, w1))
        c20 = f32x4.add(c20, f32x4.mul(x2, w0)); c21 = f32x4.add(c21, f32x4.mul(x2, w1))
        c30 = f32x4.add(c30, f32x4.mul(x3, w0)); c31 = f32x4.add(c31, f32x4.mul(x3, w1))
      }
      v128.store(q0 + o, c00); v128.store(q0 + o, c01, 16); v128.store(q1 + o, c10); v128.store(q1 + o, c11, 16)
      v128.store(q2 + o, c20); v128.store(q2 + o, c21, 16); v128.store(q3 + o, c30); v128.store(q3 + o, c31, 16)
    }
  }
}
