import type { Situation, StoryEvent } from '../../record/situation.ts'
import { groupBy } from '../groups.ts'
import { compareText } from '../order.ts'
import { followThreats, type Threat } from './threats.ts'

/** What two parties did to each other on one day (UTC): the most hostile act, and the events that say so. */
interface Day {
  readonly day: string
  /** PLOVER intensity or CAMEO Goldstein value, −10 (hostile) … 10 (friendly). */
  readonly intensity: number
  readonly events: readonly string[]
}

/** How one party behaved towards another. */
interface Pair {
  readonly source: string
  readonly target: string
  readonly days: readonly Day[]
  readonly trend: 'rising' | 'falling' | 'level'
  readonly because: string
}

/** An act that takes tension away. */
interface Signal {
  readonly event: string
  readonly kind: 'concession' | 'agreement' | 'withdrawal' | 'talks'
}

/** Where a situation is heading: tension by pair of parties, threats and what became of them, signs of calm. */
export interface Escalation {
  readonly pairs: readonly Pair[]
  readonly threats: readonly Threat[]
  readonly signals: readonly Signal[]
}

const SIGNALS: Readonly<Partial<Record<StoryEvent['type'], Signal['kind']>>> = {
  CONCEDE: 'concession',
  AGREE: 'agreement',
  RETREAT: 'withdrawal',
  CONSULT: 'talks',
}
/** Fewer points of the scale than this are no trend. */
const LEVEL = 1

/** Finds tension between parties in all stories of a situation. Everything names the events it rests on. */
export function findEscalation({ stories }: Situation): Escalation {
  const events = stories.flatMap((story) => story.events).filter(({ status }) => status !== 'denied')
  return {
    pairs: findPairs(events),
    threats: followThreats(events),
    signals: events.flatMap(({ id, type, isBackground }) => {
      const kind = SIGNALS[type]
      return kind === undefined || isBackground ? [] : [{ event: id, kind }]
    }),
  }
}

function findPairs(events: readonly StoryEvent[]): Pair[] {
  const acts = events.flatMap((event) =>
    event.intensity === undefined || event.start === null
      ? []
      : pairsOf(event).map(([source, target]) => ({ source, target, event })),
  )
  const byPair = [...groupBy(acts, ({ source, target }) => `${source}>${target}`).values()]
  return byPair
    .map((members) => {
      const [{ source, target }] = members as [(typeof acts)[number]]
      const days = daysOf(members.map(({ event }) => event))
      return { source, target, days, ...trendOf(days) }
    })
    .sort((a, b) => b.days.length - a.days.length || compareText(a.source + a.target, b.source + b.target))
}

/** Parties by country code; those that have none by name. */
function pairsOf({ actors }: StoryEvent): [string, string][] {
  const name = ({ code, name: own }: StoryEvent['actors']['source'][number]): string => code || own
  const sources = new Set(actors.source.map(name))
  const targets = new Set(actors.target.map(name))
  return [...sources].flatMap((source) =>
    [...targets].filter((target) => target !== source).map((target): [string, string] => [source, target]),
  )
}

function daysOf(events: readonly StoryEvent[]): Day[] {
  const byDay = [...groupBy(events, ({ start }) => (start as string).slice(0, 10))]
  return byDay
    .map(([day, ofDay]) => ({
      day,
      intensity: Math.min(...ofDay.map(({ intensity }) => intensity ?? 0)),
      events: ofDay.map(({ id }) => id),
    }))
    .sort((a, b) => compareText(a.day, b.day))
}

/** The later half of the days against the earlier half. */
function trendOf(days: readonly Day[]): Pick<Pair, 'trend' | 'because'> {
  if (days.length < 2) return { trend: 'level', because: 'one day only' }
  const middle = Math.floor(days.length / 2)
  const [before, after] = [meanOf(days.slice(0, middle)), meanOf(days.slice(middle))]
  const trend = after < before - LEVEL ? 'rising' : after > before + LEVEL ? 'falling' : 'level'
  return { trend, because: `mean intensity ${before.toFixed(1)}, then ${after.toFixed(1)}` }
}

function meanOf(days: readonly Day[]): number {
  return days.reduce((total, { intensity }) => total + intensity, 0) / days.length
}
