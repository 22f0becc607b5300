// Small pieces shared by the kernels. All buffers hold f32 unless said; sizes are in elements, pointers in bytes.

// @ts-ignore
@inline export function sumOf(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3)
}

/** e^v for |v| < 80 by a polynomial of degree five: the same on every machine, unlike Math.exp. */
// @ts-ignore
@inline export function exp4(v: v128): v128 {
  const x = f32x4.max(v, f32x4.splat(-80))
  const z = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)))
  const r = f32x4.sub(x, f32x4.mul(z, f32x4.splat(0.69314718)))
  let p = f32x4.splat(0.0083333)
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.0416666))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.1666666))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1))
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(z), i32x4.splat(127)), 23))
}

// @ts-ignore
@inline export function sigmoid4(v: v128): v128 {
  const one = f32x4.splat(1)
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.min(f32x4.neg(v), f32x4.splat(80)))))
}

/** Row `i` of a matrix whose rows are `bytes` long; `rows`, when not 0, is a table of row numbers. */
// @ts-ignore
@inline export function rowAt(base: usize, rows: usize, i: i32, bytes: usize): usize {
  return base + <usize>(rows ? load<i32>(rows + (<usize>i << 2)) : i) * bytes
}

// @ts-ignore
@inline export function dot(a: usize, b: usize, bytes: usize): f32 {
  let s = f32x4.splat(0)
  let t = s
  for (let p: usize = 0; p < bytes; p += 32) {
    s = f32x4.add(s, f32x4.mul(v128.load(a + p), v128.load(b + p)))
    t = f32x4.add(t, f32x4.mul(v128.load(a + p, 16), v128.load(b + p, 16)))
  }
  return sumOf(f32x4.add(s, t))
}
