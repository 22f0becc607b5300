import type { Story, StoryEvent } from '../../record/situation.ts'
import { groupBy } from '../groups.ts'
import { hazardOf } from '../identity/hazards.ts'
import { distanceKm } from '../identity/geometry.ts'
import { meet } from '../identity/interval.ts'
import { EVENT_KINDS } from '../identity/kinds.ts'
import { compareText } from '../order.ts'

/** Events of two stories this far apart in time are not one. */
const SLACK_MS = 12 * 3_600_000
const NEAR_KM = 30
/** Two provinces near each other are no sign of one event. */
const WIDE_KM = 60

/**
 * Puts what a story only mentions where it belongs: an event beside the main one of a story, or told of at its end, that is
 * the main event of another story by kind, country and time, joins that one ("the accident came as Nepal was struggling with an earthquake").
 */
export function joinBackground(stories: readonly Story[]): Story[] {
  const mains = stories.flatMap(({ id, events: [main] }) =>
    main && !main.isBackground ? [{ story: id, event: main }] : [],
  )
  const byKind = groupBy(mains, ({ event }) => kindOf(event))
  const joined = new Map<string, StoryEvent[]>()
  const kept = stories.map((story) => ({
    ...story,
    events: story.events.filter((event, index) => {
      const home =
        index === 0 && !event.isBackground
          ? undefined
          : byKind.get(kindOf(event))?.find((main) => main.story !== story.id && isOne(event, main.event))
      if (home) joined.set(home.event.id, [...(joined.get(home.event.id) ?? []), event])
      return home === undefined
    }),
  }))
  return joined.size === 0
    ? kept
    : kept.map((story) => ({
        ...story,
        events: story.events.map((event) => withMentions(event, joined.get(event.id) ?? [])),
      }))
}

/** What must be equal: the family and the country. */
function kindOf({ type, place }: StoryEvent): string {
  return `${EVENT_KINDS[type].family} ${place?.country ?? ''}`
}

/** One time, and one hazard or one place: "the accident at Brazi" for the explosion there, not for any other accident. */
function isOne(a: StoryEvent, b: StoryEvent): boolean {
  if (EVENT_KINDS[a.type].family !== 'harm' || !isOneTime(a, b)) return false
  const [left, right] = [hazardOf(a.what), hazardOf(b.what)]
  if (left !== null && left === right) return true
  const isOpen = left === null || right === null || left === 'accident' || right === 'accident'
  return isOpen && isNear(a, b)
}

function isOneTime(a: StoryEvent, b: StoryEvent): boolean {
  const [left, right] = [intervalOf(a), intervalOf(b)]
  return left !== null && right !== null && meet(left, right, SLACK_MS)
}

function intervalOf({ start, end }: StoryEvent): { start: number; end: number } | null {
  return start === null || end === null ? null : { start: Date.parse(start), end: Date.parse(end) }
}

function isNear({ place: a }: StoryEvent, { place: b }: StoryEvent): boolean {
  return a !== null && b !== null && distanceKm(a, b) <= NEAR_KM && Math.max(a.radiusKm, b.radiusKm) < WIDE_KM
}

function withMentions(event: StoryEvent, others: readonly StoryEvent[]): StoryEvent {
  if (others.length === 0) return event
  return {
    ...event,
    reports: [...new Set([...event.reports, ...others.flatMap(({ reports }) => reports)])].sort(compareText),
    mentions: [...event.mentions, ...others.flatMap(({ mentions }) => mentions)],
    because: `${event.because ?? ''}; also told as background of another story`,
  }
}
