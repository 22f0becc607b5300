import type { Grain } from '../../record/vocabulary.ts'
import { DAY, HOUR, type Interval, type Minutes } from './calendar.ts'
import type { Direction, Stretch } from './standpoint.ts'
import type { ClockSpec, Edge, Part, Point } from './expression.ts'

/** Parts of the day in hours from its midnight; those beyond 24 reach into the next day. */
const HOURS: Readonly<Record<Exclude<Part, 'noon' | 'midnight'>, readonly [from: number, to: number]>> = {
  morning: [6, 12],
  afternoon: [12, 18],
  evening: [18, 24],
  night: [20, 30],
  overnight: [20, 30],
  dawn: [4, 8],
  'before-dawn': [2, 6],
  dusk: [17, 20],
  'small-hours': [0, 6],
  lunchtime: [11, 13],
  daytime: [8, 18],
}

/** Which part of a day an edge means: "early Wednesday", "late Tuesday". */
const DAY_EDGES: Readonly<Record<Edge, readonly [number, number]>> = {
  early: [0, 6],
  start: [0, 6],
  mid: [10, 14],
  late: [18, 24],
  end: [18, 24],
  earlier: [0, 24],
  later: [0, 24],
}

/** A stretch narrowed to its edge; "earlier" ends and "later" begins at publication when that falls inside. */
export function edged(stretch: Stretch, edge: Edge | undefined, now: Minutes): Stretch {
  if (edge === undefined) return stretch
  const { start, end, grain } = stretch
  const isInside = now >= start && now < end
  if (edge === 'earlier' && isInside) return { start, end: now, grain: partOf(grain) }
  if (edge === 'later' && isInside) return { start: now, end, grain: partOf(grain) }
  // The end of a day is when it is over, not its evening.
  if (edge === 'end' && end - start === DAY) return { start: end - 1, end, grain: 'minute' }
  if (grain === 'day' && end - start === DAY) {
    const [from, to] = DAY_EDGES[edge]
    return { start: start + from * HOUR, end: start + to * HOUR, grain: 'part-of-day' }
  }
  const [from, to] = daysOf(edge, Math.round((end - start) / DAY))
  return { start: start + from * DAY, end: start + to * DAY, grain }
}

/** Days of a stretch that an edge means; a week is parted at Thursday, a month in tens, a year in halves and thirds. */
function daysOf(edge: Edge, length: number): readonly [from: number, to: number] {
  const leap = length === 366 ? 1 : 0
  const half = length > 360 ? 181 + leap : Math.floor(length / 2)
  if (length === 7 && (edge === 'start' || edge === 'end'))
    return edge === 'start' ? [0, half] : [half, length]
  const isMonth = length >= 28 && length <= 31
  if (edge === 'end') return [length - Math.max(1, Math.round(length / 10)), length]
  if (edge === 'start') return [0, Math.max(1, Math.round(length / 10))]
  if (edge === 'mid')
    return length > 360
      ? [120 + leap, 243 + leap]
      : isMonth
        ? [10, 20]
        : length === 7
          ? [1, 5]
          : [Math.round(length / 3), Math.round((2 * length) / 3)]
  if (edge === 'early' || edge === 'earlier') return [0, isMonth ? 10 : half]
  return [isMonth ? 20 : half, length]
}

const partOf = (grain: Grain): Grain => (grain === 'day' ? 'part-of-day' : grain)

/** Hours of a part of a day that begins at `day`. */
export function partWithin(
  day: Minutes,
  part: Part,
  { edge, direction }: { readonly edge: Edge | undefined; readonly direction: Direction },
): Stretch {
  if (part === 'noon') return { start: day + 12 * HOUR, end: day + 12 * HOUR + 1, grain: 'hour' }
  if (part === 'midnight') {
    const at = day + (direction === 'future' ? DAY : 0)
    return { start: at, end: at + 1, grain: 'hour' }
  }
  const [from, to] = HOURS[part]
  const shades: Readonly<Record<string, readonly [number, number]>> = {
    early: [0, 0.5],
    mid: [0.5, 0.85],
    late: [0.5, 1],
    earlier: [0, 1],
  }
  // "Late on Sunday night" is before and about midnight, not before dawn.
  if (part === 'night' && edge === 'late')
    return { start: day + 21 * HOUR, end: day + 25 * HOUR, grain: 'part-of-day' }
  const [low, high] = shades[edge ?? ''] ?? [0, 1]
  const length = (to - from) * HOUR
  return {
    start: day + from * HOUR + Math.round(length * low),
    end: day + from * HOUR + Math.round(length * high),
    grain: 'part-of-day',
  }
}

/** Minutes from midnight; which half of the day is meant follows from the part, if not said. */
export function minutesOf(clock: ClockSpec, part: Part | undefined): Minutes {
  const { hour, minute } = clock
  const isLate = part === 'afternoon' || part === 'evening' || part === 'night' || part === 'dusk'
  if (clock.isSure || !isLate) return hour * HOUR + minute
  if (hour === 12) return (part === 'night' ? 24 : 12) * HOUR + minute
  return (part === 'night' && hour < 5 ? hour + 24 : hour < 12 ? hour + 12 : hour) * HOUR + minute
}

/** How far "shortly before" and "just after" reach. */
const LEAN = 30

/** The minute, or the stretch that a lean makes of it. */
export function clockStretch(at: Minutes, { clock, lean }: Point): Interval & { grain: Grain } {
  if (lean === 'before') return { start: at - LEAN, end: at, grain: 'hour' }
  if (lean === 'after') return { start: at, end: at + LEAN, grain: 'hour' }
  return clock?.minute === 0 && clock.second === 0
    ? { start: at, end: at + HOUR, grain: 'hour' }
    : { start: at, end: at + 1, grain: 'minute' }
}
