import { lastDecided } from '../judging/decided.ts'
import { publishedMs } from '../order.ts'
import { intervalOf, joinIntervals, type Interval } from './interval.ts'
import { EVENT_KINDS } from './kinds.ts'
import type { Mention } from './mention.ts'

const DAY_MS = 86_400_000
/** Of this many texts at least one more should know the time; one clock alone may be misread. */
const FEW_TEXTS = 3

/**
 * The time that all mentions leave. Without any, the day before the first report came out; what goes on for a while (a
 * search, arrests, a march) may last to the latest report.
 */
export function whenOf(mentions: readonly Mention[]): { interval: Interval | null; because: string } {
  const set = lastDecided(mentions.map(({ time }) => time))
  if (set) return { interval: intervalOf(set), because: `time ${set.because}` }
  const dated = mentions.map(({ reading }) => publishedMs(reading.report))
  const [earliest, latest] = [Math.min(...dated), Math.max(...dated)]
  const clocks = mentions.some(({ interval, isRelative }) => interval && !isRelative)
  const told = mentions.flatMap(({ interval, isRelative, text }) =>
    interval && !(clocks && isRelative) ? [{ interval, text }] : [],
  )
  const { sort, family } = EVENT_KINDS[(mentions[0] as Mention).event.type]
  const goesOn = sort === 'deed' && family !== 'harm'
  // What the first report tells of had happened by then: a later time belongs to something else.
  const possible = told.filter(({ interval }) => goesOn || interval.start <= earliest)
  const joined = joinIntervals(possible, earliest)
  const texts = new Set(mentions.map(({ text }) => text)).size
  if (joined && (joined.agreeing > 1 || texts < FEW_TEXTS || joined.interval.start > earliest))
    return { interval: joined.interval, because: `time by ${joined.agreeing} of ${texts} texts` }
  if (joined)
    return {
      interval: { start: joined.interval.start, end: Math.max(earliest, joined.interval.end) },
      because: `one of ${texts} texts gives the time and none agrees: before the first report`,
    }
  if (earliest === Number.MAX_SAFE_INTEGER) return { interval: null, because: 'no time known' }
  return {
    interval: {
      start: earliest - DAY_MS,
      end: goesOn && latest !== Number.MAX_SAFE_INTEGER ? latest : earliest,
    },
    because: 'no time told: from a day before the first report',
  }
}
