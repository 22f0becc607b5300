import type { Reading } from '../record/reading.ts'
import { publishedMs } from '../situation/order.ts'
import { kinshipOf } from '../situation/stories/compare.ts'
import { STANDS_ALONE, STRONG, WEAK } from '../situation/stories/neighbourhoods.ts'
import { type Profile, profileOf } from '../situation/stories/profile.ts'
import { WINDOW_DAYS } from '../situation/stories/shelf.ts'
import type { Candidate, Shelves, Traits } from '../store/index.ts'
import { findGrouping, type Grouping, UNGROUPED } from './grouping.ts'
import { applyJudgements } from './judged.ts'
import { decodeProfile, encodeProfile, type ProfileCache, stampOf } from './profiles.ts'

interface Described extends Traits {
  readonly profile: Profile
}

interface Like extends Candidate {
  readonly kinship: number
}

/** What likes are looked for with. */
interface Search {
  readonly shelves: Shelves
  readonly cache: ProfileCache
  readonly grouping: Grouping
  /** Profiles at hand. */
  readonly described: ReadonlyMap<string, Described>
}

/**
 * Finds the reports whose stories new readings may change, with all of those stories, by the situation's own measure of
 * likeness. Stories follow from *cores* (held together by strong likeness) and, for a core too small to stand alone, from its
 * closest like outside; people put whole stories together. So a new report can change
 *
 * - the stories of its strong likes, whose core it joins;
 * - if that core is small, the story of its closest like outside;
 * - the stories of weak likes in small cores that have nothing closer;
 * - the stories that people put it into.
 *
 * All else stays as it is, whatever the size of the store. A report that was placed before (its reading or what people
 * decided about it changed) may also let go: then everything it is or was like is derived again.
 */
export async function findTouched(
  shelves: Shelves,
  fresh: readonly string[],
  cache: ProfileCache,
): Promise<Set<string>> {
  const grouping = await findGrouping(shelves)
  const known = await shelves.readings.stamps(fresh)
  const changed = [...(await describe(shelves, fresh, grouping)).values()]
    .filter(({ report, stamp }) => known.get(report) !== stamp)
    .map(({ report }) => report)
  const letGo = await findLettingGo(shelves, { changed, known, grouping })
  const toSettle = new Set([...changed, ...(letGo.length === 0 ? [] : await shelves.stories.together(letGo))])
  const former = await findFormerLikes({ shelves, cache, grouping: UNGROUPED, described: new Map() }, letGo)
  const described = await describe(shelves, [...toSettle], grouping)
  for (const traits of described.values()) await shelves.readings.putTraits(traits)
  const search = { shelves, cache, grouping, described }
  const touched = new Set([...fresh, ...toSettle, ...fresh.flatMap(grouping.partnersOf)])
  for (const report of described.keys()) {
    for (const like of await settle(search, report)) touched.add(like)
    if (known.has(report)) for (const like of await findLikes(search, report)) touched.add(like.report)
  }
  for (const report of former) if (!toSettle.has(report)) await renewClosest(search, report)
  return new Set(await shelves.stories.together([...touched]))
}

interface Changing {
  readonly changed: readonly string[]
  readonly known: ReadonlyMap<string, string>
  readonly grouping: Grouping
}

/** Placed reports that may let go of others: those that changed, and the versions of one that a person took out. */
async function findLettingGo(shelves: Shelves, { changed, known, grouping }: Changing): Promise<string[]> {
  const taken = changed.filter((id) => grouping.apart.has(id))
  const versions = taken.length === 0 ? [] : await shelves.readings.versions(taken)
  return [...new Set([...changed.filter((id) => known.has(id)), ...versions])]
}

/** Reports outside that may have had one of these as their closest like. */
async function findFormerLikes(search: Search, letGo: readonly string[]): Promise<Set<string>> {
  const former = new Set<string>()
  for (const report of letGo) {
    const bytes = (await search.shelves.readings.profiles([report])).get(report)
    if (bytes === undefined) continue
    const likes = await findLikesOf(search, report, decodeProfile(bytes))
    for (const like of likes) if (!like.isAlone) former.add(like.report)
  }
  return former
}

/** Puts one report into its core and returns the reports whose stories it may change. */
async function settle(search: Search, report: string): Promise<readonly string[]> {
  const { readings } = search.shelves
  const likes = await findLikes(search, report)
  const strong = likes.filter(({ kinship }) => kinship >= STRONG)
  const cores = [...new Set([report, ...strong.map(({ core }) => core)])]
  await readings.joinCores(report, cores)
  const members = await readings.coreMembers(report, STANDS_ALONE)
  const isAlone = members.length >= STANDS_ALONE
  if (isAlone) await readings.markAlone(report)
  const closest = isAlone ? [] : await findClosest(search, members)
  const nearer = new Map<string, number>()
  for (const like of likes) {
    if (cores.includes(like.core) || like.isAlone || like.kinship < like.closest) continue
    nearer.set(like.report, like.kinship)
  }
  await readings.setClosest(nearer)
  return [...strong.map((like) => like.report), ...closest, ...nearer.keys()]
}

async function renewClosest(search: Search, report: string): Promise<void> {
  const members = await search.shelves.readings.coreMembers(report, STANDS_ALONE)
  if (members.length < STANDS_ALONE) await findClosest(search, members)
}

/** The closest likes of a small core's members outside it; several when they are equally close. */
async function findClosest(search: Search, members: readonly string[]): Promise<readonly string[]> {
  const outside: Like[] = []
  const nearest = new Map<string, number>()
  for (const member of members) {
    const likes = (await findLikes(search, member)).filter(({ report }) => !members.includes(report))
    nearest.set(member, Math.max(0, ...likes.map(({ kinship }) => kinship)))
    outside.push(...likes)
  }
  await search.shelves.readings.setClosest(nearest)
  const best = Math.max(0, ...outside.map(({ kinship }) => kinship))
  return outside.filter(({ kinship }) => kinship === best).map(({ report }) => report)
}

async function findLikes(search: Search, report: string): Promise<readonly Like[]> {
  const { shelves, grouping, described } = search
  const own = described.get(report) ?? (await describe(shelves, [report], grouping)).get(report)
  return own === undefined ? [] : findLikesOf(search, report, own.profile)
}

/** Its likes; of a report that a person took out of its story, only versions of it. */
async function findLikesOf(
  { shelves, cache, grouping }: Search,
  report: string,
  own: Profile,
): Promise<readonly Like[]> {
  const { apart } = grouping
  const found = await shelves.readings.candidates(report, WINDOW_DAYS)
  const candidates = found.filter(
    (candidate) => candidate.isVersion || !(apart.has(report) || apart.has(candidate.report)),
  )
  const profiles = await cache.find(shelves, candidates)
  return candidates.flatMap((candidate) => {
    const other = profiles.get(candidate.report)
    if (other === undefined) return []
    const kinship = candidate.isVersion ? Math.max(STRONG, kinshipOf(own, other)) : kinshipOf(own, other)
    return kinship >= WEAK ? [{ ...candidate, kinship }] : []
  })
}

/** Profiles of reports as people judged them, with what will find them. */
async function describe(
  shelves: Shelves,
  reports: readonly string[],
  grouping: Grouping,
): Promise<Map<string, Described>> {
  const readings = applyJudgements(await shelves.readings.many(reports), await shelves.judgements.on(reports))
  return new Map(readings.map((reading) => [reading.report.id, traitsOf(reading, grouping)]))
}

function traitsOf(reading: Reading, grouping: Grouping): Described {
  const profile = profileOf(reading)
  const bytes = encodeProfile(profile)
  const { report } = reading
  return {
    report: report.id,
    keys: [...profile.files],
    publishedMs: publishedMs(report),
    bytes,
    stamp: stampOf(bytes, grouping.apart.has(report.id)),
    profile,
  }
}
