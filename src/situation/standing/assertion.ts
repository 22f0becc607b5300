import type { ClaimStatus } from '../../record/vocabulary.ts'

/** What standing needs to know of a claim: who, what, when, how firmly. */
export interface Assertion {
  /** The root source; relays and copies of one source share it. */
  readonly origin: string
  /** One of several rival parties, or null for everybody who stands outside the quarrel. */
  readonly side: string | null
  readonly min?: number | undefined
  readonly max?: number | null | undefined
  readonly value?: string | undefined
  readonly status: ClaimStatus
  /** When it was said, or the moment its figure refers to; ISO 8601 UTC. */
  readonly at: string
  /** When its report came out; ISO 8601 UTC. */
  readonly publishedAt: string
  /** Its source takes an earlier claim back with it. */
  readonly withdraws?: boolean
  /** It reports that the state itself changed (surrendered, reopened, appeared in public). */
  readonly changesState?: boolean
}

export const isNumber = (claim: Assertion): boolean => claim.min !== undefined || claim.max !== undefined
export const lowest = (claim: Assertion): number => claim.min ?? 0
/** Infinity for an open range: "at least 5" has no upper end. */
export const highest = (claim: Assertion): number => claim.max ?? Infinity

/** The words of a value without case, accents and punctuation. */
export function plainValue(value: string | undefined): string {
  return (value ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const isDenial = (claim: Assertion): boolean => claim.status === 'denied'
const sameWords = (a: Assertion, b: Assertion): boolean => plainValue(a.value) === plainValue(b.value)

/**
 * Whether a source that gives `b` after `a` still gives the same figure: equal, or a bounded range said more sharply
 * ("about 600" → 600). "At least 5" → 7 is a new figure.
 */
export function isSameFigure(a: Assertion, b: Assertion): boolean {
  if (isNumber(a) !== isNumber(b)) return false
  if (!isNumber(a)) return sameWords(a, b) && isDenial(a) === isDenial(b)
  const isEqual = lowest(a) === lowest(b) && highest(a) === highest(b)
  return isEqual || (highest(a) < Infinity && highest(b) < Infinity && overlap(a, b))
}

/** Whether two claims can both be true. A denial contradicts exactly the value that it denies. */
export function canBothBeTrue(a: Assertion, b: Assertion): boolean {
  if (isNumber(a) && isNumber(b)) return overlap(a, b)
  if (isNumber(a) !== isNumber(b)) return true
  if (isDenial(a) && isDenial(b)) return true
  if (isDenial(a) || isDenial(b)) return !sameWords(a, b)
  return sameWords(a, b)
}

function overlap(a: Assertion, b: Assertion): boolean {
  return lowest(a) <= highest(b) && lowest(b) <= highest(a)
}
