import type { Fact } from '../../record/situation.ts'
import type { FactStanding } from '../../record/vocabulary.ts'
import { canBothBeTrue, highest, isNumber, lowest, plainValue, type Assertion } from './assertion.ts'
import { orderInTime, type Verdict } from './claims.ts'

/** How sure a fact is, what it currently is, and on how many independent sources. */
export interface FactVerdict {
  readonly standing: FactStanding
  readonly current: Fact['current']
  readonly independentSources: number
  readonly because: string
}

/** The standing of a fact, from its claims and what became of them (`judgeClaims`). */
export function judgeFact(claims: readonly Assertion[], verdicts: readonly Verdict[]): FactVerdict {
  const live = orderInTime(claims).filter((index) => verdicts[index]?.standing === 'live')
  if (live.length === 0)
    return { standing: 'retracted', current: null, independentSources: 0, because: 'its source took it back' }
  const firm = live.filter((index) => claims[index]?.status !== 'unconfirmed')
  const counted = (firm.length > 0 ? firm : live).map((index) => claims[index] as Assertion)
  const voices = [...new Map(counted.map((claim) => [claim.origin, claim])).values()]
  const isUpdated = verdicts.some(({ standing }) => standing === 'superseded')
  const verdict = weigh(voices, { isFirm: firm.length > 0, isUpdated })
  return { ...verdict, current: currentOf(voices, verdict.standing) }
}

/** `voices` holds the last live claim of each origin. */
function weigh(
  voices: readonly Assertion[],
  { isFirm, isUpdated }: { readonly isFirm: boolean; readonly isUpdated: boolean },
): Omit<FactVerdict, 'current'> {
  const clash = isFirm ? findClash(voices) : null
  if (clash)
    return {
      standing: 'disputed',
      independentSources: voices.length,
      because: `${show(clash[0])} by ${clash[0].origin} against ${show(clash[1])} by ${clash[1].origin}`,
    }
  const supporters = supportersOf(voices)
  const independentSources = supporters.length
  if (independentSources > 1 && isFirm)
    return {
      standing: 'corroborated',
      independentSources,
      because: `${independentSources} independent sources agree`,
    }
  return isUpdated
    ? { standing: 'superseded', independentSources, because: 'one source left, and its figure is an update' }
    : {
        standing: 'single-source',
        independentSources,
        because: isFirm ? 'one source alone' : 'nobody confirms it',
      }
}

function findClash(voices: readonly Assertion[]): readonly [Assertion, Assertion] | null {
  for (const [index, a] of voices.entries())
    for (const b of voices.slice(index + 1)) if (!canBothBeTrue(a, b)) return [a, b]
  return null
}

/** Denying Y does not corroborate X, so denials count only when there is nothing else. */
function supportersOf(voices: readonly Assertion[]): readonly Assertion[] {
  const affirming = voices.filter((claim) => claim.status !== 'denied' || isNumber(claim))
  return affirming.length > 0 ? affirming : voices
}

function currentOf(voices: readonly Assertion[], standing: FactStanding): Fact['current'] {
  if (voices.every(isNumber)) {
    const shared = rangeOf(Math.max(...voices.map(lowest)), Math.min(...voices.map(highest)))
    const hull = rangeOf(Math.min(...voices.map(lowest)), Math.max(...voices.map(highest)))
    const isShared = standing !== 'disputed' && (shared.max === null || shared.min <= shared.max)
    return isShared ? shared : hull
  }
  const affirmed = valuesOf(voices.filter((claim) => claim.status !== 'denied'))
  const denied = valuesOf(voices.filter((claim) => claim.status === 'denied')).map((value) => `not: ${value}`)
  const values = standing === 'disputed' ? [...affirmed, ...denied] : affirmed.length > 0 ? affirmed : denied
  return values.length === 1 ? (values[0] as string) : values
}

function rangeOf(min: number, max: number): { min: number; max: number | null } {
  return { min, max: max === Infinity ? null : max }
}

function valuesOf(claims: readonly Assertion[]): string[] {
  return [...new Map(claims.map((claim) => [plainValue(claim.value), claim.value ?? ''])).values()]
}

function show(claim: Assertion): string {
  if (!isNumber(claim)) return `${claim.status === 'denied' ? 'a denial of ' : ''}"${claim.value ?? ''}"`
  const [min, max] = [lowest(claim), highest(claim)]
  return max === Infinity ? `at least ${min}` : min === max ? `${min}` : `${min}–${max}`
}
