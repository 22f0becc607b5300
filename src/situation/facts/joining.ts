import { groupBy } from '../groups.ts'
import { isOneName } from '../identity/names.ts'
import { compareReports } from '../order.ts'
import { plainWords } from '../words.ts'
import type { Origin } from '../origins/origin.ts'
import { isSameValue, mayAgree, type Draft } from './draft.ts'

/** Named sources; the rest are joined to them where the figures show that they are the same. */
const NAMED = new Set<Origin['kind']>(['state', 'local', 'party'])

/** Finds out whose figure it really is where the report alone does not say. */
export function joinOrigins(drafts: readonly Draft[]): Draft[] {
  return joinRelays(joinWithinReports(joinPersons(drafts)))
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
    if (draft.origin.kind !== 'party' && !isSupposedPerson(draft)) return draft
    const name = nameOf(draft)
    const same = fuller.find((other) => !other.origin.isSupposed && isShortFor(name, nameOf(other)))
    return same ? { ...draft, origin: { ...same.origin, because: `${name} is ${nameOf(same)}` } } : draft
  })
}

/** A spokeswoman whose country one report does not give may have it in another. */
function isSupposedPerson({ origin, chain: { root } }: Draft): boolean {
  return origin.isSupposed === true && root.actor?.kind === 'person'
}

/** "Antelo" for "Rodrigo Antelo Vargas", "Red Cross" for "Nepal Red Cross": one word alone must not be the first. */
function isShortFor(short: string, long: string): boolean {
  if (!isOneName(short, long) || long.length < short.length) return false
  const words = plainWords(short)
  return words.length > 1 || words.join() === plainWords(long).join() || plainWords(long)[0] !== words[0]
}

const nameOf = ({ chain: { root } }: Draft): string => root.actor?.name || root.text
const rank = ({ kind }: Origin): number => (kind === 'state' ? 2 : kind === 'local' ? 1 : 0)

/** "An official said" beside the mayor's own words with the same figure: the mayor. */
function joinWithinReports(drafts: readonly Draft[]): Draft[] {
  const byReport = groupBy(drafts, ({ reading }) => reading.report.id)
  return drafts.map((draft) => {
    if ((NAMED.has(draft.origin.kind) && !isVague(draft)) || draft.value !== undefined) return draft
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
    const isOwn = draft.chain.root.isOutlet
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
