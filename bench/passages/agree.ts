/** When a read record and an annotated one are taken for the same. */
import type { Span } from '../../src/record/span.ts'

export function hull(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
}

export function meet(a: Span | null | undefined, b: Span | null | undefined): boolean {
  return !!a && !!b && a[0] < b[1] && b[0] < a[1]
}

/** Characters two sets of spans share, over those of the larger: 1 when both are empty. */
export function share(a: readonly Span[], b: readonly Span[]): number {
  const characters = (spans: readonly Span[]) =>
    new Set(spans.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)))
  const [left, right] = [characters(a), characters(b)]
  if (left.size === 0 && right.size === 0) return 1
  return [...left].filter((at) => right.has(at)).length / Math.max(left.size, right.size)
}

const EMPTY_WORDS = new Set(['the', 'of', 'and', 'two', 'three'])

/** Whether two names have a telling word in common. */
export function shareWord(a: string | null | undefined, b: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])
  const right = words(b)
  return [...words(a ?? '')].some((word) => right.has(word) && !EMPTY_WORDS.has(word))
}

/** Pairs gold with found, one to one, each gold in turn with its best free partner. */
export function pair<G, P>(gold: readonly G[], found: readonly P[], rate: (g: G, p: P) => number): [G, P][] {
  const free = new Set(found.keys())
  return gold.flatMap((one): [G, P][] => {
    let best: number | null = null
    let rating = 0
    for (const i of free) {
      const rated = rate(one, found[i] as P)
      if (rated > rating) [best, rating] = [i, rated]
    }
    if (best === null) return []
    free.delete(best)
    return [[one, found[best] as P]]
  })
}

/** Whether two bounds agree within a tenth; open agrees only with open. */
export function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= Math.abs(a) * 0.1
}

const HOUR = 3_600_000

/** Intervals agree when they overlap by half, start within 90 minutes (short ones), or the found one lies in a day of gold. */
export function isSameTime(gold: readonly [string, string], found: readonly [string, string]): boolean {
  const [a, c] = [Date.parse(gold[0]), Date.parse(found[0])]
  const b = Math.max(Date.parse(gold[1]), a + 60_000)
  const d = Math.max(Date.parse(found[1]), c + 60_000)
  const common = Math.min(b, d) - Math.max(a, c)
  const whole = Math.max(b, d) - Math.min(a, c)
  if (common / whole >= 0.5) return true
  if (b - a < 3 * HOUR && Math.abs(a - c) <= 1.5 * HOUR) return true
  return common > 0 && common === d - c && b - a <= 36 * HOUR
}

/** Great-circle distance in kilometres. */
export function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 12_742 * Math.asin(Math.sqrt(h))
}
