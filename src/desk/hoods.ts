import { publishedMs } from '../situation/order.ts'
import { kinshipOf } from '../situation/stories/compare.ts'
import { WEAK } from '../situation/stories/neighbourhoods.ts'
import { type Profile, profileOf, type Vector } from '../situation/stories/profile.ts'
import { WINDOW_DAYS } from '../situation/stories/shelf.ts'
import type { Shelves } from '../store/index.ts'
import { applyJudgements } from './judged.ts'

/**
 * Finds each new reading's hood: the reports whose stories can depend on it, by the situation's own measure of likeness.
 * Hoods that a new report links become one. Only reports that share a name within the window are compared, so placing
 * costs what the days around a report hold, whatever the size of the store. Returns the hoods that changed.
 */
export async function joinHoods(shelves: Shelves, fresh: readonly string[]): Promise<ReadonlySet<string>> {
  const profiles = await describe(shelves, fresh)
  const own = await shelves.readings.hoodsOf(fresh)
  const touched = new Set<string>()
  for (const [report, profile] of profiles) {
    const hoods = new Set<string>(own.get(report) ? [own.get(report) as string] : [])
    for (const other of await shelves.readings.candidates(report, WINDOW_DAYS)) {
      if (other.hood === null) continue
      if (other.isVersion || isLike(profile, other.profile)) hoods.add(other.hood)
    }
    const hood = [...hoods].sort()[0] ?? report
    await shelves.readings.joinHood(hood, { hoods: [...hoods], reports: [report] })
    for (const joined of hoods) touched.delete(joined)
    touched.add(hood)
  }
  return touched
}

async function describe(shelves: Shelves, fresh: readonly string[]): Promise<Map<string, Profile>> {
  const readings = applyJudgements(await shelves.readings.many(fresh), await shelves.judgements.on(fresh))
  const profiles = new Map<string, Profile>()
  for (const reading of readings) {
    const profile = profileOf(reading)
    profiles.set(reading.report.id, profile)
    await shelves.readings.putTraits({
      report: reading.report.id,
      keys: [...profile.keys],
      publishedMs: publishedMs(reading.report),
      profile: encodeProfile(profile),
    })
  }
  return profiles
}

function isLike(profile: Profile, other: Uint8Array | null): boolean {
  return other !== null && kinshipOf(profile, decodeProfile(other)) >= WEAK
}

/** A profile as bytes: how many names, topics and keys, then terms (uint32) and weights (float32) of each, then keys. */
export function encodeProfile({ names, topics, keys }: Profile): Uint8Array {
  const head = Uint32Array.of(names.terms.length, topics.terms.length, keys.length)
  const parts = [head, names.terms, names.weights, topics.terms, topics.weights, Uint32Array.from(keys)]
  return new Uint8Array(
    Buffer.concat(
      parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
    ),
  )
}

export function decodeProfile(bytes: Uint8Array): Profile {
  const aligned = new Uint8Array(bytes).buffer
  const [names = 0, topics = 0, keys = 0] = new Uint32Array(aligned, 0, 3)
  const vector = (at: number, length: number): Vector => ({
    terms: new Uint32Array(aligned, at, length),
    weights: new Float32Array(aligned, at + 4 * length, length),
  })
  const topicsAt = 12 + 8 * names
  return {
    names: vector(12, names),
    topics: vector(topicsAt, topics),
    keys: new Uint32Array(aligned, topicsAt + 8 * topics, keys),
  }
}
