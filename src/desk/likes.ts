import { publishedMs } from '../situation/order.ts'
import { kinshipOf } from '../situation/stories/compare.ts'
import { STANDS_ALONE, STRONG, WEAK } from '../situation/stories/neighbourhoods.ts'
import { type Profile, profileOf } from '../situation/stories/profile.ts'
import { WINDOW_DAYS } from '../situation/stories/shelf.ts'
import type { Reading } from '../record/reading.ts'
import type { Candidate, Shelves, Traits } from '../store/index.ts'
import { applyJudgements } from './judged.ts'
import { encodeProfile, type ProfileCache, stampOf } from './profiles.ts'

interface Described extends Traits {
  readonly profile: Profile
}

interface Like extends Candidate {
  readonly kinship: number
}

/**
 * Finds the reports whose stories new readings may change, with all of those stories, by the situation's own measure of
 * likeness. Stories follow from *cores* (held together by strong likeness) and, for a core too small to stand alone, from
 * its closest like outside. So a new report can change
 *
 * - the stories of its strong likes, whose core it joins;
 * - if that core is small, the story of its closest like outside;
 * - the stories of weak likes in small cores that have nothing closer.
 *
 * All else stays as it is, whatever the size of the store. A report that was placed before (its reading or what people
 * decided about it changed) may also let go: then everything it is or was like is derived again.
 */
export async function findTouched(
  shelves: Shelves,
  fresh: readonly string[],
  cache: ProfileCache,
): Promise<Set<string>> {
  const known = await shelves.readings.stamps(fresh)
  const changed = [...(await describe(shelves, fresh))]
    .filter(([id, { stamp }]) => known.get(id) !== stamp)
    .map(([id]) => id)
  const letGo = changed.filter((id) => known.has(id))
  const toSettle = new Set([...changed, ...(letGo.length === 0 ? [] : await shelves.stories.together(letGo))])
  const touched = new Set([...fresh, ...toSettle])
  const described = await describe(shelves, [...toSettle])
  for (const traits of described.values()) await shelves.readings.putTraits(traits)
  for (const [report, { profile }] of described) {
    const likesOf = (member: string) =>
      findLikes(shelves, { report: member, cache, profile: member === report ? profile : null })
    for (const like of await settle(shelves, report, likesOf)) touched.add(like)
    if (known.has(report)) for (const like of await likesOf(report)) touched.add(like.report)
  }
  return new Set(await shelves.stories.together([...touched]))
}

type LikesOf = (report: string) => Promise<readonly Like[]>

/** Puts one report into its core and returns the reports whose stories it may change. */
async function settle(shelves: Shelves, report: string, likesOf: LikesOf): Promise<readonly string[]> {
  const likes = await likesOf(report)
  const strong = likes.filter(({ kinship }) => kinship >= STRONG)
  const cores = [...new Set([report, ...strong.map(({ core }) => core)])]
  await shelves.readings.joinCores(report, cores)
  const members = await shelves.readings.coreMembers(report, STANDS_ALONE)
  const isAlone = members.length >= STANDS_ALONE
  if (isAlone) await shelves.readings.markAlone(report)
  const closest = isAlone ? [] : await findClosest(shelves, members, likesOf)
  const nearer = new Map<string, number>()
  for (const like of likes) {
    if (cores.includes(like.core) || like.isAlone || like.kinship < like.closest) continue
    nearer.set(like.report, like.kinship)
  }
  await shelves.readings.setClosest(nearer)
  return [...strong.map((like) => like.report), ...closest, ...nearer.keys()]
}

/** The closest likes of a small core's members outside it; several when they are equally close. */
async function findClosest(
  shelves: Shelves,
  members: readonly string[],
  likesOf: LikesOf,
): Promise<readonly string[]> {
  const outside: Like[] = []
  const nearest = new Map<string, number>()
  for (const member of members) {
    const likes = (await likesOf(member)).filter(({ report }) => !members.includes(report))
    nearest.set(member, Math.max(0, ...likes.map(({ kinship }) => kinship)))
    outside.push(...likes)
  }
  await shelves.readings.setClosest(nearest)
  const best = Math.max(0, ...outside.map(({ kinship }) => kinship))
  return outside.filter(({ kinship }) => kinship === best).map(({ report }) => report)
}

interface Asking {
  readonly report: string
  readonly cache: ProfileCache
  /** null: as it was kept. */
  readonly profile: Profile | null
}

async function findLikes(shelves: Shelves, { report, cache, profile }: Asking): Promise<readonly Like[]> {
  const own = profile ?? (await describe(shelves, [report])).get(report)?.profile
  const candidates = await shelves.readings.candidates(report, WINDOW_DAYS)
  const profiles = await cache.find(shelves, candidates)
  return candidates.flatMap((candidate) => {
    const other = profiles.get(candidate.report)
    if (own === undefined || other === undefined) return []
    const kinship = candidate.isVersion ? Math.max(STRONG, kinshipOf(own, other)) : kinshipOf(own, other)
    return kinship >= WEAK ? [{ ...candidate, kinship }] : []
  })
}

/** Profiles of reports as people judged them, with what will find them. */
async function describe(shelves: Shelves, reports: readonly string[]): Promise<Map<string, Described>> {
  const readings = applyJudgements(await shelves.readings.many(reports), await shelves.judgements.on(reports))
  return new Map(readings.map((reading) => [reading.report.id, traitsOf(reading)]))
}

function traitsOf(reading: Reading): Described {
  const profile = profileOf(reading)
  const bytes = encodeProfile(profile)
  const { report } = reading
  return {
    report: report.id,
    keys: [...profile.files],
    publishedMs: publishedMs(report),
    bytes,
    stamp: stampOf(bytes),
    profile,
  }
}
