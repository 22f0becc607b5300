import type { Grain } from '../../record/vocabulary.ts'
import { DAY, fieldsOf, type Minutes, monthAt } from './calendar.ts'
import type { Standpoint, Stretch } from './standpoint.ts'

/** A day from its midnight. */
export const day = (start: Minutes | null): Stretch | null =>
  start === null ? null : { start, end: start + DAY, grain: 'day' }
export const months = (year: number, month: number, count: number, grain: Grain): Stretch => ({
  start: monthAt(year, month),
  end: monthAt(year, month + count),
  grain,
})

/** A future day must be this much nearer than a past one to be meant where the sentence does not say. */
const PAST_BIAS = 3

/** Of last, this and next year, the one that the sentence looks to; without a direction the nearer, the past preferred. */
export function nearest(
  { now, direction }: Standpoint,
  of: (year: number) => Stretch | null,
): Stretch | null {
  const { year } = fieldsOf(now)
  const found = [year - 1, year, year + 1].map(of).filter((stretch) => stretch !== null)
  const past = found.findLast(({ start }) => start <= now)
  const future = found.find(({ end }) => end > now)
  if (!past || !future) return past ?? future ?? null
  const ago = now - past.end
  const ahead = future.start - now
  // Nobody leaves out the year of a day ten months away while the same day is weeks away on the other side.
  const isClear = Math.max(ago, ahead) > 300 * DAY && Math.min(ago, ahead) < 60 * DAY
  if (direction !== null && !(isClear && (direction === 'future' ? ago < ahead : ahead < ago)))
    return direction === 'past' ? past : future
  return ahead * PAST_BIAS < ago ? future : past
}
