import type { Story, StoryEvent } from '../../record/situation.ts'
import { groupBy } from '../groups.ts'
import { hazardOf } from '../identity/hazards.ts'
import { meet } from '../identity/interval.ts'
import { EVENT_KINDS } from '../identity/kinds.ts'
import { compareText } from '../order.ts'

/** Events of two stories this far apart in time are not one. */
const SLACK_MS = 12 * 3_600_000

/**
 * Puts what a story only mentions where it belongs: an event beside the main one of a story, of the same kind, country and
 * time as the main event of another, joins that one ("the accident came as Nepal was struggling with an earthquake").
 */
export function joinBackground(stories: readonly Story[]): Story[] {
  const mains = stories.flatMap(({ id, events: [main] }) => (main ? [{ story: id, event: main }] : []))
  const byKind = groupBy(mains, ({ event }) => kindOf(event))
  const joined = new Map<string, StoryEvent[]>()
  const kept = stories.map((story) => ({
    ...story,
    events: story.events.filter((event, index) => {
      const home =
        index === 0
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

/** What must be equal: the family, the country, and the hazard where it is named. */
function kindOf({ type, place, what }: StoryEvent): string {
  return [EVENT_KINDS[type].family, place?.country ?? '', hazardOf(what) ?? ''].join(' ')
}

function isOne(a: StoryEvent, b: StoryEvent): boolean {
  if (EVENT_KINDS[a.type].family !== 'harm' || hazardOf(a.what) === null) return false
  if (a.start === null || a.end === null || b.start === null || b.end === null) return false
  const [left, right] = [a, b].map(({ start, end }) => ({
    start: Date.parse(start as string),
    end: Date.parse(end as string),
  })) as [{ start: number; end: number }, { start: number; end: number }]
  return meet(left, right, SLACK_MS)
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
