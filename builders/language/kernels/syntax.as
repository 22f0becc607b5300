// Arc scores and the soft-syntax layer.
import { dot, exp4 } from './vector'

/**
 * S[i][j] = D[i] . H[j] * factor + B[i][distance bucket of j - i], dependents i = 1..n, heads j = 0..n (0 is the root); best[i] = argmax over j != i.
 * `buckets` is a table of bytes with distance 0 at 512.
 */
export function arcs(
  D: usize, ldd: i32, n: i32, H: usize, ldh: i32, k: i32, factor: f32, B: usize, ldb: i32, buckets: usize, S: usize, best: usize,
): void {
  const m = n + 1, bytes: usize = <usize>k << 2
  for (let i = 1; i <= n; i++) {
    const d = D + (<usize>(i * ldd) << 2), b = B + (<usize>(i * ldb) << 2), s = S + (<usize>(i * m) << 2)
    let top: f32 = -1e30
    let at = 0
    for (let j = 0; j <= n; j++) {
      const bucket = j == 0 ? 0 : <i32>load<u8>(buckets + 512 + <usize>(j - i))
      const v: f32 = dot(d, H + (<usize>(j * ldh) << 2), bytes) * factor + load<f32>(b + (<usize>bucket << 2))
      store<f32>(s + (<usize>j << 2), v)
      if (v > top && j != i) {
        top = v
        at = j
      }
    }
    store<i32>(best + (<usize>i << 2), at)
  }
}

/** Shares of a head below this are left out of the mix: most heads of most words, and so most of the additions. */
const LEAST: f32 = 0.002

/**
 * Soft syntax of one sentence: scores S [n+1][n+1] (row 0 unused, overwritten) -> rows of Z: [heads' states (half) | own state (h) | children's states (half)].
 * Heads give their first `half` channels, children their last. `sums`: n + 1 numbers of scratch.
 */
export function mix(X: usize, n: i32, h: i32, half: i32, S: usize, Z: usize, sums: usize): void {
  const m = n + 1, hb: usize = <usize>h << 2, pb: usize = <usize>half << 2, zb: usize = hb + 2 * pb, tail: usize = hb - pb
  memory.fill(sums, 0, <usize>m << 2)
  for (let i = 0; i <= n; i++) {
    const z = Z + <usize>i * zb
    memory.fill(z, 0, pb)
    memory.copy(z + pb, X + <usize>i * hb, hb)
    memory.fill(z + pb + hb, 0, pb)
  }
  for (let i = 1; i <= n; i++) {
    const s = S + (<usize>(i * m) << 2)
    const total: f32 = 1 / exponentials(s, m)
    const zi = Z + <usize>i * zb, xi = X + <usize>i * hb + tail
    for (let j = 0; j < m; j++) {
      const p: f32 = load<f32>(s + (<usize>j << 2)) * total
      if (p < LEAST) continue
      const share = f32x4.splat(p), xj = X + <usize>j * hb, zj = Z + <usize>j * zb + pb + hb, sum = sums + (<usize>j << 2)
      store<f32>(sum, load<f32>(sum) + p)
      for (let q: usize = 0; q < pb; q += 16) {
        v128.store(zi + q, f32x4.add(v128.load(zi + q), f32x4.mul(share, v128.load(xj + q))))
        v128.store(zj + q, f32x4.add(v128.load(zj + q), f32x4.mul(share, v128.load(xi + q))))
      }
    }
  }
  for (let j = 0; j <= n; j++) {
    const v = f32x4.splat(1 / (1 + load<f32>(sums + (<usize>j << 2)))), z = Z + <usize>j * zb + pb + hb
    for (let q: usize = 0; q < pb; q += 16) v128.store(z + q, f32x4.mul(v128.load(z + q), v))
  }
}

/** Replaces a row of scores by e^(score - greatest); returns their sum. */
function exponentials(s: usize, m: i32): f32 {
  let top: f32 = -1e30
  for (let j = 0; j < m; j++) top = max(top, load<f32>(s + (<usize>j << 2)))
  const shift = f32x4.splat(top)
  let j = 0
  for (; j + 4 <= m; j += 4) v128.store(s + (<usize>j << 2), exp4(f32x4.sub(v128.load(s + (<usize>j << 2)), shift)))
  for (; j < m; j++) {
    const p = s + (<usize>j << 2)
    store<f32>(p, f32x4.extract_lane(exp4(f32x4.splat(load<f32>(p) - top)), 0))
  }
  let total: f32 = 0
  for (j = 0; j < m; j++) total += load<f32>(s + (<usize>j << 2))
  return total
}
