import { UserError } from '../record/error.ts'
import type { Situation, Story } from '../record/situation.ts'
import type { StoryItem } from '../store/index.ts'
import { changedFacts } from './differences.ts'
import type { Memory } from './memory.ts'
import { deriveSituation } from './placing.ts'

/** Reports beyond which a question about a past moment must name a story. */
const MOST_FOR_PAST = 5_000

/** A story as it stands: its item for lists, and its record and extras as JSON text. */
export async function findStory(memory: Memory, id: string) {
  const found = await memory.store.stories.get(id)
  if (found !== null) return found
  const movedTo = await memory.store.stories.movedTo(id)
  if (movedTo === null) throw new UserError('no-such-story', `there is no story '${id}'`)
  throw new StoryMoved(id, movedTo)
}

/** Reports were told apart or put together anew, and the story lives on under another id. */
export class StoryMoved extends UserError {
  readonly movedTo: string

  constructor(id: string, movedTo: string) {
    super('story-moved', `story '${id}' is part of '${movedTo}' now`)
    this.movedTo = movedTo
  }
}

/** Past states are asked for again and again by whoever moves the slider; the newest few hundred are kept. */
export interface PastStates {
  readonly find: (story: string, asOf: string) => Promise<Story>
}

export function createPastStates(memory: Memory, most = 300): PastStates {
  const kept = new Map<string, Story>()
  return {
    find: async (id, asOf) => {
      const now = await findStory(memory, id)
      const key = JSON.stringify([id, now.version, asOf])
      const known = kept.get(key) ?? (await derivePast(memory, now, asOf))
      kept.delete(key)
      kept.set(key, known)
      if (kept.size > most) kept.delete(kept.keys().next().value as string)
      return known
    },
  }
}

/** The story as known at a moment: what the reports published by then say. Before the first it is empty. */
async function derivePast(memory: Memory, now: StoryItem, asOf: string): Promise<Story> {
  const reports = await memory.store.stories.reportsOf(now.id)
  const { stories } = await deriveSituation(memory.store, await withNeighbours(memory, now.id, reports), asOf)
  const own = new Set(reports)
  const largest = stories
    .filter((story) => story.reports.some((id) => own.has(id)))
    .sort((a, b) => b.reports.length - a.reports.length || compare(a.id, b.id))[0]
  const same = stories.find(({ id }) => id === now.id) ?? largest
  return same === undefined
    ? { id: now.id, title: now.title, reports: [], start: null, end: null, events: [] }
    : { ...same, id: now.id }
}

/** A story's reports and those of the stories that its events went to or came from. */
async function withNeighbours(
  { store }: Memory,
  id: string,
  reports: readonly string[],
): Promise<readonly string[]> {
  const homes = (await store.ties.of([id])).flatMap(({ home }) => home ?? [])
  const hosts = (await store.ties.guestsOf([id])).map(({ story }) => story)
  const others = await Promise.all(
    [...new Set([...homes, ...hosts])].map((other) => store.stories.reportsOf(other)),
  )
  return [...new Set([...reports, ...others.flat()])]
}

/** The whole situation as known at a moment, derived; null is now, and comes ready from the store. */
export async function askSituation(memory: Memory, asOf: string | null): Promise<Situation> {
  if (asOf === null) return gatherSituation(memory)
  const reports = await memory.store.readings.published(asOf, MOST_FOR_PAST + 1)
  if (reports.length > MOST_FOR_PAST)
    throw new UserError(
      'too-much-past',
      `more than ${MOST_FOR_PAST} reports by then; ask for one story's past instead`,
    )
  return deriveSituation(memory.store, reports, asOf)
}

async function gatherSituation(memory: Memory): Promise<Situation> {
  const stories: Story[] = []
  const syndicated = new Map<string, readonly string[]>()
  const revisions = new Map<string, Situation['revisions'][number]>()
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof memory.store.stories.list>> = await memory.store.stories.list({
      limit: 200,
      cursor,
    })
    for (const { id } of page.items) {
      const found = await memory.store.stories.get(id)
      if (found === null) continue
      stories.push(JSON.parse(found.record) as Story)
      const extras = JSON.parse(found.extras) as Pick<Situation, 'syndicated' | 'revisions'>
      for (const group of extras.syndicated) syndicated.set(group.join('\n'), group)
      for (const revision of extras.revisions) revisions.set(`${revision.from}\n${revision.to}`, revision)
    }
    if (page.next === null) break
    cursor = page.next
  }
  return {
    asOf: null,
    stories: stories.sort((a, b) => b.reports.length - a.reports.length || compare(a.id, b.id)),
    syndicated: [...syndicated.values()].sort((a, b) => compare(a[0] ?? '', b[0] ?? '')),
    revisions: [...revisions.values()].sort((a, b) => compare(a.from, b.from)),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What became known about a story between two moments. */
export function findDifferences(before: Story, after: Story) {
  const had = new Set(before.reports)
  const knew = new Set(before.events.map(({ id }) => id))
  return {
    reports: after.reports.filter((id) => !had.has(id)),
    events: after.events.filter(({ id }) => !knew.has(id)).map(({ id }) => id),
    facts: changedFacts(before, after).map(({ event, fact, old }) => ({
      event,
      fact: fact.id,
      field: fact.field,
      subject: fact.subject,
      before: old === null ? null : { standing: old.standing, current: old.current },
      after: { standing: fact.standing, current: fact.current },
    })),
  }
}
