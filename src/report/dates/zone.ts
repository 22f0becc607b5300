import type { Dating } from './index.ts'
import { writeOffset, type Moment } from './moment.ts'
import type { SeenDate } from './visible.ts'

/** What else a page says of its time, in the clock of its own place. */
interface Clues {
  readonly seen: readonly SeenDate[]
  /** Asked for last: finding them takes a search of all scripts. */
  readonly scripted: () => readonly Moment[]
  readonly addressed: Moment | null
}

/** Clocks of the world stand between UTC−12 and UTC+14, in steps of a quarter of an hour. */
const [WEST, EAST, STEP] = [-12 * 60, 14 * 60, 15]

/**
 * Many pages state the instant in UTC and show the local time. The instant stays; it is written in the zone that makes it the time,
 * or at least the day, that readers saw.
 */
export function keepLocalDay(dating: Dating, { seen, scripted, addressed }: Clues): Dating {
  if (dating.grain !== 'minute' || (dating.zone !== null && dating.zone !== 'Z')) return dating
  const instant = Date.parse(dating.at)
  const shown = offsetToClock(instant, seen)
  if (shown !== null) return inZone(dating, shown, 'the clock on the page')
  const told = scripted()
  const days = [addressed, ...told, ...seen.filter(({ score }) => score >= SURE)].filter(
    (day) => day?.grain === 'day',
  )
  const byDay = () =>
    days.map((day) => offsetToDay(instant, (day as Moment).at)).find((found) => found !== null)
  const offset = offsetToClock(instant, told) ?? byDay()
  return offset ? inZone(dating, offset, 'the day on the page') : dating
}

/** The offset that makes an instant one of these clocks without a zone, if one does. */
function offsetToClock(instant: number, clocks: readonly Moment[]): number | null {
  for (const { at, grain, zone } of clocks) {
    if (zone !== null || grain !== 'minute') continue
    const minutes = Math.floor((Date.parse(at) - instant) / 60_000 + 1)
    const offset = Math.round(minutes / STEP) * STEP
    if (offset !== 0 && Math.abs(minutes - offset) <= 1 && isOffset(offset)) return offset
  }
  return null
}

/** Score from which a day that readers see is surely the page's own. */
const SURE = 7

function isOffset(minutes: number): boolean {
  return minutes >= WEST && minutes <= EAST
}

/** The least whole-hour offset that puts an instant on a day, if one does. */
function offsetToDay(instant: number, day: string): number | null {
  const wanted = day.slice(0, 10)
  const dayAt = (offset: number) => new Date(instant + offset * 60_000).toISOString().slice(0, 10)
  if (dayAt(0) === wanted) return null
  for (let size = 60; size <= EAST; size += 60)
    for (const offset of [size, -size]) if (isOffset(offset) && dayAt(offset) === wanted) return offset
  return null
}

function inZone(dating: Dating, offset: number, clue: string): Dating {
  const local = new Date(Date.parse(dating.at) + offset * 60_000).toISOString().slice(0, 19)
  const zone = writeOffset(offset)
  return { ...dating, at: `${local}${zone}`, zone, because: `${dating.because}, in the zone of ${clue}` }
}
