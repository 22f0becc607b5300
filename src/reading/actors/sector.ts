import type { ActorEntry } from './lexicon.ts'
import type { Match, Word } from './phrasebook.ts'

export type Found = Match<ActorEntry>

/** A stretch of a phrase between linking words and commas, with the entries found in it. */
export interface Segment {
  readonly first: number
  readonly end: number
  /** It begins at a comma: it says more of the head rather than whose it is. */
  readonly isAside: boolean
  readonly found: readonly Found[]
}

const FIGHTERS = new Set(['UAF', 'REB', 'PRM', 'OPP'])
const FORMER = new Set('former ex ousted deposed onetime erstwhile toppled'.split(' '))
const OFFICES = new Set(['GOV', 'LEG', 'MIL'])

/** What gives a phrase its sector, and the sector, which may be another than the entry's own. */
export interface SectorFound {
  readonly match: Found
  readonly sector: string
}

/** The sector of a phrase by its telling nouns; undefined where none tells. */
export function findSector(segments: readonly Segment[], words: readonly Word[]): SectorFound | undefined {
  const match = findTelling(segments)
  if (match?.entry.sector)
    return { match, sector: isPast(match, segments, words) ? 'ELI' : match.entry.sector }
  return findLeader(segments) ?? findPeople(segments[0])
}

/** The last telling noun of the first stretch; a weak one gives way to a stronger one before or after it. */
function findTelling(segments: readonly Segment[]): Found | undefined {
  let weak: Found | undefined
  let guess: Found | undefined
  for (const [i, { found, isAside }] of segments.entries()) {
    if (i > 0 && weak === undefined && segments[0]?.found.some(isNoun)) break
    if (isAside && weak?.entry.sector) break
    for (const match of found.toReversed()) {
      if (!isNoun(match) && match.entry.kind !== 'capital') continue
      if (match.entry.kind === 'capital' && (i > 0 || found.length > 1)) continue
      if (match.entry.isGuess) {
        guess ??= match
        continue
      }
      if (!match.entry.isWeak && match.entry.sector) return ownGroup(match, found) ?? match
      weak ??= match
    }
    if (weak && !weak.entry.isWeak) return weak
  }
  if (weak?.entry.sector) return weak
  if (guess) return guess
  return segments.flatMap(({ found }) => found).find((m) => isNoun(m) && m.entry.sector !== '')
}

/** "Abu Sayyaf gunmen" are that group's, whatever the noun alone would say. */
function ownGroup(match: Found, found: readonly Found[]): Found | undefined {
  if (!FIGHTERS.has(match.entry.sector)) return undefined
  return found.find(({ entry }) => entry.kind === 'organisation' && entry.sector !== '')
}

/** "The former minister", "ex-president": who has left office belongs to the elite. */
function isPast(match: Found, segments: readonly Segment[], words: readonly Word[]): boolean {
  const { entry } = match
  if (!OFFICES.has(entry.sector) || entry.isBody || !/^(?:title|noun)$/u.test(entry.kind)) return false
  const start = segments.findLast(({ first }) => first <= match.first)?.first ?? 0
  return words.slice(start, match.first).some(({ key }) => FORMER.has(key))
}

/** "The Palestinian leader", "leaders of Mozambique": who leads a country governs it. */
function findLeader(segments: readonly Segment[]): SectorFound | undefined {
  const all = segments.filter(({ isAside }, i) => i === 0 || !isAside).flatMap(({ found }) => found)
  const match = all.find(({ entry }) => entry.name === 'leader' || entry.name === 'ruler')
  return match && all.some(({ entry }) => !isNoun({ entry })) ? { match, sector: 'GOV' } : undefined
}

/** "Two Libyans": people with no more said of them. */
function findPeople(segment: Segment | undefined): SectorFound | undefined {
  const match = segment?.found.at(-1)
  const isHead = match?.end === segment?.end
  return match && isHead && match.entry.kind === 'people' && match.entry.isPlural
    ? { match, sector: 'CVL' }
    : undefined
}

function isNoun({ entry }: Pick<Found, 'entry'>): boolean {
  return entry.kind !== 'country' && entry.kind !== 'people' && entry.kind !== 'capital'
}
