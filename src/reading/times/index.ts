import type { Sentence } from '../../language/index.ts'
import type { Place, Time } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import { DAY, type Interval, MINUTE, type Minutes, startOfDay } from './calendar.ts'
import type { Expression } from './expression.ts'
import { isTime } from './plausible.ts'
import { resolve } from './resolve.ts'
import { scan } from './scan.ts'
import { zoneOfStamps } from './stamps.ts'
import { outlookAt } from './tense.ts'
import { createZoneFinder } from './zone-of.ts'
import type { Clock } from './zones.ts'

export { relateTimes } from './relate.ts'
export { createClock, type Clock } from './zones.ts'

interface Told extends Interval {
  readonly sentence: number
  readonly zone: string
}

/**
 * Finds expressions of time and resolves each to a UTC interval, from publication and the zone of the place spoken of.
 * Without a time of publication there are none. `because` says what each rests on, the zone included.
 */
export function findTimes(
  sentences: readonly Sentence[],
  {
    report,
    places,
    clock,
  }: { readonly report: Report; readonly places: readonly Place[]; readonly clock: Clock },
): Time[] {
  const published = Date.parse(report.publishedAt ?? '')
  if (!Number.isFinite(published)) return []
  const zoneAt = createZoneFinder(sentences, {
    places,
    isLocal: report.isPublishedLocal === true,
    stamps: (zone) =>
      report.publishedGrain === 'day'
        ? null
        : zoneOfStamps(sentences, { text: report.text, published, clock, zone }),
  })
  const nowIn = (zone: string): Minutes =>
    report.publishedGrain === 'day' ? noonOf(report.publishedAt as string) : clock.toLocal(published, zone)
  const times: Time[] = []
  let told: Told | null = null
  sentences.forEach((sentence, number) => {
    const text = report.text.slice(...sentence.span)
    for (const found of scan(text)) {
      if (!isTime(found, text, sentence)) continue
      const at = sentence.span[0] + found.start
      const { zone, because } = zoneAt(sentence, at, zoneSaid(found.expression))
      const before: Told | null = told !== null && isNear(told, { number, zone }) ? told : null
      const standpoint = {
        now: nowIn(zone),
        ...outlookAt(sentence, at),
        told: before,
        isToldHere: before?.sentence === number,
      }
      const resolved = resolve(found.expression, standpoint)
      if (!resolved || !(resolved.end >= resolved.start)) continue
      const start = clock.toInstant(resolved.start, zone)
      const end = Math.max(clock.toInstant(resolved.end, zone), start + MINUTE)
      if (!isWithinReason(start) || !isWithinReason(end)) continue
      if (resolved.end - resolved.start <= DAY && !isYearsOff(found.expression))
        told = { ...resolved, sentence: number, zone }
      times.push({
        id: `t${times.length + 1}`,
        span: [at, sentence.span[0] + found.end],
        text: text.slice(found.start, found.end),
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
        zone,
        grain: resolved.grain,
        because: `${resolved.because}, ${because}`,
      })
    }
  })
  return times
}

/** Where only the day of publication is known, it is that day everywhere, and times are seen from its noon. */
const noonOf = (publishedAt: string): Minutes =>
  startOfDay(Date.parse(publishedAt.slice(0, 10)) / MINUTE) + DAY / 2

/** A time told in the same sentence or the one before; in another zone only within the sentence. */
const isNear = (told: Told, { number, zone }: { readonly number: number; readonly zone: string }): boolean =>
  told.sentence === number || (told.sentence === number - 1 && told.zone === zone)

/** Years that ISO 8601 writes with four digits. */
const isWithinReason = (instant: number): boolean =>
  instant > Date.UTC(1000, 0) && instant < Date.UTC(9999, 0)

/** "Eight years on": a day that dates nothing after it. */
const isYearsOff = (expression: Expression): boolean =>
  expression.kind === 'offset' && /^(year|decade)$/.test(expression.unit)

function zoneSaid(expression: Expression): string | undefined {
  if (expression.kind === 'point') return expression.point.zone
  if (expression.kind === 'range') return expression.from.zone ?? expression.to.zone
  return expression.kind === 'bound' ? expression.of.zone : undefined
}
