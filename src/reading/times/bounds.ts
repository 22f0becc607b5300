import { DAY, HOUR } from './calendar.ts'
import type { Expression, Point, Side } from './expression.ts'
import { type Resolved, resolvePoint } from './points.ts'
import type { Standpoint } from './standpoint.ts'

/** From one point to another: up to where the second begins, or through it. */
export function resolveRange(
  { from, to, isThrough }: Extract<Expression, { kind: 'range' }>,
  said: Standpoint,
): Resolved | null {
  // "Has banned access from Friday to Sunday."
  const isSet = said.isDecreed === true && said.isPerfect === true
  const point: Standpoint = isSet ? { ...said, direction: 'future' } : said
  const first = resolvePoint(from, point)
  if (!first) return null
  const second = resolvePoint(to, {
    ...point,
    told: to.date || from.date ? first : point.told,
    isToldHere: true,
  })
  if (!second) return null
  const isHour = to.clock !== undefined || to.part === 'noon' || to.part === 'midnight'
  const isWhole = isThrough || to.edge !== undefined
  let end = isWhole && !isHour ? second.end : second.start
  // "From eight to two": the next two o'clock, on whichever half of the dial.
  if (end <= first.start && isHour) end += to.clock && !to.clock.isSure ? DAY / 2 : DAY
  // The first end of a range that is under way lies before publication, whichever way the sentence looks.
  const earlier =
    end <= first.start ? resolvePoint(from, { ...point, now: second.start, direction: 'past' }) : null
  if (earlier && point.direction === 'future') return { ...earlier, end, grain: second.grain }
  const later =
    end <= first.start ? resolvePoint(to, { ...point, now: first.start, direction: 'future' }) : null
  if (later) ({ end } = later)
  return end <= first.start ? null : { start: first.start, end, grain: second.grain, because: first.because }
}

/**
 * "Since" runs to publication. "By" and "until" run from it to a time to come; with one that is past they are that time
 * itself, as "from" always is: the words bound an act of unknown length.
 */
export function resolveBound(side: Side, of: Point, point: Standpoint): Resolved | null {
  const { now } = point
  const isOpen = side === 'by' || side === 'until' || side === 'before' || side === 'from'
  const isDecreed = isOpen && point.direction !== 'future' && point.isDecreed === true
  const direction = side === 'since' ? 'past' : isDecreed ? 'future' : point.direction
  const at = resolvePoint(of, { ...point, direction })
  if (!at) return null
  const isInstant = of.clock !== undefined
  const length = Math.max(at.end - at.start, HOUR)
  if (side === 'since')
    return { ...at, end: now > at.start ? now : at.end, because: `${at.because}, up to publication` }
  if (side === 'from') return at
  if (side === 'after') {
    const start = isInstant || at.grain === 'day' || of.edge === 'start' ? at.start : at.end
    const end = start < now && direction !== 'future' ? now : start + length
    return { ...at, start, end, because: `${at.because}; open at its end` }
  }
  const end = (side === 'before' && of.edge !== 'end') || isInstant ? at.start : at.end
  if (now < end) return { ...at, start: now, end, because: `${at.because}; from publication on` }
  if (side !== 'before') return at
  return { ...at, start: end - length, end, because: `${at.because}; open at its beginning` }
}
