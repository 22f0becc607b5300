import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { Profile } from '../situation/stories/profile.ts'
import type { Candidate, Shelves } from '../store/index.ts'

/** Profiles lately used: the same days are compared with again and again, and a profile is about 2 kB. */
export interface ProfileCache {
  readonly find: (shelves: Shelves, wanted: readonly Candidate[]) => Promise<ReadonlyMap<string, Profile>>
}

export function createProfileCache(most = 20_000): ProfileCache {
  const kept = new Map<string, { readonly stamp: string; readonly profile: Profile }>()
  return {
    find: async (shelves, wanted) => {
      const missing = wanted.filter(({ report, stamp }) => kept.get(report)?.stamp !== stamp)
      if (kept.size + missing.length > most) kept.clear()
      const lacking = kept.size === 0 ? wanted : missing
      const fetched =
        lacking.length === 0
          ? new Map<string, Uint8Array>()
          : await shelves.readings.profiles(lacking.map(({ report }) => report))
      for (const { report, stamp } of lacking) {
        const bytes = fetched.get(report)
        if (bytes) kept.set(report, { stamp, profile: decodeProfile(bytes) })
      }
      return new Map(
        wanted.flatMap(({ report }) => {
          const found = kept.get(report)
          return found ? [[report, found.profile]] : []
        }),
      )
    },
  }
}

/** Whatever a profile is made of; it can always be computed again from the reading. */
export function encodeProfile(profile: Profile): Uint8Array {
  return serialize(profile)
}

export function decodeProfile(bytes: Uint8Array): Profile {
  return deserialize(bytes) as Profile
}

/** Another one for another profile, and for a report that a person took out of its story. */
export function stampOf(bytes: Uint8Array, isApart: boolean): string {
  return createHash('sha256')
    .update(bytes)
    .update(isApart ? 'apart' : '')
    .digest('base64url')
    .slice(0, 16)
}
