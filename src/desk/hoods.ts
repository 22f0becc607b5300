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
      keys: [...profile.files],
      publishedMs: publishedMs(reading.report),
      profile: encodeProfile(profile),
    })
  }
  return profiles
}

function isLike(profile: Profile, other: Uint8Array | null): boolean {
  return other !== null && kinshipOf(profile, decodeProfile(other)) >= WEAK
}

/**
 * A profile as bytes: how many names, topics, keys, deeds and files, then terms (uint32) and weights (float32) of each
 * vector, then the numbers (uint32), then its places as JSON.
 */
export function encodeProfile({ names, topics, keys, deeds, files, places }: Profile): Uint8Array {
  const lists = [keys, deeds, files]
  const head = Uint32Array.of(names.terms.length, topics.terms.length, ...lists.map(({ length }) => length))
  const parts = [head, names.terms, names.weights, topics.terms, topics.weights, ...lists]
  return new Uint8Array(
    Buffer.concat([
      ...parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
      Buffer.from(JSON.stringify(places)),
    ]),
  )
}

export function decodeProfile(bytes: Uint8Array): Profile {
  const aligned = new Uint8Array(bytes).buffer
  const [names = 0, topics = 0, keys = 0, deeds = 0, files = 0] = new Uint32Array(aligned, 0, 5)
  let at = 20
  const take = (length: number): number => {
    at += 4 * length
    return at - 4 * length
  }
  const numbers = (length: number): Uint32Array => new Uint32Array(aligned, take(length), length)
  const vector = (length: number): Vector => ({
    terms: numbers(length),
    weights: new Float32Array(aligned, take(length), length),
  })
  return {
    names: vector(names),
    topics: vector(topics),
    keys: numbers(keys),
    deeds: numbers(deeds),
    files: numbers(files),
    places: JSON.parse(new TextDecoder().decode(new Uint8Array(aligned, at))) as Profile['places'],
  }
}
