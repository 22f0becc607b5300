import type { Fact, Story, StoryEvent } from '../../record/situation.ts'
import type { FactStanding } from '../../record/vocabulary.ts'
import type { StoryContext } from '../api.ts'

export function countStandings({ events }: Story): Partial<Record<FactStanding, number>> {
  const counts: Partial<Record<FactStanding, number>> = {}
  for (const { facts } of events)
    for (const { standing } of facts) counts[standing] = (counts[standing] ?? 0) + 1
  return counts
}

/** What stands around a story, without what was not known at its moment. */
export function restrict(context: StoryContext, { reports }: Story): StoryContext {
  const known = new Set(reports)
  return {
    ...context,
    reports: context.reports.filter(({ id }) => known.has(id)),
    syndicated: context.syndicated
      .map((group) => group.filter((id) => known.has(id)))
      .filter((group) => group.length > 1),
    revisions: context.revisions.filter(({ from, to }) => known.has(from) && known.has(to)),
  }
}

export interface Told {
  readonly event: StoryEvent
  readonly fact: Fact
}

export function factsOf(events: readonly StoryEvent[]): Told[] {
  return events.flatMap((event) => event.facts.map((fact) => ({ event, fact })))
}

/** What is linked to must be among the first that are shown, wherever it stands. */
export function broughtForward<T>(
  items: readonly T[],
  first: number,
  isWanted: (item: T) => boolean,
): readonly T[] {
  const index = items.findIndex(isWanted)
  return index < first ? items : [items[index] as T, ...items.slice(0, index), ...items.slice(index + 1)]
}

export type TimedEvent = StoryEvent & { readonly start: string; readonly end: string }

export function isTimed(event: StoryEvent): event is TimedEvent {
  return event.start !== null && event.end !== null
}

/** Whom an event is filed under: who did it, else whom it befell. */
export function leadActor({ actors }: StoryEvent): string {
  return actors.source[0]?.name ?? actors.target[0]?.name ?? ''
}

/** `Interior Ministry → Black Kite Brigade`, as far as both are known. */
export function describeSides({ actors }: StoryEvent): string {
  const names = (side: StoryEvent['actors']['source']) =>
    side
      .slice(0, 2)
      .map(({ name }) => name)
      .join(', ') + (side.length > 2 ? ' …' : '')
  const [from, to] = [names(actors.source), names(actors.target)]
  return [from, to].filter(Boolean).join(' → ')
}

/** Between two reports nothing becomes known: the last stop at or before a moment answers for it. */
export function lastStop(moments: StoryContext['moments'], at: string | null): string | null {
  if (at === null) return null
  return moments.findLast((moment) => moment.at <= at)?.at ?? at
}
