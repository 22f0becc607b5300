/** Two sequences side by side: runs that are equal, and runs of one that stand where runs of the other stood. */
export interface Stretch {
  readonly isEqual: boolean
  /** `[start, end)` in the first and in the second sequence. */
  readonly before: readonly [number, number]
  readonly after: readonly [number, number]
}

/** A table larger than this is not filled; the middle is then taken as changed throughout. About 32 MB. */
const LARGEST_TABLE = 8_000_000

/** The longest common subsequence of two sequences, as alternating equal and changed stretches. */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean = (a, b) => a === b,
): Stretch[] {
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && isSame(before[head] as T, after[head] as T)) head++
  let tail = 0
  while (tail < shortest - head && isSame(before.at(-1 - tail) as T, after.at(-1 - tail) as T)) tail++
  const matches: [number, number][] = []
  for (let index = 0; index < head; index++) matches.push([index, index])
  const middle = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)] as const
  for (const [a, b] of matchesOf(middle[0], middle[1], isSame)) matches.push([a + head, b + head])
  for (let index = tail; index > 0; index--) matches.push([before.length - index, after.length - index])
  return stretchesOf(matches, before.length, after.length)
}

function matchesOf<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): [number, number][] {
  const width = after.length + 1
  if (before.length * width > LARGEST_TABLE) return []
  const longest = new Uint32Array((before.length + 1) * width)
  for (let a = before.length - 1; a >= 0; a--)
    for (let b = after.length - 1; b >= 0; b--)
      longest[a * width + b] = isSame(before[a] as T, after[b] as T)
        ? (longest[(a + 1) * width + b + 1] as number) + 1
        : Math.max(longest[(a + 1) * width + b] as number, longest[a * width + b + 1] as number)
  const matches: [number, number][] = []
  let a = 0
  let b = 0
  while (a < before.length && b < after.length) {
    if (isSame(before[a] as T, after[b] as T)) matches.push([a++, b++])
    else if ((longest[(a + 1) * width + b] as number) >= (longest[a * width + b + 1] as number)) a++
    else b++
  }
  return matches
}

function stretchesOf(
  matches: readonly (readonly [number, number])[],
  before: number,
  after: number,
): Stretch[] {
  const stretches: Stretch[] = []
  let from: [number, number] = [0, 0]
  const change = (a: number, b: number): void => {
    if (a > from[0] || b > from[1])
      stretches.push({ isEqual: false, before: [from[0], a], after: [from[1], b] })
  }
  for (const [a, b] of matches) {
    change(a, b)
    const last = stretches.at(-1)
    if (last?.isEqual) {
      stretches[stretches.length - 1] = {
        isEqual: true,
        before: [last.before[0], a + 1],
        after: [last.after[0], b + 1],
      }
    } else stretches.push({ isEqual: true, before: [a, a + 1], after: [b, b + 1] })
    from = [a + 1, b + 1]
  }
  change(before, after)
  return stretches
}
