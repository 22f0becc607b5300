import type { ActorEntry, ActorLexicon } from './lexicon.ts'
import { matchPhrases, phraseWords, type Word } from './phrasebook.ts'
import { findSector, type Found, type Segment, type SectorFound } from './sector.ts'

/** Country (alpha-3 or a PLOVER code) and PLOVER sector of an actor; empty strings when unknown. */
export interface ActorCoding {
  readonly code: string
  readonly sector: string
  /** Which words say so. */
  readonly because: string
}

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
  const segments = splitSegments(words, found)
  const sector = findSector(segments, words)
  const code = findCode(segments, sector)
  const reasons = [...new Set([code, sector?.match])].flatMap((m) => (m ? [describe(m)] : []))
  return {
    code: code?.entry.code ?? sector?.match.entry.usual ?? '',
    sector: sector?.sector ?? '',
    because: reasons.join('; '),
  }
}

/**
 * The countries that a phrase names side by side: "Cambodian and Thai troops", "the leaders of Mozambique and Zambia",
 * "U.S.-Iran talks". One or none where it names no two together.
 */
export function codesOf(phrase: string, lexicon: ActorLexicon): string[] {
  const words = phraseWords(phrase)
  const found = matchPhrases(lexicon.phrases, words).filter((m) => isMeant(m, words) && isLand(m))
  const joined = found.filter((match, k) => {
    const [before, after] = [found[k - 1], found[k + 1]]
    return (before && areJoined(before, match, words)) || (after && areJoined(match, after, words))
  })
  return [...new Set(joined.map(({ entry }) => entry.code))]
}

function isLand({ entry }: Found): boolean {
  return entry.kind === 'country' || entry.kind === 'people' || entry.kind === 'capital'
}

function areJoined(left: Found, right: Found, words: readonly Word[]): boolean {
  const between = words.slice(left.end, right.first)
  if (between.length === 0) return words[right.first]?.before !== 'space'
  return between.every(({ key }) => key === 'and' || key === 'the')
}

/** Whether a holder of office held it on the day; everything else is always good. */
function isInOffice({ kind, since, until }: ActorEntry, on: string | undefined): boolean {
  return kind !== 'holder' || !on || ((!since || on >= since) && (!until || on < until))
}

function isMeant({ first, end, entry }: Found, words: readonly Word[]): boolean {
  const next = words[end]
  const previous = words[first - 1]
  if (!isLand({ first, end, entry })) return true
  if (next?.before === 'hyphen' && NOT_OF.has(next.key)) return false
  if (words[first]?.before === 'hyphen' && previous && NOT_WITH.has(previous.key)) return false
  // An ethnic Albanian need not be from Albania.
  if (previous?.key === 'ethnic') return false
  return !(
    entry.isGivenName &&
    next?.before === 'space' &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !words[first]?.isPossessive
  )
}

/** Stretches between linking words and commas: the first holds the head. */
function splitSegments(words: readonly Word[], found: readonly Found[]): Segment[] {
  const starts = words.flatMap(({ before, key }, i) =>
    i === 0 || before === 'comma' || LINKS.has(key) ? [i] : [],
  )
  return starts.map((first, k) => {
    const end = starts[k + 1] ?? words.length
    return {
      first,
      end,
      isAside: k > 0 && words[first]?.before === 'comma',
      found: found.filter((m) => m.first >= first && m.first < end),
    }
  })
}

/** The organisation that gave the sector, else the first country, those of the head's stretch before the rest. */
function findCode(segments: readonly Segment[], sector: SectorFound | undefined): Found | undefined {
  // Of "Bosnian Serbs" the first people tells the country.
  if (sector?.match.entry.code && !isLand(sector.match)) return sector.match
  return segments.flatMap(({ found }) => found).find(({ entry }) => entry.code !== '')
}

function describe({ entry }: Found): string {
  const says = [entry.code, entry.sector].filter((part) => part !== '').join(' ') || 'no sector'
  if (entry.kind === 'capital') return `${entry.name}, the capital, stands for the government: ${says}`
  if (entry.kind === 'holder') return `${entry.name} was ${entry.title}, a guess from the date: ${says}`
  return `${entry.kind} ${entry.name}: ${says}`
}
