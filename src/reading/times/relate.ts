import type { Sentence } from '../../language/index.ts'
import type { ReportEvent, Time } from '../../record/reading.ts'
import type { Grain } from '../../record/vocabulary.ts'
import { DAY, HOUR, MINUTE } from './calendar.ts'
import { moved } from './lengths.ts'
import type { Expression, Length } from './expression.ts'
import { scan } from './scan.ts'
import type { Unit } from './words.ts'

interface Found {
  readonly times: readonly Time[]
  readonly events: readonly ReportEvent[]
}

/** A time told from an event: "two hours after the attacks began". */
interface Relation {
  readonly time: Time
  /** The event it is told from. */
  readonly event: ReportEvent
  readonly length: Length | null
  readonly unit: Unit
  readonly sign: 1 | -1
  /** Another time in the sentence, which says when the first of the two was. */
  readonly beside: Time | null
}

/** How long after an event "hours after" may be. */
const HOURS_AFTER = 12 * HOUR * MINUTE
const TOLD_AS_DONE = new Set(['asserted', 'reported', 'claimed', 'unconfirmed'])

/**
 * Works out times told from an event ("two hours after the attacks began") once the events are known, and gives events
 * without a time of their own the one that follows from them: arrival at 7:30 p.m., two hours after the attacks began, puts
 * their beginning at 5:30 p.m. Such times are added to those found, on the words they follow from.
 */
export function relateTimes(
  { times, events }: Found,
  sentences: readonly Sentence[],
): { times: Time[]; events: ReportEvent[] } {
  const relations = times.flatMap((time) => relationOf(time, { times, events }, sentences) ?? [])
  let related: { times: Time[]; events: ReportEvent[] } = { times: [...times], events: [...events] }
  for (const relation of relations) related = countBack(relation, related)
  for (const relation of relations) related = countOn(relation, related)
  return related
}

function relationOf(time: Time, { times, events }: Found, sentences: readonly Sentence[]): Relation | null {
  const sentence = sentences.find(({ span }) => span[0] <= time.span[0] && time.span[1] <= span[1])
  const expression = sentence && readAgain(time, sentence)
  if (!sentence || !isBeside(expression)) return null
  const isInside = ({ span }: { readonly span: readonly [number, number] }): boolean =>
    span[0] >= sentence.span[0] && span[1] <= sentence.span[1]
  const event = events
    .filter(({ trigger }) => isInside(trigger) && trigger.span[0] >= time.span[1])
    .toSorted((a, b) => a.trigger.span[0] - b.trigger.span[0])[0]
  // "Hours after the strike, both sides …": beyond the comma is what happened then.
  const words = sentence.tokens.filter(
    ({ span }) => span[0] >= time.span[1] && event !== undefined && span[1] <= event.trigger.span[0],
  )
  if (!event || words.some(({ text }) => /^[,;:—–]$/.test(text))) return null
  const others = times.filter(
    (other) => other !== time && isInside(other) && !isBeside(readAgain(other, sentence)),
  )
  const before = others.findLast(({ span }) => span[1] <= time.span[0])
  // A time behind the event's own words belongs to the event, one before them to what is told from it.
  const after = others.find(
    ({ span }) => span[0] >= event.trigger.span[1] && event.time !== null && span[0] > time.span[1],
  )
  const { length, unit, sign } = expression
  return {
    time,
    event,
    length,
    unit,
    sign,
    beside: before ?? (after && after.id !== event.time ? after : null),
  }
}

/** What the words of a time say; the word behind them tells "two hours after the strike" from "two hours after". */
function readAgain({ text, span }: Time, { tokens }: Sentence): Expression | undefined {
  const next = tokens.find((token) => token.span[0] >= span[1])
  return scan(next ? `${text} ${next.text}` : text)[0]?.expression
}

const isBeside = (
  expression: Expression | undefined,
): expression is Extract<Expression, { kind: 'offset' }> =>
  expression?.kind === 'offset' && expression.from === 'beside'

/** From the time beside it back to the event: gives the event, and those it stands for, the time that follows. */
function countBack(
  { time, event, length, unit, sign, beside }: Relation,
  found: Found,
): { times: Time[]; events: ReportEvent[] } {
  const times = found.times.map((one) =>
    one.id === time.id ? { ...one, ...(beside && spanOf(beside)), relativeTo: event.id } : one,
  )
  const own = found.events.find(({ id }) => id === event.id)?.time ?? null
  const hasOwn = own !== null && own !== time.id && own !== beside?.id
  const follows =
    beside && length && !hasOwn && isFineEnough(beside, unit)
      ? backTime({ beside, length, sign, unit, time })
      : null
  if (!follows) {
    const events = found.events.map((one) =>
      one.id === event.id && one.time === time.id ? { ...one, time: null } : one,
    )
    return { times, events }
  }
  const added: Time = { ...follows, id: `t${times.length + 1}` }
  const events = found.events.map((one) =>
    one.id === event.id || isSameEvent(one, event) ? { ...one, time: added.id } : one,
  )
  return { times: [...times, added], events }
}

const spanOf = ({ start, end }: Time): { start: string; end: string } => ({ start, end })

/** Hours counted from a day say nothing; days counted from a minute do. */
const isFineEnough = (beside: Time, unit: Unit): boolean =>
  !/^(second|minute|hour)$/.test(unit) ||
  Date.parse(beside.end) - Date.parse(beside.start) <= 3 * HOUR * MINUTE

function backTime({
  beside,
  length,
  sign,
  unit,
  time,
}: Pick<Relation, 'sign' | 'unit' | 'time'> & { readonly beside: Time; readonly length: Length }): Time {
  const isHours = /^(second|minute|hour)$/.test(unit)
  const at = shifted(Date.parse(beside.start), length, sign === 1 ? -1 : 1)
  const reach = isHours ? (unit === 'hour' ? HOUR / 2 : 1) : DAY
  const grain: Grain = isHours ? (unit === 'hour' ? 'hour' : 'minute') : 'day'
  const end = isHours
    ? at + reach * MINUTE
    : at + Math.max(reach * MINUTE, Date.parse(beside.end) - Date.parse(beside.start))
  return {
    ...time,
    start: new Date(at).toISOString(),
    end: new Date(end).toISOString(),
    zone: beside.zone,
    grain,
    because: `counted ${sign === 1 ? 'back' : 'on'} from "${beside.text}" by the words "${time.text}"`,
  }
}

const shifted = (instant: number, { count, unit, and }: Length, sign: 1 | -1): number => {
  const next = moved(instant / MINUTE, sign * count, unit) * MINUTE
  return and ? shifted(next, and, sign) : Math.round(next / MINUTE) * MINUTE
}

/** An event of the same sort by the same side, told as done and without a time of its own. */
const isSameEvent = (one: ReportEvent, event: ReportEvent): boolean =>
  one.time === null &&
  one.type === event.type &&
  (one.mode === event.mode || one.mode === '' || event.mode === '') &&
  one.isBackground !== true &&
  TOLD_AS_DONE.has(one.status) &&
  codesOf(one).every((code) => codesOf(event).length === 0 || codesOf(event).includes(code))

const codesOf = ({ actors }: ReportEvent): string[] =>
  actors.filter(({ role, code }) => role === 'source' && code !== '').map(({ code }) => code)

/** From the event on to the time told from it, where the event has a time and nothing stands beside. */
function countOn(
  { time, event, length, unit, sign, beside }: Relation,
  found: Found,
): { times: Time[]; events: ReportEvent[] } {
  const known = found.events.find(({ id }) => id === event.id)
  const base =
    beside === null
      ? found.times.find(({ id, relativeTo }) => id === known?.time && relativeTo !== event.id)
      : undefined
  if (!base || base.id === time.id || !isFineEnough(base, length === null ? 'day' : unit))
    return { times: [...found.times], events: [...found.events] }
  const from = Date.parse(base.start)
  const because = `counted from "${event.trigger.text}", ${base.start.slice(0, 16)}Z`
  const isVague = length === null
  const start = isVague ? (sign === 1 ? from : from - HOURS_AFTER) : shifted(from, length, sign)
  const end = isVague
    ? Math.min(start + HOURS_AFTER, Math.max(Date.parse(time.end), start + HOUR * MINUTE))
    : start + (Date.parse(base.end) - from)
  const times = found.times.map((one) =>
    one.id === time.id
      ? { ...one, start: new Date(start).toISOString(), end: new Date(end).toISOString(), because }
      : one,
  )
  return { times, events: [...found.events] }
}
