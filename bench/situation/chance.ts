/** Numbers that look random and are the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export interface Chance {
  /** 0 … 1. */
  next(): number
  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number
  pick<T>(values: readonly T[]): T
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return { next, below, pick: (values) => values[below(values.length)] as (typeof values)[number] }
}
