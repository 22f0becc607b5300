import { countShared } from '../sorted.ts'
import type { Profile, Vector } from './profile.ts'

/** Names tell stories apart and topics tell happenings apart; either alone is not enough. */
const NAMES = 0.6
const TOPICS = 0.6

/**
 * How surely two reports are about one thing, 0 … 1.2. One shared name ("Kathmandu") halves it, two leave three quarters,
 * and so on: a place that two stories have in common joins them less than a place with a person and a ship.
 */
export function kinshipOf(a: Profile, b: Profile): number {
  const likeness = NAMES * cosine(a.names, b.names) + TOPICS * cosine(a.topics, b.topics)
  return likeness * (1 - 0.5 ** countShared(a.keys, b.keys))
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
