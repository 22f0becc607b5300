import { distanceKm, mayCoincide } from '../identity/geometry.ts'
import { countShared } from '../sorted.ts'
import type { Profile, Vector } from './profile.ts'

/** Names are shared by stories of one place, topics only by reports of one happening: they weigh more. */
const NAMES = 0.5
const TOPICS = 1.2
/** What counts as one more shared name: the same kind of happening, or half of one: places near each other. */
const DEED = 0.7
const NEAR = 0.5
const NEAR_KM = 60
/** Reports that begin with places far apart are rarely of one story; the places may be misread, so they only weigh. */
const FAR = 0.8
const FAR_KM = 200

/**
 * How surely two reports are about one thing. One shared name ("Kathmandu") halves their likeness, two leave three
 * quarters, and so on: a place that two stories have in common joins them less than a place with a person and a ship.
 * Weights fitted by eye on ten small story sets: reports of one story reach .15 with their closest one, reports of two
 * stories in one country stay below.
 */
export function kinshipOf(a: Profile, b: Profile): number {
  const likeness = NAMES * cosine(a.names, b.names) + TOPICS * cosine(a.topics, b.topics)
  if (likeness < LEAST) return 0
  const isNear = a.places.some((one) => b.places.some((other) => distanceKm(one, other) <= NEAR_KM))
  const shared =
    countShared(a.keys, b.keys) + (countShared(a.deeds, b.deeds) > 0 ? DEED : 0) + (isNear ? NEAR : 0)
  return likeness * (1 - 0.5 ** shared) * (!isNear && isFar(a, b) ? FAR : 1)
}

/** Below this no sharing of names and places makes up for it, and looking for it is spared. */
const LEAST = 0.1

function isFar(a: Profile, b: Profile): boolean {
  if (a.places.length === 0 || b.places.length === 0) return false
  return !a.places.some((one) =>
    b.places.some((other) => mayCoincide(one, other) || distanceKm(one, other) < FAR_KM),
  )
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0
  let left = 0
  let right = 0
  while (left < a.terms.length && right < b.terms.length) {
    const difference = (a.terms[left] as number) - (b.terms[right] as number)
    if (difference === 0) sum += (a.weights[left] as number) * (b.weights[right] as number)
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return sum
}
