import type { ClaimStanding } from '../../record/vocabulary.ts'
import { canBothBeTrue, highest, isNumber, isSameFigure, lowest, type Assertion } from './assertion.ts'

/** How a figure moves while a crisis goes on: a toll only upwards, a count of the missing either way, or not at all. */
export type Movement = 'up' | 'either way' | 'none'

/** What became of one claim, and the index of the claim that did it. */
export interface Verdict {
  readonly standing: ClaimStanding
  readonly by: number | null
}

interface Entry {
  readonly claim: Assertion
  readonly index: number
  standing: ClaimStanding
  by: number | null
}

/** The standing of each claim about one fact, in the order given. The order itself does not matter. */
export function judgeClaims(claims: readonly Assertion[], movement: Movement): Verdict[] {
  const entries = inTime(claims)
  retractWithdrawn(entries)
  supersedeOwnFigures(entries)
  if (movement !== 'none') supersedeTolls(entries, movement)
  supersedeChangedState(entries)
  const verdicts: Verdict[] = []
  for (const { index, standing, by } of entries) verdicts[index] = { standing, by }
  return verdicts
}

/** Indices in order of the time spoken of, then of publication. */
export function orderInTime(claims: readonly Assertion[]): number[] {
  const at = claims.map((claim) => Date.parse(claim.at))
  const published = claims.map((claim) => Date.parse(claim.publishedAt))
  const order = claims.map((_, index) => index)
  return order.sort(
    (a, b) =>
      (at[a] as number) - (at[b] as number) || (published[a] as number) - (published[b] as number) || a - b,
  )
}

function inTime(claims: readonly Assertion[]): Entry[] {
  return orderInTime(claims).map((index) => ({
    claim: claims[index] as Assertion,
    index,
    standing: 'live',
    by: null,
  }))
}

const isLive = (entry: Entry): boolean => entry.standing === 'live'
const isLater = (later: Entry, earlier: Entry): boolean =>
  Date.parse(later.claim.at) > Date.parse(earlier.claim.at)

/** Rule 1: what its own source takes back falls in every copy and relay. */
function retractWithdrawn(entries: readonly Entry[]): void {
  for (const withdrawal of entries.filter(({ claim }) => claim.withdraws)) {
    withdrawal.standing = 'retracted'
    for (const entry of entries) {
      const isEarlier = !entry.claim.withdraws && !isLater(entry, withdrawal)
      if (!isEarlier || entry.claim.origin !== withdrawal.claim.origin) continue
      if (!isTheWithdrawn(entry.claim, withdrawal.claim)) continue
      entry.standing = 'retracted'
      entry.by = withdrawal.index
    }
  }
}

function isTheWithdrawn(claim: Assertion, withdrawal: Assertion): boolean {
  if (isNumber(claim) || isNumber(withdrawal)) return canBothBeTrue(claim, withdrawal)
  return isSameFigure({ ...claim, status: 'asserted' }, { ...withdrawal, status: 'asserted' })
}

/** Rule 2a: the same origin later gave another figure. */
function supersedeOwnFigures(entries: readonly Entry[]): void {
  const last = lastOfOrigins(entries)
  for (const entry of entries.filter(isLive)) {
    const latest = last.get(entry.claim.origin) as Entry
    if (latest !== entry && !isSameFigure(latest.claim, entry.claim)) supersede(entry, latest)
  }
}

/** Rule 2b: a running toll moved by another origin on the same side, unless the older origin repeats itself after it. */
function supersedeTolls(entries: readonly Entry[], movement: Movement): void {
  const last = lastOfOrigins(entries)
  for (const entry of entries) {
    if (!isLive(entry) || !isNumber(entry.claim)) continue
    const mover = entries.find((other) => moves(other, entry, movement) && !repeats(last, entry, other))
    if (mover) supersede(entry, mover)
  }
}

function moves(mover: Entry, entry: Entry, movement: Movement): boolean {
  const { claim } = mover
  if (!isLive(mover) || !isNumber(claim) || claim.status === 'unconfirmed') return false
  if (claim.origin === entry.claim.origin || claim.side !== entry.claim.side) return false
  if (!isLater(mover, entry)) return false
  if (movement === 'either way') return !canBothBeTrue(claim, entry.claim)
  const old = highest(entry.claim)
  return lowest(claim) > lowest(entry.claim) && (old === Infinity || old < lowest(claim))
}

function repeats(last: ReadonlyMap<string, Entry>, entry: Entry, mover: Entry): boolean {
  return !isLater(mover, last.get(entry.claim.origin) as Entry)
}

/** Rule 2c: the state itself changed. */
function supersedeChangedState(entries: readonly Entry[]): void {
  for (const change of entries.filter((entry) => isLive(entry) && entry.claim.changesState))
    for (const entry of entries.filter((other) => isLive(other) && isLater(change, other)))
      supersede(entry, change)
}

function lastOfOrigins(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.filter(isLive).map((entry) => [entry.claim.origin, entry]))
}

function supersede(entry: Entry, by: Entry): void {
  entry.standing = 'superseded'
  entry.by = by.index
}
