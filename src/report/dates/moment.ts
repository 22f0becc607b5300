import { monthOf } from './months.ts'

/** A date as it was written. */
export interface Moment {
  /** ISO 8601 instant in the zone that was written, else in UTC; midnight UTC when only the day is known. */
  readonly at: string
  readonly grain: 'minute' | 'day'
  /** `Z`, `+03:00`, or null when none was written: the clock is then read as UTC. */
  readonly zone: string | null
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Where the date stands in the text. */
  readonly start: number
  readonly end: number
}

/** UTC offsets in minutes of the zone names the press writes. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  sgt: 480,
  hkt: 480,
  jst: 540,
  kst: 540,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  pt: -480,
}

const WORD = String.raw`\p{L}[\p{L}\p{M}.]{1,14}`
/** How dates are written, most telling first; group names are those of `Parts`. */
const SHAPES: readonly RegExp[] = [
  /(?<![\d/.-])(?<year>(?:19|20)\d\d)[-/.] ?(?<month>\d{1,2})[-/.] ?(?<day>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<year>(?:19|20)\d\d)\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일]/u,
  new RegExp(
    String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?,?\s+(?:de\s+|of\s+)?(?<name>${WORD}),?\s+(?:de\s+|del\s+)?(?<year>(?:19|20)\d\d)(?!\d)`,
    'u',
  ),
  /(?<!\d)(?<day>\d{1,2}) tháng (?<month>\d{1,2}),? năm (?<year>20\d\d)/u,
  new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)\d\d)\.?,?\s+(?<name>${WORD})\s+(?<day>\d{1,2})(?!\d)`, 'u'),
  new RegExp(
    String.raw`(?<name>${WORD})\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>(?:19|20)\d\d)(?!\d)`,
    'u',
  ),
  new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})[-/](?<name>${WORD})[-/](?<year>(?:19|20)\d\d)(?!\d)`, 'u'),
  /(?<![\d/.-])(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d)(?!\d)/u,
  /(?<![\d/.-])(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u,
]

/** Characters of a text that are searched for a date. */
const LOOKED_AT = 400

/** Tue Jan 28 15:28:56 CET 2020, as Java and C print it. */
const YEAR_LAST = /\b([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d) ([A-Z]{2,5}|[+-]\d{4}) (\d{4})\b/

/** 02.12.19 and 26/10/13: too loose for metadata, common in lines that show a date. */
const SHORT_YEAR =
  /(?<![\d/.-])(?<first>\d{1,2})(?<mark>[./])(?<second>\d{1,2})\k<mark>(?<year>\d\d)(?![\d/.])/u

/**
 * Reads the first date of a text. `isMonthFirst` settles 3/4/2020; without it the day is first. `isLine`: the text is a line
 * that readers see, in which a year may have two digits.
 */
export function readMoment(written: string, isMonthFirst = false, isLine = false): Moment | null {
  const text = written.slice(0, LOOKED_AT).replace(YEAR_LAST, '$1 $2 $5 $3 $4')
  const epoch = /^1\d{9}(?:\d{3})?$/.exec(text.trim())?.[0]
  if (epoch !== undefined) {
    const at = new Date(Number(epoch.padEnd(13, '0'))).toISOString().replace(/\.\d+Z$/, 'Z')
    return { at, grain: 'minute', zone: 'Z' }
  }
  for (const shape of isLine ? [...SHAPES, SHORT_YEAR] : SHAPES) {
    const parts = toParts(shape.exec(text), isMonthFirst)
    if (parts) return withClock(parts, text)
  }
  return null
}

function toParts(match: RegExpExecArray | null, isMonthFirst: boolean): Parts | null {
  const groups = match?.groups
  if (!match || !groups) return null
  const place = { start: match.index, end: match.index + match[0].length }
  const written = Number(groups['year'])
  const year = written < 100 ? 2000 + written : written
  if (groups['first'] !== undefined) {
    const [first, second] = [Number(groups['first']), Number(groups['second'])]
    const monthFirst = second > 12 || (isMonthFirst && groups['mark'] === '/' && first <= 12)
    return isReal(year, monthFirst ? first : second, monthFirst ? second : first, place)
  }
  const month = groups['name'] === undefined ? Number(groups['month']) : monthOf(groups['name'])
  return month === null ? null : isReal(year, month, Number(groups['day']), place)
}

function isReal(
  year: number,
  month: number,
  day: number,
  place: { start: number; end: number },
): Parts | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isSame && year >= 1990 ? { year, month, day, ...place } : null
}

const CLOCK =
  /^[\s,|·•–—-]*(?:T|at|um|à|a las|às|alle|klo\.?|в|о|u\.)?\s*(?<hour>[01]?\d|2[0-3])[:.h](?<minute>[0-5]\d)(?::?(?<second>[0-5]\d)(?:\.\d+)?)?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>Z\b|[+-]\d\d:?\d\d|(?:UTC|GMT)[+-]\d{1,2}(?::?\d\d)?|[A-Z]{2,4}\b)?/iu

/** Adds the time of day that follows the date, or stands just before it. */
function withClock({ year, month, day, start, end }: Parts, text: string): Moment {
  const midnight = Date.UTC(year, month - 1, day)
  const before =
    /(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>[A-Z]{2,4})?[\s,|·•–—-]*(?:on\s+)?$/iu
  const groups =
    CLOCK.exec(text.slice(end, end + 40))?.groups ??
    before.exec(text.slice(Math.max(0, start - 24), start))?.groups
  const date = new Date(midnight).toISOString().slice(0, 10)
  if (!groups) return { at: `${date}T00:00:00Z`, grain: 'day', zone: null }
  const half = groups['half']?.toLowerCase().replaceAll('.', '')
  const hour = (Number(groups['hour']) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0)
  const clock = [hour, groups['minute'], groups['second'] ?? 0]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  if (clock === '00:00:00') return { at: `${date}T00:00:00Z`, grain: 'day', zone: null }
  const offset = offsetOf(groups['zone'])
  const zone = offset === null ? null : writeOffset(offset)
  return { at: `${date}T${clock}${zone ?? 'Z'}`, grain: 'minute', zone }
}

/** A zone's offset from UTC in minutes, or null when it is not known. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null
  const named = ZONES[zone.toLowerCase()]
  if (named !== undefined) return named
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? []
  if (!sign) return null
  const offset = Number(hours) * 60 + Number(minutes ?? 0)
  return offset > 14 * 60 ? null : sign === '-' ? -offset : offset
}

/** An offset from UTC as ISO 8601 writes it. */
export function writeOffset(offset: number): string {
  if (offset === 0) return 'Z'
  const size = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
}
