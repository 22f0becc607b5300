import type { Sentence } from '../../language/index.ts'
import { DAY, HOUR, MINUTE } from './calendar.ts'
import { type Clock, NAMED_ZONES } from './zones.ts'
import type { ZoneChoice } from './zone-of.ts'

/** A clock time that leads a sentence, as the entries of a live page do: "21:18", "10.25pm —", "1339 EET". */
const STAMP =
  /^(?:(?:UPDATED?|LIVE|NEW):? )?(\d{1,2})(?:[:.h]([0-5]\d)|([0-5]\d)(?= [A-Z]{2,4}\b))(?: ?([ap])\.?m\b\.?)?(?: ([A-Z]{2,4})\b)?(?= ?(?:[–—-]|$)|[:.,]|\s)/
/** How long before publication the last entry of a live page may be, in minutes. */
const LATEST = 45
/** Whole hours from UTC. */
const OFFSETS = Array.from({ length: 24 }, (_, i) => i - 11)

/**
 * The zone of a page's own clock: the one said beside an entry, else the whole hours from UTC that put its last entry just
 * before publication. Null where the page has no such entries, or where `zone` fits them as well.
 */
export function zoneOfStamps(
  sentences: readonly Sentence[],
  { text, published, clock, zone }: { text: string; published: number; clock: Clock; zone: string },
): ZoneChoice | null {
  const stamps = sentences.flatMap(({ span }) => readStamp(text.slice(span[0], span[1])) ?? [])
  if (stamps.length === 0) return null
  const said = stamps.find((stamp) => stamp.zone !== undefined)?.zone
  if (said !== undefined) return { zone: said, because: 'in the zone of the page’s entries' }
  const now = Math.floor(published / MINUTE)
  const lagsAt = (offset: number): number[] =>
    stamps.map(({ minutes }) => (((now + offset - minutes) % DAY) + DAY) % DAY)
  const fits = (offset: number): boolean => Math.min(...lagsAt(offset)) <= LATEST
  if (fits(clock.toLocal(published, zone) - now)) return null
  // Entries run over hours, not around the clock: the offset by which they are nearest together wins.
  const [best] = OFFSETS.filter((hours) => fits(hours * HOUR)).toSorted(
    (a, b) => Math.max(...lagsAt(a * HOUR)) - Math.max(...lagsAt(b * HOUR)),
  )
  if (best === undefined) return null
  return {
    zone: best === 0 ? 'UTC' : `UTC${best < 0 ? '-' : '+'}${Math.abs(best)}`,
    because: 'on the clock by which the last entry is just before publication',
  }
}

function readStamp(text: string): { minutes: number; zone?: string } | null {
  const [, hourText, minute, joined, half, letters] = STAMP.exec(text) ?? []
  if (hourText === undefined || (half === undefined && hourText.length < 2)) return null
  const hour = half === undefined ? Number(hourText) : (Number(hourText) % 12) + (/p/i.test(half) ? 12 : 0)
  if (hour > 23) return null
  const zone = letters === undefined ? undefined : NAMED_ZONES[letters]
  return { minutes: hour * HOUR + Number(minute ?? joined), ...(zone !== undefined && { zone }) }
}
