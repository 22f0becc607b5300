import type { Claim, Fact, StoryEvent } from '../../record/situation.ts'
import { groupBy } from '../groups.ts'
import { factsOf, type Told } from './select.ts'

/** What readers ask first, in their order; fields not named here come after, by how much is said of them. */
const ASKED_FIRST = [
  'killed',
  'missing',
  'injured',
  'hostages',
  'rescued',
  'aboard',
  'displaced',
  'evacuated',
  'cause',
  'responsibility',
  'munitions',
  'magnitude',
  'arrested',
]

/** The facts a reader of ten seconds gets: one a field, the one that most is said of, and what of it is in dispute; from the background only when there is no more. */
export function findHeadlines(events: readonly StoryEvent[], most: number): Told[] {
  const current = factsOf(events.filter(({ isBackground }) => isBackground !== true))
  const told = current.length > 0 ? current : factsOf(events)
  const byField = [...groupBy(told, ({ fact }) => fact.field).values()]
  return byField
    .flatMap((own) => tellingOf(own.toSorted((a, b) => sourcesOf(b.fact) - sourcesOf(a.fact))))
    .sort((a, b) => rankOf(a.fact) - rankOf(b.fact) || b.fact.claims.length - a.fact.claims.length)
    .slice(0, most)
}

/** The first of a field, and the first in dispute where that is another: who was killed may be agreed on for some alone. */
function tellingOf([first, ...others]: readonly Told[]): Told[] {
  const disputed = others.find(({ fact }) => fact.standing === 'disputed')
  return [first, first?.fact.standing === 'disputed' ? undefined : disputed].filter(
    (told) => told !== undefined,
  )
}

function rankOf({ field }: Fact): number {
  const rank = ASKED_FIRST.indexOf(field)
  return rank < 0 ? ASKED_FIRST.length : rank
}

/** Reports that speak of a fact; its disputes are worth one more, since they must not be overlooked. */
function sourcesOf({ claims, standing }: Fact): number {
  return new Set(claims.map(({ report }) => report)).size + (standing === 'disputed' ? 1 : 0)
}

export interface Turn {
  readonly told: Told
  /** The claim that replaced or withdrew others. */
  readonly by: Claim
  /** What was said before, oldest first, each value once. */
  readonly before: readonly Claim[]
}

/** Facts that are not what they were: replaced or withdrawn values, the latest turn first. */
export function findTurns(events: readonly StoryEvent[], most: number): Turn[] {
  return factsOf(events)
    .flatMap((told) => turnOf(told) ?? [])
    .sort((a, b) => (a.by.at < b.by.at ? 1 : -1))
    .slice(0, most)
}

function turnOf(told: Told): Turn | null {
  const claims = told.fact.claims.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const gone = claims.filter(({ standing }) => standing !== 'live')
  const last = claims.findLast(({ standing }) => standing === 'live') ?? claims.at(-1)
  if (gone.length === 0 || last === undefined) return null
  const seen = new Set<string>()
  const before = gone.filter((claim) => {
    const value = `${claim.value ?? ''}|${claim.min}|${claim.max}`
    if (seen.has(value)) return false
    seen.add(value)
    return true
  })
  return { told, by: last, before }
}
