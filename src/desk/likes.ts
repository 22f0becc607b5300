import { deserialize, serialize } from 'node:v8'
import { publishedMs } from '../situation/order.ts'
import { kinshipOf } from '../situation/stories/compare.ts'
import { STANDS_ALONE, STRONG, WEAK } from '../situation/stories/neighbourhoods.ts'
import { type Profile, profileOf } from '../situation/stories/profile.ts'
import { WINDOW_DAYS } from '../situation/stories/shelf.ts'
import type { Shelves } from '../store/index.ts'
import { applyJudgements } from './judged.ts'

export interface Touched {
  /** Reports whose stories may change: the new ones, and all of the stories of their likes. */
  readonly touched: ReadonlySet<string>
  /** Reports that those must be compared with, too, though their own stories stay as they are. */
  readonly around: ReadonlySet<string>
}

interface Like {
  readonly report: string
  readonly kinship: number
}

/**
 * Finds what new readings can change, by the situation's own measure of likeness, so that placing costs what the days
 * around a report hold, whatever the size of the store.
 *
 * A report changes only the stories of its likes. It may also make its small core look for its closest like anew (a
 * core that was joined to another by the new report can have a new one outside): so all likes of a small core's members
 * are compared as well. Cores that stand alone look for nobody.
 */
export async function findTouched(shelves: Shelves, fresh: readonly string[]): Promise<Touched> {
  const profiles = await describe(shelves, fresh)
  const likesOf = remember((report: string) => findLikes(shelves, report, profiles))
  const known = await shelves.stories.together(fresh)
  const near = new Set(known)
  const around = new Set<string>()
  for (const report of profiles.keys()) for (const like of await likesOf(report)) near.add(like.report)
  for (const report of known)
    for (const member of await findSmallCore(report, likesOf))
      for (const like of await likesOf(member)) around.add(like.report)
  const touched = new Set(await shelves.stories.together([...near]))
  const ring = await shelves.stories.together([...around].filter((id) => !touched.has(id)))
  return { touched, around: new Set(ring.filter((id) => !touched.has(id))) }
}

type LikesOf = (report: string) => Promise<readonly Like[]>

/** The reports held together with this one by strong likeness; none when they are many enough to stand alone. */
async function findSmallCore(report: string, likesOf: LikesOf): Promise<readonly string[]> {
  const core = [report]
  for (const member of core)
    for (const { report: other, kinship } of await likesOf(member)) {
      if (kinship < STRONG || core.includes(other)) continue
      core.push(other)
      if (core.length >= STANDS_ALONE) return []
    }
  return core
}

async function findLikes(
  shelves: Shelves,
  report: string,
  profiles: Map<string, Profile>,
): Promise<readonly Like[]> {
  const profile = profiles.get(report) ?? (await describe(shelves, [report])).get(report)
  if (profile === undefined) return []
  profiles.set(report, profile)
  return (await shelves.readings.candidates(report, WINDOW_DAYS)).flatMap((other) => {
    const kinship = other.isVersion ? STRONG : kinshipOf(profile, decodeProfile(other.profile))
    return kinship >= WEAK ? [{ report: other.report, kinship }] : []
  })
}

/** Profiles some reports and keeps what will find them. */
async function describe(shelves: Shelves, reports: readonly string[]): Promise<Map<string, Profile>> {
  const readings = applyJudgements(await shelves.readings.many(reports), await shelves.judgements.on(reports))
  const profiles = new Map<string, Profile>()
  for (const reading of readings) {
    const profile = profileOf(reading)
    profiles.set(reading.report.id, profile)
    await shelves.readings.putTraits({
      report: reading.report.id,
      keys: [...profile.files],
      publishedMs: publishedMs(reading.report),
      profile: encodeProfile(profile),
    })
  }
  return profiles
}

function remember<T>(find: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (key) => {
    const found = known.get(key) ?? find(key)
    known.set(key, found)
    return found
  }
}

/** Whatever a profile is made of; it can always be computed again from the reading. */
export function encodeProfile(profile: Profile): Uint8Array {
  return serialize(profile)
}

export function decodeProfile(bytes: Uint8Array): Profile {
  return deserialize(bytes) as Profile
}
