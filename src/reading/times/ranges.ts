import type { ClockSpec, Point } from './expression.ts'

/** Two ends of a range, each filled with what only the other says ("from 3 to 5 p.m.", "March 4 to 7"); null when they do not go together. */
export function unify(from: Point, to: Point): { readonly from: Point; readonly to: Point } | null {
  if (from.bare !== undefined && to.bare !== undefined) return null
  const first = from.bare === undefined ? from : filled(from.bare, to)
  const last = to.bare === undefined ? to : filled(to.bare, from)
  if (!first || !last) return null
  if (first.clock && last.clock) return clocks(first, last)
  if ((first.clock || first.part) && (last.clock || last.part) && !first.date !== !last.date) {
    const date = first.date ?? last.date
    return { from: { ...first, ...(date && { date }) }, to: { ...last, ...(date && { date }) } }
  }
  if (first.isNow || last.isNow)
    return first.date || last.date || first.clock || last.clock ? { from: first, to: last } : null
  if (!first.date !== !last.date && !first.clock && !last.clock) return null
  if (first.date?.kind === 'month' && last.date?.kind === 'day' && from.bare === undefined)
    return { from: first, to: last }
  return sameYear(first, last)
}

function filled(bare: number, other: Point): Point | null {
  if (other.clock) {
    if (bare > 24) return null
    return { clock: { hour: bare, minute: 0, second: 0, isSure: bare > 12 } }
  }
  if (other.date?.kind === 'day' && bare >= 1 && bare <= 31) return { date: { ...other.date, day: bare } }
  if (other.date?.kind === 'month-day' && bare >= 1 && bare <= 31)
    return { date: { ...other.date, day: bare } }
  if (other.date?.kind === 'years' && bare > 1000 && bare < 3000)
    return { date: { kind: 'years', from: bare, to: bare + 1 } }
  return null
}

/** "3 to 5 p.m." are both in the afternoon, unless that turns them round ("11 to 3 a.m."). */
function clocks(from: Point, to: Point): { from: Point; to: Point } {
  const date = from.date ?? to.date
  const shared = {
    ...(date && { date }),
    ...((from.zone ?? to.zone) !== undefined && { zone: from.zone ?? to.zone }),
  }
  const a = from.clock as ClockSpec
  const b = to.clock as ClockSpec
  const part = from.part ?? to.part
  const isLate = part === 'afternoon' || part === 'evening' || part === 'night'
  const minutes = (clock: ClockSpec): number => clock.hour * 60 + clock.minute
  const move = (clock: ClockSpec, by: number): ClockSpec => ({
    ...clock,
    hour: clock.hour + by,
    isSure: true,
  })
  let first = a
  let last = b
  if (isLate && !first.isSure && first.hour < 12) first = move(first, 12)
  if (isLate && !last.isSure && last.hour < 12) last = move(last, 12)
  if (!first.isSure && last.isSure && first.hour < 12) {
    if (last.hour >= 12 && minutes(first) + 720 < minutes(last)) first = move(first, 12)
    else if (last.hour < 12 && minutes(first) > minutes(last)) first = move(first, 12)
  }
  if (
    first.isSure &&
    !last.isSure &&
    last.hour < 12 &&
    first.hour >= 12 &&
    minutes(last) + 720 > minutes(first)
  )
    last = move(last, 12)
  else if (first.isSure && first.hour >= 12) last = { ...last, isSure: true }
  const second = to.date && from.date ? { ...shared, date: to.date } : shared
  return { from: { ...shared, clock: first }, to: { ...second, clock: last } }
}

/** "June to August 1992": the year belongs to both. */
function sameYear(from: Point, to: Point): { from: Point; to: Point } {
  const a = from.date
  const b = to.date
  const isTied = a !== undefined && 'delta' in a && a.delta !== null
  if (a && b && 'year' in a && 'year' in b && a.year === null && b.year !== null && !isTied) {
    const isLater = 'month' in a && 'month' in b && a.month > b.month
    return { from: { ...from, date: { ...a, year: b.year - (isLater ? 1 : 0) } }, to }
  }
  return { from, to }
}
