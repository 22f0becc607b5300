import type { Situation, Story } from '../record/situation.ts'
import { reconcile, reconcileApart } from '../situation/reconcile.ts'
import type { DerivedStory, NewChange, Shelves } from '../store/index.ts'
import { moveGuests, settleGuests } from './background.ts'
import { compareStories } from './differences.ts'
import { findTouched } from './likes.ts'
import type { Memory } from './memory.ts'

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
  const before = new Map((await shelves.stories.holding([...touched])).map((old) => [old.story.id, old]))
  const derived = splitByStory(await deriveApart(shelves, [...touched]))
  const gone = new Map(before)
  for (const { story } of derived) gone.delete(story.id)
  const fresh = derived.filter((next) => !isSame(before.get(next.story.id), next))
  const changes = [...(await putStories(shelves, { fresh, gone: [...gone.keys()] }, at))]
  for (const { story } of gone.values()) {
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

interface Derived {
  readonly fresh: readonly Apart[]
  readonly gone: readonly string[]
}

/** Puts stories that are new or changed by themselves, and all others that this makes look different. */
async function putStories(shelves: Shelves, { fresh, gone }: Derived, at: string): Promise<NewChange[]> {
  const affected = await settleGuests(shelves, { fresh: fresh.map(({ story }) => story), gone })
  const stored = new Map((await shelves.stories.many([...affected])).map((old) => [old.story.id, old]))
  const renewed = new Map(fresh.map((next) => [next.story.id, next]))
  const apart = [...affected].flatMap((id) => {
    const old = stored.get(id)
    return renewed.get(id) ?? (old === undefined ? [] : { story: old.apart, extras: old.extras })
  })
  const stories = await moveGuests(
    shelves,
    apart.map(({ story }) => story),
  )
  const changes: NewChange[] = []
  for (const [index, { story: alone, extras }] of apart.entries()) {
    const story = stories[index] ?? alone
    const old = stored.get(story.id)
    const looksSame = old !== undefined && isEqual([old.story, old.extras], [story, extras])
    if (!renewed.has(story.id) && looksSame) continue
    await shelves.stories.put({ story, apart: alone, extras }, at)
    if (!looksSame) changes.push(...compareStories(old?.story ?? null, story, at))
  }
  return changes
}

function isSame(old: DerivedStory | undefined, { story, extras }: Apart): boolean {
  return old !== undefined && isEqual([old.apart, old.extras], [story, extras])
}

/** Records are made in one way, fields in one order, and come back from the store as they went in. */
function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

async function deriveApart(shelves: Shelves, reports: readonly string[]): Promise<Situation> {
  const readings = await shelves.readings.many(reports)
  const judgements = await shelves.judgements.on(reports)
  return reconcileApart(readings, { judgements })
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

/** A story by itself, before events are moved between stories. */
type Apart = Omit<DerivedStory, 'apart'>

/** Gives each story the copies and revisions among its reports. */
function splitByStory({ stories, syndicated, revisions }: Situation): Apart[] {
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
function findSuccessor(gone: Story, derived: readonly Apart[]): string | null {
  const had = new Set(gone.reports)
  const shares = derived.map(({ story }) => ({
    id: story.id,
    count: story.reports.filter((id) => had.has(id)).length,
  }))
  const best = shares.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))[0]
  return best !== undefined && best.count > 0 ? best.id : null
}
