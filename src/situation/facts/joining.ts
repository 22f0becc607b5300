import { groupBy } from '../groups.ts'
import { isOneName } from '../identity/likeness.ts'
import { compareReports } from '../order.ts'
import type { Origin } from '../origins/origin.ts'
import { isSameValue, mayAgree, type Draft } from './draft.ts'

/** Named sources; the rest are joined to them where the figures show that they are the same. */
const NAMED = new Set<Origin['kind']>(['state', 'local', 'party'])

/**
 * Finds out whose figure it really is where the report alone does not say. `outlets` gives the outlet behind each report:
 * for a copy the outlet of its original.
 */
export function joinOrigins(drafts: readonly Draft[], outlets: ReadonlyMap<string, string>): Draft[] {
  const owned = drafts.map((draft) => ownVoice(draft, outlets))
  const known = joinPersons(owned)
  return joinRelays(joinWithinReports(known))
}

/** A copy speaks with the voice of its original. */
function ownVoice(draft: Draft, outlets: ReadonlyMap<string, string>): Draft {
  const { report } = draft.reading
  const outlet = outlets.get(report.id)
  if (draft.origin.kind !== 'outlet' || draft.origin.key !== report.source.name || outlet === undefined)
    return draft
  return { ...draft, origin: { ...draft.origin, key: outlet } }
}

/** "Wirawan" in one report is "I Gusti Ngurah Wirawan, head of the search agency" in another, and speaks for it. */
function joinPersons(drafts: readonly Draft[]): Draft[] {
  const named = drafts.filter(({ origin }) => NAMED.has(origin.kind))
  const best = new Map<string, Draft>()
  for (const draft of named) {
    const name = nameOf(draft)
    const known = best.get(name)
    if (!known || rank(draft.origin) > rank(known.origin)) best.set(name, draft)
  }
  const fuller = [...best.values()].sort(
    (a, b) => rank(b.origin) - rank(a.origin) || nameOf(b).length - nameOf(a).length,
  )
  return drafts.map((draft) => {
    if (draft.origin.kind !== 'party') return draft
    const name = nameOf(draft)
    const same = fuller.find((other) => isOneName(name, nameOf(other)) && nameOf(other).length >= name.length)
    return same ? { ...draft, origin: { ...same.origin, because: `${name} is ${nameOf(same)}` } } : draft
  })
}

const nameOf = ({ chain: { root } }: Draft): string => root.actor?.name || root.text
const rank = ({ kind }: Origin): number => (kind === 'state' ? 2 : kind === 'local' ? 1 : 0)

/** "An official said" beside the mayor's own words with the same figure: the mayor. */
function joinWithinReports(drafts: readonly Draft[]): Draft[] {
  const byReport = groupBy(drafts, ({ reading }) => reading.report.id)
  return drafts.map((draft) => {
    if (NAMED.has(draft.origin.kind) && !isVague(draft)) return draft
    const named = byReport
      .get(draft.reading.report.id)
      ?.find(
        (other) =>
          other !== draft &&
          NAMED.has(other.origin.kind) &&
          !isVague(other) &&
          other.field === draft.field &&
          mayAgree(other, draft),
      )
    if (!named) return draft
    return {
      ...draft,
      origin: { ...named.origin, because: `the same figure as ${nameOf(named)} gives here` },
    }
  })
}

/** "Officials", "authorities": somebody of the state, but which office is not said. */
function isVague({ chain: { root } }: Draft): boolean {
  return (
    root.actor === null && /^(?:the |local )?(?:officials?|authorities|an official)$/i.test(root.text.trim())
  )
}

/** An outlet quoted for a figure, or giving it as its own, that somebody named had given before: theirs. */
function joinRelays(drafts: readonly Draft[]): Draft[] {
  const inTime = [...drafts].sort((a, b) => compareReports(a.reading.report, b.reading.report))
  const byField = groupBy(inTime, ({ field }) => field)
  return drafts.map((draft) => {
    if (draft.origin.kind !== 'outlet') return draft
    const isOwn = draft.origin.key === draft.reading.report.source.name
    const earlier = byField
      .get(draft.field)
      ?.findLast(
        (other) =>
          other.origin.kind !== 'outlet' &&
          isSameValue(other, draft) &&
          compareReports(other.reading.report, draft.reading.report) < 0 &&
          (isOwn || other.reading.report.source.name === draft.origin.key),
      )
    if (!earlier) return draft
    const because = `the figure that ${nameOf(earlier)} gave in ${earlier.reading.report.id}`
    return { ...draft, origin: { ...earlier.origin, because } }
  })
}
