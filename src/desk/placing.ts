import type { Situation, Story } from '../record/situation.ts'
import { reconcile } from '../situation/reconcile.ts'
import type { DerivedStory, NewChange, Shelves } from '../store/index.ts'
import { findTouched } from './likes.ts'
import type { Memory } from './memory.ts'
import { compareStories } from './differences.ts'

/** Readings placed in one transaction: few enough to keep it short, many enough to share the derivation. */
const BATCH = 50

/**
 * Places waiting readings in their stories. Only the stories that a new reading touches are derived again, one process
 * at a time; a reading counts as placed in the same commit. Who need not `wait` leaves it to the process that is at it.
 * Returns how many were placed.
 */
export async function placeReadings(
  memory: Memory,
  { wait = true }: { readonly wait?: boolean } = {},
): Promise<number> {
  let count = 0
  while (await memory.store.readings.hasUnplaced()) {
    const placed = await memory.store.transaction((shelves) => placeSome(memory, shelves, wait))
    if (placed === null) break
    count += placed
    memory.touched.ring()
  }
  return count
}

/** Null when another process is placing. */
async function placeSome(memory: Memory, shelves: Shelves, wait: boolean): Promise<number | null> {
  if (!(await shelves.gate('placing', { wait }))) return null
  const fresh = await shelves.readings.unplaced(BATCH)
  if (fresh.length === 0) return 0
  await deriveAgain(shelves, await findTouched(shelves, fresh, memory.profiles), memory.now())
  await shelves.readings.markPlaced(fresh)
  return fresh.length
}

/** Derives the stories that new readings belong to or change, and writes down what is different. */
async function deriveAgain(shelves: Shelves, touched: ReadonlySet<string>, at: string): Promise<void> {
  const before = await shelves.stories.holding([...touched])
  const derived = splitByStory(await deriveSituation(shelves, [...touched], null))
  const kept = new Map(before.map((old) => [old.story.id, old]))
  const changes: NewChange[] = []
  for (const next of derived) {
    const old = kept.get(next.story.id) ?? null
    kept.delete(next.story.id)
    if (old !== null && JSON.stringify(old) === JSON.stringify(next)) continue
    await shelves.stories.put(next, at)
    changes.push(...compareStories(old?.story ?? null, next.story, at))
  }
  for (const { story } of kept.values()) {
    const movedTo = findSuccessor(story, derived)
    await shelves.stories.remove(story.id, movedTo, at)
    changes.push({
      kind: 'story.gone',
      at,
      story: story.id,
      subject: story.id,
      data: { title: story.title, movedTo },
    })
  }
  await shelves.changes.add(changes)
}

/** The situation of some reports, with what people decided about them. */
export async function deriveSituation(
  shelves: Shelves,
  reports: readonly string[],
  asOf: string | null,
): Promise<Situation> {
  const readings = await shelves.readings.many(reports)
  const judgements = await shelves.judgements.on(reports)
  return reconcile(readings, { asOf, judgements })
}

/** Gives each story the copies and revisions among its reports. */
function splitByStory({ stories, syndicated, revisions }: Situation): DerivedStory[] {
  return stories.map((story) => {
    const has = new Set(story.reports)
    return {
      story,
      extras: {
        syndicated: syndicated.filter((group) => group.some((id) => has.has(id))),
        revisions: revisions.filter(({ from, to }) => has.has(from) || has.has(to)),
      },
    }
  })
}

/** The story that most of a vanished one's reports are in now. */
function findSuccessor(gone: Story, derived: readonly DerivedStory[]): string | null {
  const had = new Set(gone.reports)
  const shares = derived.map(({ story }) => ({
    id: story.id,
    count: story.reports.filter((id) => had.has(id)).length,
  }))
  const best = shares.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))[0]
  return best !== undefined && best.count > 0 ? best.id : null
}
