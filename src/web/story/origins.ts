import type { Claim, Fact } from '../../record/situation.ts'
import { groupBy } from '../groups.ts'
import { capitalise, describeClaim } from '../words.ts'

/** The root sources of facts, those that speak of most facts first. */
export function originsOf(facts: readonly Fact[]): string[] {
  const counts = new Map<string, number>()
  for (const { claims } of facts)
    for (const origin of new Set(claims.map((claim) => claim.origin)))
      counts.set(origin, (counts.get(origin) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([origin]) => origin)
}

/** A letter for each live claim; claims that can be true together share one. */
export function groupValues({ claims }: Pick<Fact, 'claims'>): Map<string, string> {
  const letters = new Map<string, string>()
  const groups: Claim[][] = []
  for (const claim of claims) {
    if (claim.standing !== 'live') continue
    const index = groups.findIndex((group) => group.every((other) => agree(claim, other)))
    if (index < 0) groups.push([claim])
    else groups[index]?.push(claim)
    letters.set(claim.id, String.fromCharCode(65 + Math.min(25, index < 0 ? groups.length - 1 : index)))
  }
  return groups.length > 1 ? letters : new Map()
}

/** Ranges that overlap agree, and equal words; a value and its denial do not. */
function agree(a: Claim, b: Claim): boolean {
  if ((a.status === 'denied') !== (b.status === 'denied')) return false
  if (a.value !== undefined || b.value !== undefined) return describeClaim(a) === describeClaim(b)
  return (a.min ?? 0) <= (b.max ?? Infinity) && (b.min ?? 0) <= (a.max ?? Infinity)
}

/** The best name for each root source, by origin. */
export function namesOfOrigins(facts: readonly Fact[]): Map<string, string> {
  const claims = groupBy(
    facts.flatMap((fact) => fact.claims),
    ({ origin }) => origin,
  )
  return new Map([...claims].map(([origin, own]) => [origin, nameOfOrigin(own)]))
}

/** Who makes claims, each origin once and under the best name the reports have for it. */
export function namesOf(claims: readonly Claim[]): string[] {
  const byOrigin = [...groupBy(claims, ({ origin }) => origin).values()]
  return [...new Set(byOrigin.map(nameOfOrigin))]
}

/** A name before a description, then what is used most, then the shortest. */
function nameOfOrigin(claims: readonly Claim[]): string {
  const counts = new Map<string, number>()
  for (const { saidBy, origin } of claims) {
    const name = capitalise(saidBy.text || origin)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [best] = [...counts].sort(
    ([a, m], [b, n]) => Number(isName(b)) - Number(isName(a)) || n - m || a.length - b.length,
  )
  return best?.[0] ?? ''
}

/** Has a capital letter beyond its first word. */
function isName(text: string): boolean {
  return /\s\p{Lu}/u.test(text) || /^\p{Lu}[^\s]*$/u.test(text)
}
