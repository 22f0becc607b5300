import type { Story, StoryEvent } from '../../record/situation.ts'
import { groupBy } from '../groups.ts'
import { hazardOf } from '../identity/hazards.ts'
import { distanceKm } from '../identity/geometry.ts'
import { meet } from '../identity/interval.ts'
import { EVENT_KINDS } from '../identity/kinds.ts'
import { compareText } from '../order.ts'

/** Events of two stories this far apart in time are not one. */
export const TIE_SLACK_MS = 12 * 3_600_000
const NEAR_KM = 30
/** Two provinces near each other are no sign of one event. */
const WIDE_KM = 60

/** What may tie a story to another: its main event, to which others may join theirs, or an event that it only mentions. */
export interface Tie {
  readonly story: string
  readonly event: string
  readonly role: 'main' | 'guest'
  /** What two ties must have in common: the family and the country. */
  readonly kind: string
  readonly hazard: string | null
  /** Milliseconds since 1970. */
  readonly start: number
  readonly end: number
  readonly place: StoryEvent['place']
}

/** The ties of a story; an event without a time, or one that does no harm, ties to nothing. */
export function tiesOf(story: Story): Tie[] {
  return story.events.flatMap((event, index) => {
    const { type, place, start, end, what } = event
    const { family } = EVENT_KINDS[type]
    if (family !== 'harm' || start === null || end === null) return []
    return {
      story: story.id,
      event: event.id,
      role: index === 0 && !event.isBackground ? 'main' : 'guest',
      kind: `${family} ${place?.country ?? ''}`,
      hazard: hazardOf(what),
      start: Date.parse(start),
      end: Date.parse(end),
      place,
    }
  })
}

/** The main event that a guest belongs to: of several the one of the story whose id comes first. */
export function homeOf(guest: Tie, mains: readonly Tie[]): Tie | null {
  let home: Tie | null = null
  for (const main of mains) if ((home === null || main.story < home.story) && isHome(guest, main)) home = main
  return home
}

/** One time, and one hazard or one place: "the accident at Brazi" for the explosion there, not for any other accident. */
export function isHome(guest: Tie, main: Tie): boolean {
  if (guest.story === main.story || guest.kind !== main.kind || !meet(guest, main, TIE_SLACK_MS)) return false
  const [left, right] = [guest.hazard, main.hazard]
  if (left !== null && left === right) return true
  const isOpen = left === null || right === null || left === 'accident' || right === 'accident'
  return isOpen && isNear(guest, main)
}

function isNear({ place: a }: Tie, { place: b }: Tie): boolean {
  return a !== null && b !== null && distanceKm(a, b) <= NEAR_KM && Math.max(a.radiusKm, b.radiusKm) < WIDE_KM
}

/**
 * Puts what a story only mentions where it belongs: an event beside the main one of a story, or told of at its end, that is
 * the main event of another story by kind, country and time, joins that one ("the accident came as Nepal was struggling with an earthquake").
 */
export function joinBackground(stories: readonly Story[]): Story[] {
  const ties = stories.flatMap(tiesOf)
  const mains = groupBy(
    ties.filter(({ role }) => role === 'main'),
    ({ kind }) => kind,
  )
  const homes = ties
    .filter(({ role }) => role === 'guest')
    .flatMap((guest) => {
      const home = homeOf(guest, mains.get(guest.kind) ?? [])
      return home === null ? [] : [{ guest, home }]
    })
    .sort((a, b) => compareText(a.guest.story, b.guest.story))
  const left = groupBy(homes, ({ guest }) => guest.story)
  const joined = groupBy(homes, ({ home }) => home.story)
  const events = new Map(stories.map((story) => [story.id, story.events]))
  const find = ({ story, event }: Tie) => events.get(story)?.find(({ id }) => id === event) ?? []
  return stories.map((story) =>
    withBackground(story, {
      left: new Set(left.get(story.id)?.map(({ guest }) => guest.event)),
      joined: (joined.get(story.id) ?? []).flatMap(({ guest }) => find(guest)),
    }),
  )
}

/** A story without the events that went to other stories, and with those of other stories in its main event. */
export function withBackground(
  story: Story,
  { left, joined }: { readonly left: ReadonlySet<string>; readonly joined: readonly StoryEvent[] },
): Story {
  if (left.size === 0 && joined.length === 0) return story
  const events = story.events.filter(({ id }) => !left.has(id))
  return {
    ...story,
    events: events.map((event, index) => (index === 0 ? withMentions(event, joined) : event)),
  }
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
