import type { Time } from '../../record/reading.ts'

/** A stretch of time in milliseconds since 1970, end included. */
export interface Interval {
  readonly start: number
  readonly end: number
}

const HOUR = 3_600_000

export function intervalOf({ start, end }: Pick<Time, 'start' | 'end'>): Interval {
  return { start: Date.parse(start), end: Date.parse(end) }
}

export const lengthOf = ({ start, end }: Interval): number => end - start

export function meet(a: Interval, b: Interval, slackMs = 0): boolean {
  return a.start <= b.end + slackMs && b.start <= a.end + slackMs
}

/** Hours named to the minute by different people differ a little; days are read in different zones. */
export function slackOf(a: Interval, b: Interval): number {
  return Math.max(lengthOf(a), lengthOf(b)) > 12 * HOUR ? 6 * HOUR : 2 * HOUR
}

export function intersection(a: Interval, b: Interval): Interval | null {
  const shared = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
  return shared.start <= shared.end ? shared : null
}

/**
 * One interval from many: the narrowest that most of the others meet, cut down by every other that agrees, the narrower
 * first. What does not agree is left out, so that one wrong clock does not move the event.
 */
export function joinIntervals(
  intervals: readonly Interval[],
): { interval: Interval; agreeing: number } | null {
  const narrowFirst = [...intervals].sort(
    (a, b) => lengthOf(a) - lengthOf(b) || a.start - b.start || a.end - b.end,
  )
  const supportOf = (one: Interval): number => narrowFirst.filter((other) => meet(one, other)).length
  let best: Interval | null = null
  let support = 0
  for (const candidate of narrowFirst) {
    const met = supportOf(candidate)
    if (met > support) [best, support] = [candidate, met]
  }
  if (best === null) return null
  let joined: Interval = best
  for (const other of narrowFirst) joined = intersection(joined, other) ?? joined
  return { interval: joined, agreeing: support }
}
