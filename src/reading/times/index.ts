import type { Sentence } from '../../language/index.ts'
import type { Place, Time } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import { DAY, type Interval, MINUTE } from './calendar.ts'
import type { Expression } from './expression.ts'
import { isTime } from './plausible.ts'
import { resolve } from './resolve.ts'
import { scan } from './scan.ts'
import { directionAt } from './tense.ts'
import { createZoneFinder } from './zone-of.ts'
import { createClock } from './zones.ts'

export { relateTimes } from './relate.ts'

/** Finds expressions of time and resolves each to a UTC interval, from publication and the zone of the place spoken of. */
export function findTimes(
  sentences: readonly Sentence[],
  { report, places }: { readonly report: Report; readonly places: readonly Place[] },
): Time[] {
  if (report.publishedAt === null) return []
  const published = Date.parse(report.publishedAt)
  if (!Number.isFinite(published)) return []
  const clock = createClock()
  const zoneAt = createZoneFinder(sentences, places)
  const times: Time[] = []
  let told: (Interval & { readonly sentence: number; readonly zone: string }) | null = null
  sentences.forEach((sentence, number) => {
    const text = report.text.slice(...sentence.span)
    for (const found of scan(text)) {
      if (!isTime(found, text, sentence, sentence.span[0])) continue
      const at = sentence.span[0] + found.start
      const chosen = zoneOfExpression(found.expression) ?? null
      const place = chosen?.startsWith('place:')
        ? places.find(({ name, text: form }) => `place:${name}` === chosen || `place:${form}` === chosen)
        : undefined
      const { zone, because: zoneBecause } =
        chosen && chosen !== 'local' && !chosen.startsWith('place:')
          ? { zone: chosen, because: 'in the zone stated' }
          : place?.zone !== undefined
            ? { zone: place.zone, because: `in the time of ${place.name}, as stated` }
            : zoneAt(sentence, at)
      const now = clock.toLocal(published, zone)
      const isNear: boolean =
        told !== null && number - told.sentence <= 1 && (told.sentence === number || told.zone === zone)
      const resolved = resolve(found.expression, {
        now,
        direction: directionAt(sentence, at),
        told: isNear ? told : null,
      })
      if (!resolved || !(resolved.end >= resolved.start)) continue
      const start = clock.toInstant(resolved.start, zone)
      const end = clock.toInstant(resolved.end, zone)
      if (!isWithinReason(start) || !isWithinReason(end)) continue
      if (resolved.end - resolved.start <= DAY)
        told = { start: resolved.start, end: resolved.end, sentence: number, zone }
      times.push({
        id: `t${times.length + 1}`,
        span: [at, sentence.span[0] + found.end],
        text: text.slice(found.start, found.end),
        start: new Date(start).toISOString(),
        end: new Date(Math.max(end, start + MINUTE)).toISOString(),
        zone,
        grain: resolved.grain,
        because: `${resolved.because}, ${zoneBecause}`,
      })
    }
  })
  return times
}

/** Years that ISO 8601 writes with four digits. */
const isWithinReason = (instant: number): boolean =>
  instant > Date.UTC(1000, 0) && instant < Date.UTC(9999, 0)

function zoneOfExpression(expression: Expression): string | undefined {
  if (expression.kind === 'point') return expression.point.zone
  if (expression.kind === 'range') return expression.from.zone ?? expression.to.zone
  return expression.kind === 'bound' ? expression.of.zone : undefined
}
