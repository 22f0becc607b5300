import type { ClockSpec, Point, Rule } from '../expression.ts'
import { CARDINAL, CARDINAL_FIRST, numberOf } from '../words.ts'
import { rule } from './rule.ts'

const HOUR_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const MINUTE_WORDS = `(?:oh |o'? ?)?(?:${CARDINAL})`
const HALF = `(a\\.? ?m\\b\\.?|p\\.? ?m\\b\\.?|(?<=\\d)[ap]\\b(?!\\.\\p{L}))`
const CLOCK_WORD = `o['’]? ?clock`

/** A time of day, or null for 25:00. `half` is "a.m." or "p.m." if said. */
function clockOf(hour: number, minute: number, half?: string, second = 0): { clock: ClockSpec } | null {
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute > 0)) return null
  if (half === undefined) return { clock: { hour, minute, second, isSure: hour > 12 || hour === 0 } }
  if (hour > 12) return { clock: { hour, minute, second, isSure: true } }
  const isAfternoon = /^p/i.test(half)
  return { clock: { hour: (hour % 12) + (isAfternoon ? 12 : 0), minute, second, isSure: true } }
}

const onDial = <Read extends Point>(read: Read | null): Point | null =>
  read?.clock && !read.clock.isSure ? { ...read, clock: { ...read.clock, isOnDial: true } } : read

const spoken = (text: string): number =>
  /^\d/.test(text) ? Number(text) : numberOf(text.replace(/^oh? ?/, ''))

/** "half past seven", "a quarter to 8", "20 min past eight". */
function past(minutes: string, way: string, hourText: string, half?: string): Point | null {
  const hour = spoken(hourText)
  const count = /half/i.test(minutes)
    ? 30
    : /three quarters/i.test(minutes)
      ? 45
      : /quarter/i.test(minutes)
        ? 15
        : spoken(minutes)
  if (/past|after/i.test(way)) return clockOf(hour, count, half)
  return clockOf(hour === 1 ? 12 : hour - 1, 60 - count, half)
}

export const CLOCKS: readonly Rule[] = [
  rule({
    first: ['#'],
    pattern: `(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d)(?::(\\d\\d))?(Z)?`,
    read: ([, year, month, day, hour, minute, second, z]) => {
      const clock = clockOf(Number(hour), Number(minute), undefined, Number(second ?? 0))
      if (!clock) return null
      return {
        date: { kind: 'day', year: Number(year), month: Number(month), day: Number(day) },
        clock: { ...clock.clock, isSure: true },
        ...(z !== undefined && { zone: 'UTC' }),
      }
    },
    examples: [['at 2026-05-12T12:23:59', '2026-05-12T12:23:59']],
  }),
  rule({
    first: ['#'],
    pattern: `(\\d{1,2})[:h.](\\d\\d)(?::(\\d\\d))? ?${HALF}`,
    read: ([, hour, minute, second, half]) =>
      clockOf(Number(hour), Number(minute), half, Number(second ?? 0)),
    examples: [
      ['at 7:30 p.m.', '7:30 p.m.'],
      ['at 10.40am', '10.40am'],
    ],
  }),
  rule({
    first: ['#'],
    pattern: `(\\d{1,2})[:h](\\d\\d)(?::(\\d\\d))?(?![\\d:]|\\.\\d)(?: ?hours?\\b| ?${CLOCK_WORD})?`,
    read: ([, hour, minute, second]) => clockOf(Number(hour), Number(minute), undefined, Number(second ?? 0)),
    examples: [['at 14:40', '14:40']],
  }),
  rule({
    first: ['#'],
    pattern: `(?<=^|\\b(?:at|by|until|from|since|to|around|about|before|after|pm|am),? )([01]?\\d|2[0-3])\\.([0-5]\\d)(?![\\d%.]| ?(?:percent|per|million|billion|trillion|bn|metres|meters|km|kilo|miles|magnitude|on the|\\p{L}+s\\b))`,
    read: ([, hour, minute]) => clockOf(Number(hour), Number(minute)),
    examples: [['at 07.11', '07.11']],
  }),
  rule({
    first: ['#'],
    pattern: `([01]\\d|2[0-3])([0-5]\\d)(?= ?(?:GMT|UTC|hours?\\b|hrs\\b|local|Z\\b|([A-Z]{2,4}T)\\b|(?:[ap]m)))(?: ?hours| ?hrs)?`,
    // "2100 EST", but not "before 2000 but".
    read: ([, hour, minute, zone]) =>
      zone !== undefined && zone !== zone.toUpperCase()
        ? null
        : { clock: { hour: Number(hour), minute: Number(minute), second: 0, isSure: true } },
    examples: [['at 2200 GMT', '2200']],
  }),
  rule({
    first: ['#', ...HOUR_WORDS.split('|')],
    pattern: `(\\d{1,2}|${HOUR_WORDS})[ .]?(?:${CLOCK_WORD} ?)?${HALF}`,
    read: ([match, hour = '', half]) =>
      /\d [ap]$/i.test(match) || (/^[a-z]/i.test(match) && /[ ][ap]$/i.test(match))
        ? null
        : clockOf(spoken(hour), 0, half),
    examples: [['at 5 p.m.', '5 p.m.']],
  }),
  rule({
    first: ['#', ...HOUR_WORDS.split('|')],
    pattern: `(\\d{1,2}|${HOUR_WORDS}) ?${CLOCK_WORD}`,
    read: ([, hour = '']) => onDial(clockOf(spoken(hour), 0)),
    examples: [['at five o’clock', 'five o’clock']],
  }),
  rule({
    first: ['#', 'half', 'a', 'quarter', 'three', ...CARDINAL_FIRST],
    pattern: `(half|(?:a |three )?quarters?|\\d{1,2}(?= min| past| to)|${MINUTE_WORDS})(?: min(?:ute)?s?)? (past|to|after) (\\d{1,2}|${HOUR_WORDS})(?:(?: ?${CLOCK_WORD})| ?${HALF})?(?![\\d:%]|,\\d)`,
    read: ([match, minutes = '', way = '', hour = '', half]) =>
      /^(half|\D*quarter)/i.test(match) || /min/i.test(match) || /past/i.test(way)
        ? onDial(past(minutes, way, hour, half))
        : null,
    examples: [
      ['at half past seven', 'half past seven'],
      ['a quarter to 8', 'a quarter to 8'],
    ],
  }),
  rule({
    first: HOUR_WORDS.split('|'),
    pattern: `(${HOUR_WORDS})[ -](${MINUTE_WORDS})(?: minutes)?(?: ?${HALF}|(?= (?:in the|this|tomorrow|tonight))|(?<=\\bat \\p{L}+[ -]\\p{L}+(?:-\\p{L}+)?)(?! \\p{L}))`,
    read: ([, hour = '', minutes = '', half]) => clockOf(spoken(hour), spoken(minutes), half),
    examples: [['at seven thirty a.m.', 'seven thirty a.m.']],
  }),
  rule({
    first: ['#', ...HOUR_WORDS.split('|')],
    pattern: `(?<=\\b(?:at|around|about|until|by|circa|before|after|from|to|for) )(\\d{1,2}|${HOUR_WORDS})(?:(?<=\\b(?:just|shortly) (?:before|after) \\w+)(?! \\p{L}+s\\b|[\\d:.]\\d)|(?<=\\bat \\w+)(?=[.,;?!]?$|[.,;?!] |,? (?:on|tomorrow|today|yesterday|local)\\b)|(?<=\\b(?:at|around|about|until|by) \\w+)(?=[.?!]?$)|(?<=\\bby \\w+)(?=, )|(?= in the (?:early |late )?(?:morning|afternoon|evening|night)| at night|,? (?:this|tomorrow|yesterday) (?:morning|afternoon|evening)| tonight))`,
    read: ([, hour = '']) => onDial(clockOf(spoken(hour), 0)),
    examples: [['at seven on Friday', 'seven']],
  }),
]
