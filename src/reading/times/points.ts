import { DAY, HOUR, type Minutes, startOfDay } from './calendar.ts'
import { stretchOf } from './dates.ts'
import type { Point } from './expression.ts'
import { clockStretch, edged, minutesOf, partWithin } from './hours.ts'
import type { Standpoint, Stretch } from './standpoint.ts'

/** What an expression came to on the wall clock, and in words what it rests on. */
export interface Resolved extends Stretch {
  readonly because: string
}

/** Works a point out on the wall clock; null when the calendar has no such day. */
export function resolvePoint(said: Point, point: Standpoint): Resolved | null {
  const { now } = point
  if (said.isNow) return { start: now, end: now, grain: 'minute', because: 'the time of publication' }
  const told = point.told ? startOfDay(point.told.start) : null
  const date = said.date ? ownNight(said, stretchOf(said.date, point), point) : null
  if (said.date && !date) return null
  if (!said.clock && !said.part)
    return date && { ...edged(date, said.edge, now), because: reasonOf(said, point, date) }
  const isDated = date !== null
  if (said.clock) {
    const minutes = minutesOf(said.clock, said.part)
    let at = (date?.start ?? told ?? startOfDay(now)) + minutes
    if (!isDated && isNextMorning(point, minutes)) at += DAY
    if (!isDated && told === null) at = towards(at, said.clock.isOnDial === true && !said.part, point)
    return { ...clockStretch(at, said), because: reasonOf(said, point, date) }
  }
  const part = said.part ?? 'morning'
  const day = date?.start ?? partDay(part, told, point)
  // "Shortly before midnight on Tuesday" is the end of Tuesday.
  const isEve = isDated && part === 'midnight' && said.lean === 'before' && point.direction !== 'future'
  const isNext = isEve || (!isDated && MORNINGS.has(part) && isNextMorning(point, 0))
  const stretch = partWithin(isNext ? day + DAY : day, part, { edge: said.edge, direction: point.direction })
  const leaned = said.lean ? clockStretch(stretch.start, said) : stretch
  return { ...leaned, because: reasonOf(said, point, date) }
}

const MORNINGS: ReadonlySet<string> = new Set(['morning', 'dawn', 'noon', 'lunchtime'])

/** "Agreed late on Monday to a truce from 6 a.m.": the morning after the evening told before. */
function isNextMorning({ told, now }: Standpoint, minutes: Minutes): boolean {
  if (told === null || minutes >= DAY / 2) return false
  const day = startOfDay(told.start)
  return told.start - day >= 17 * HOUR && told.end - told.start < DAY && day + DAY + minutes < now + DAY / 2
}

/** Before dawn, "tonight" is the night that began the day before; a year that is under way ends with publication. */
function ownNight(said: Point, date: Stretch | null, { now, direction }: Standpoint): Stretch | null {
  const { date: spec, part } = said
  if (
    date &&
    spec?.kind === 'days' &&
    spec.delta === 0 &&
    part === 'night' &&
    said.clock === undefined &&
    direction !== 'future' &&
    now - startOfDay(now) < 5 * HOUR
  )
    return { ...date, start: date.start - DAY, end: date.end - DAY }
  if (
    date &&
    spec?.kind === 'unit' &&
    spec.unit === 'year' &&
    spec.delta === 0 &&
    said.edge === undefined &&
    direction === 'past'
  )
    return { ...date, end: Math.min(date.end, Math.max(now, date.start + DAY)) }
  return date
}

/** A clock time without a day is today's, unless the sentence looks the other way from publication. */
function towards(at: Minutes, isOnDial: boolean, { now, direction }: Standpoint): Minutes {
  // A live page that "is" at 21:18 speaks of today.
  if (direction === 'future') return at < now - 6 * HOUR ? at + DAY : at
  const latest = at > now + HOUR / 2 ? at - DAY : at
  // On a dial it is the latest such hour: "seven o'clock", told at eight in the evening, was an hour ago.
  return isOnDial && direction === 'past' && latest + DAY / 2 <= now + HOUR / 2 ? latest + DAY / 2 : latest
}

/** The day whose part is meant: the told day, or the latest that had begun at publication. */
function partDay(part: string, told: Minutes | null, { now, direction }: Standpoint): Minutes {
  const today = startOfDay(now)
  if (part === 'overnight') return direction === 'future' ? today : today - DAY
  if (told !== null) return told
  if (direction === 'future') return today
  const [from] = part === 'night' ? [20] : part === 'evening' ? [18] : part === 'afternoon' ? [12] : [0]
  return today + from * HOUR > now ? today - DAY : today
}

function reasonOf(said: Point, { now, told }: Standpoint, date: Stretch | null): string {
  const kind = said.date?.kind
  if (kind === 'day-before' || kind === 'day-after')
    return told ? 'counted from the day told before' : 'counted from publication'
  if (!kind) return told && said.part !== 'overnight' ? 'on the day told before' : 'on the day of publication'
  if (kind === 'days') return 'counted from publication'
  const isWhole = 'year' in (said.date ?? {}) && (said.date as { year: number | null }).year !== null
  if (isWhole || kind === 'years') return 'as stated'
  return date && date.start > now ? 'the next after publication' : 'the last before publication'
}
