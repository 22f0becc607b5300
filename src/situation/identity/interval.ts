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

const lengthOf = ({ start, end }: Interval): number => end - start

export function meet(a: Interval, b: Interval, slackMs = 0): boolean {
  return a.start <= b.end + slackMs && b.start <= a.end + slackMs
}

/** Hours named to the minute by different people differ a little; days are read in different zones. */
export function slackOf(a: Interval, b: Interval): number {
  return Math.max(lengthOf(a), lengthOf(b)) > 12 * HOUR ? 6 * HOUR : 2 * HOUR
}

function intersection(a: Interval, b: Interval): Interval | null {
  const shared = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
  return shared.start <= shared.end ? shared : null
}

/** An interval with the text that gives it: copies and versions of a text are one voice. */
export interface Told {
  readonly interval: Interval
  readonly text: string
}

/**
 * One interval from many: the one that most texts agree with, cut down by every other that meets it, the narrower first.
 * Among equals the one closest before `first`, the moment the first report came out: news is young. What does not agree is
 * left out, so that one wrong clock does not move the event.
 */
export function joinIntervals(
  told: readonly Told[],
  first: number,
): { interval: Interval; agreeing: number } | null {
  const narrowFirst = [...told].sort((a, b) => compareIntervals(a.interval, b.interval))
  let best: { interval: Interval; agreeing: number } | null = null
  for (const { interval } of narrowFirst) {
    const confirming = isDay(interval) ? narrowFirst.filter((other) => isDay(other.interval)) : []
    const texts = confirming.filter((other) => meet(interval, other.interval)).map(({ text }) => text)
    const agreeing = Math.max(1, new Set(texts).size)
    const isBetter =
      best === null ||
      agreeing > best.agreeing ||
      (agreeing === best.agreeing && distanceTo(first, interval) < distanceTo(first, best.interval))
    if (isBetter) best = { interval, agreeing }
  }
  if (best === null) return null
  let joined: Interval = best.interval
  for (const { interval } of narrowFirst) joined = intersection(joined, interval) ?? joined
  return { interval: joined, agreeing: best.agreeing }
}

/** "This week" agrees with everything and confirms nothing. */
function isDay(interval: Interval): boolean {
  return lengthOf(interval) <= 26 * HOUR
}

function distanceTo(moment: number, { start, end }: Interval): number {
  return moment < start ? start - moment : moment > end ? moment - end : 0
}

function compareIntervals(a: Interval, b: Interval): number {
  return lengthOf(a) - lengthOf(b) || a.start - b.start || a.end - b.end
}
