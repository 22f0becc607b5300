import type { Story, StoryEvent } from '../record/situation.ts'
import { homeOf, isHome, TIE_SLACK_MS, tiesOf, withBackground } from '../situation/stories/background.ts'
import type { Shelves, StoredTie, Tie } from '../store/index.ts'

/**
 * Works out anew which events belong to which stories after some stories changed (`fresh`, as they are by themselves) or
 * went. Returns the ids of all stories that may look different now. Only guests of changed stories, guests that belonged to
 * them and guests that may belong to them now are looked at.
 */
export async function settleGuests(
  { ties }: Shelves,
  { fresh, gone }: { readonly fresh: readonly Story[]; readonly gone: readonly string[] },
): Promise<ReadonlySet<string>> {
  const ids = [...fresh.map(({ id }) => id), ...gone]
  const before = [...(await ties.of(ids)), ...(await ties.guestsOf(ids))]
  const own = fresh.flatMap(tiesOf)
  await ties.replace(ids, own)
  const mains = own.filter(isMain)
  const drawn = await ties.meeting(mains, { role: 'guest', slackMs: TIE_SLACK_MS })
  const guests = distinct([
    ...own.filter((tie) => !isMain(tie)),
    ...before.filter(({ story }) => !ids.includes(story)),
    ...drawn.filter((guest) => mains.some((main) => isHome(guest, main))),
  ])
  const homes = await ties.meeting(guests, { role: 'main', slackMs: TIE_SLACK_MS })
  const settled = guests.map((guest) => ({ ...guest, home: homeOf(guest, homes)?.story ?? null }))
  await ties.setHomes(settled)
  const touched = [...before, ...settled].flatMap(({ story, home }) => [story, home])
  const affected = new Set([...ids, ...touched.filter((id) => id !== null)])
  for (const id of gone) affected.delete(id)
  return affected
}

/** Stories as they look with the events of others moved in and their own moved out. */
export async function moveGuests(shelves: Shelves, stories: readonly Story[]): Promise<readonly Story[]> {
  const ids = stories.map(({ id }) => id)
  const own = await shelves.ties.of(ids)
  const guests = await shelves.ties.guestsOf(ids)
  const hosts = await shelves.stories.many(guests.map(({ story }) => story))
  const told = new Map([...hosts.map(({ apart }) => apart), ...stories].map((story) => [story.id, story]))
  return stories.map((story) =>
    withBackground(story, {
      left: new Set(
        own.filter((tie) => tie.story === story.id && tie.home !== null).map(({ event }) => event),
      ),
      joined: inOrder(
        guests.filter(({ home }) => home === story.id),
        told,
      ),
    }),
  )
}

/** The events of guests by story and, within one, as it tells them. */
function inOrder(guests: readonly StoredTie[], told: ReadonlyMap<string, Story>): StoryEvent[] {
  const moved = new Set(guests.map(keyOf))
  const stories = [...new Set(guests.map(({ story }) => story))].sort()
  return stories.flatMap(
    (story) => told.get(story)?.events.filter(({ id }) => moved.has(keyOf({ story, event: id }))) ?? [],
  )
}

function isMain({ role }: Tie): boolean {
  return role === 'main'
}

function distinct<T extends Tie>(ties: readonly T[]): readonly T[] {
  return [...new Map(ties.map((tie) => [keyOf(tie), tie])).values()]
}

function keyOf({ story, event }: Pick<Tie, 'story' | 'event'>): string {
  return JSON.stringify([story, event])
}
