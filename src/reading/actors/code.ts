import type { ActorEntry, ActorLexicon } from './lexicon.ts'
import { matchPhrases, phraseWords, type Match, type Word } from './phrasebook.ts'

/** Country (alpha-3 or a PLOVER code) and PLOVER sector of an actor; empty strings when unknown. */
export interface ActorCoding {
  readonly code: string
  readonly sector: string
  /** Which words say so. */
  readonly because: string
}

type Found = Match<ActorEntry>

/** Words after which a phrase no longer names its head ("the commander *of* …"). */
const LINKS = new Set(
  'of for from in at with to on by inside near against under over between among along around across within outside who which that whose where'.split(
    ' ',
  ),
)
/** What may follow a country by a hyphen without making the actor belong to it ("Iran-backed militia"). */
const NOT_OF = new Set(
  'backed supported funded based born made built occupied controlled held flagged sponsored armed trained educated registered bound aligned linked allied administered annexed besieged era'.split(
    ' ',
  ),
)
const FIGHTERS = new Set(['UAF', 'REB', 'PRM', 'OPP'])
const NOT_WITH = new Set(['anti', 'pro', 'non'])

/**
 * Codes a noun phrase such as "Iraqi police" (IRQ, COP) or "a spokesman for the army" (MIL) by its head noun, the
 * nouns that modify it and the phrase it depends on. `on` is the day of the report (`2027-03-09`), for holders of office.
 */
export function codePhrase(
  phrase: string,
  lexicon: ActorLexicon,
  { on }: { readonly on?: string | undefined } = {},
): ActorCoding {
  const words = phraseWords(phrase)
  const found = matchPhrases(lexicon.phrases, words, (entry) => isInOffice(entry, on)).filter((match) =>
    isMeant(match, words),
  )
  const segments = splitSegments(words)
  const inSegment = segments.map(([first, end]) => found.filter((m) => m.first >= first && m.first < end))
  const sector = findSector(inSegment)
  const code = findCode(inSegment, sector)
  const reasons = [...new Set([code, sector])].flatMap((m) => (m ? [describe(m)] : []))
  return {
    code: code?.entry.code ?? '',
    sector: sector?.entry.sector ?? '',
    because: reasons.join('; '),
  }
}

/** Whether a holder of office held it on the day; everything else is always good. */
function isInOffice({ kind, since, until }: ActorEntry, on: string | undefined): boolean {
  return kind !== 'holder' || !on || ((!since || on >= since) && (!until || on < until))
}

function isMeant({ first, end, entry }: Found, words: readonly Word[]): boolean {
  const next = words[end]
  const previous = words[first - 1]
  if (entry.kind !== 'country' && entry.kind !== 'people' && entry.kind !== 'capital') return true
  if (next?.before === 'hyphen' && NOT_OF.has(next.key)) return false
  if (words[first]?.before === 'hyphen' && previous && NOT_WITH.has(previous.key)) return false
  return !(
    entry.isGivenName &&
    next?.before === 'space' &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !words[first]?.isPossessive
  )
}

/** Stretches between linking words and commas: the first holds the head. */
function splitSegments(words: readonly Word[]): [first: number, end: number][] {
  const segments: [number, number][] = []
  let first = 0
  words.forEach((word, i) => {
    if (i > first && (word.before === 'comma' || LINKS.has(word.key))) {
      segments.push([first, i])
      first = i
    }
  })
  return [...segments, [first, words.length]]
}

/** The last telling noun of the first stretch; a weak one gives way to a stronger one before or after it. */
function findSector(segments: readonly (readonly Found[])[]): Found | undefined {
  let weak: Found | undefined
  for (const [i, segment] of segments.entries()) {
    if (i > 0 && weak === undefined && segments[0]?.some(isNoun)) break
    for (const match of segment.toReversed()) {
      if (!isNoun(match) && match.entry.kind !== 'capital') continue
      if (match.entry.kind === 'capital' && (i > 0 || segment.length > 1)) continue
      if (!match.entry.isWeak && match.entry.sector) return ownGroup(match, segment) ?? match
      weak ??= match
    }
    if (weak && !weak.entry.isWeak) return weak
  }
  return weak?.entry.sector ? weak : segments.flat().find((m) => isNoun(m) && m.entry.sector !== '')
}

/** "Abu Sayyaf gunmen" are that group's, whatever the noun alone would say. */
function ownGroup(match: Found, segment: readonly Found[]): Found | undefined {
  if (!FIGHTERS.has(match.entry.sector)) return undefined
  return segment.find(({ entry }) => entry.kind === 'organisation' && entry.sector !== '')
}

function isNoun({ entry }: Found): boolean {
  return entry.kind !== 'country' && entry.kind !== 'people' && entry.kind !== 'capital'
}

/** The organisation that gave the sector, else the first country, those of the head's stretch before the rest. */
function findCode(segments: readonly (readonly Found[])[], sector: Found | undefined): Found | undefined {
  if (sector?.entry.code) return sector
  const coded = segments.flat().filter(({ entry }) => entry.code !== '')
  return coded[0]
}

function describe({ entry }: Found): string {
  const says = [entry.code, entry.sector].filter((part) => part !== '').join(' ') || 'no sector'
  if (entry.kind === 'capital') return `${entry.name}, the capital, stands for the government: ${says}`
  if (entry.kind === 'holder') return `${entry.name} was ${entry.title}, a guess from the date: ${says}`
  return `${entry.kind} ${entry.name}: ${says}`
}
