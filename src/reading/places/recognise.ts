import type { Name, Sentence, Token } from '../../language/index.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import type { Mention } from './mentions.ts'

const BEFORE =
  /^(in|at|near|from|to|of|outside|around|across|into|toward|towards|through|throughout|for|between|over|inside|via|off|leave|leaving|left|visit|visited|visiting|reach|reached)$/i
const COMPASS =
  /^(north|south|east|west|center|centre|central|upper|lower|eastern|western|northern|southern)$/i
/** A town of this many people is taken for itself where nothing says what the name is. */
const WELL_KNOWN = 100_000
const KNOWN = 15_000

/**
 * Whether a mention is used as a place here (`place`), is part of another name (`part`), reads like a person but is a country
 * unless the report has somebody of that name (`person`), or is no place (null).
 */
export function usedAs(
  mention: Mention,
  sentence: Sentence,
  gazetteer: Gazetteer,
): 'place' | 'part' | 'person' | null {
  if (mention.form !== 'name') return 'place'
  const { tokens, names } = sentence
  const name = names.find(({ first, end }) => first < mention.end && mention.first < end)
  const top = mention.candidates[0]
  const isOurs = top !== undefined && top.list !== 'geonames'
  const before = tokens[mention.first - 1]?.text ?? ''
  if (mention.text === 'States' && before !== 'the') return null
  if (!isOurs && isAcronym(mention, sentence)) return null
  if (!isOurs && mention.end - mention.first === 1 && COMPASS.test(mention.text)) return null
  if (name?.kind === 'place') return isPlain(mention, sentence, gazetteer) ? null : 'place'
  if (name?.kind === 'person')
    return top && isTown(mention, name, { before, top, gazetteer }) ? 'place' : null
  if (isPlain(mention, sentence, gazetteer)) return null
  if (name?.kind === 'organisation') return insideName(mention, name, isOurs)
  if (isOurs) return 'place'
  return isLikely(mention, tokens) ? 'place' : null
}

const THERE =
  /^(in|at|near|outside|across|around|inside|into|through|throughout|off|towards?|reach|reached|leave|leaves|left)$/i

/** What the parser takes for a person stands where only a place can, or is a capital. */
function isTown(
  mention: Mention,
  name: Name,
  {
    before,
    top,
    gazetteer,
  }: { readonly before: string; readonly top: Candidate; readonly gazetteer: Gazetteer },
): boolean {
  if (!covers(mention, name) || mention.end > name.end) return false
  if (
    mention.candidates.some(({ kind, isOwnName }) => kind === 'capital' && isOwnName) &&
    !gazetteer.isCommonWord(mention.text)
  )
    return true
  return (
    THERE.test(before) &&
    (mention.end - mention.first > 1 || top.list !== 'geonames' || largest(mention) >= KNOWN)
  )
}

/** "University of California" and "Karnataka Assembly" name a place, but put nothing there. */
function insideName(mention: Mention, name: Name, isOurs: boolean): 'place' | 'part' | null {
  if (covers(mention, name)) return 'place'
  if (isOurs) return 'part'
  return mention.first === name.first && largest(mention) >= KNOWN ? 'part' : null
}

function isLikely(mention: Mention, tokens: readonly Token[]): boolean {
  const next = tokens[mention.end]
  const previous = tokens[mention.first - 1]
  const own = tokens.slice(mention.first, mention.end)
  if (next && next.upos === 'PROPN' && /^\p{Lu}/u.test(next.text)) return false
  if (!own.some(({ upos }) => upos === 'PROPN')) return false
  if (previous?.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(previous.text) && previous.text !== 'St.')
    return false
  if (BEFORE.test(previous?.text ?? '')) return true
  // "Norfolk, Virginia" and "Paris, Henry County".
  if (next?.text === ',' && /^\p{Lu}/u.test(tokens[mention.end + 1]?.text ?? ''))
    return largest(mention) >= 1000
  const isLong =
    own.length > 1 && own.every(({ text }) => /^\p{Lu}/u.test(text)) && !/^the /i.test(mention.text)
  return isLong || largest(mention) >= WELL_KNOWN || (largest(mention) >= KNOWN && previous?.text !== 'the')
}

/** "NATO" and "SANA" are no towns; "PARIS —" at the head of a report is one. */
function isAcronym({ text, first, end, candidates }: Mention, { tokens, kind }: Sentence): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(text) || kind === 'dateline' || kind === 'headline') return false
  if (first === 0 && /^[(—–,-]$/.test(tokens[end]?.text ?? '')) return false
  return candidates.every(({ population }) => population < 5_000_000) || tokens[first - 1]?.text === 'the'
}

/** A word or a person's name that is also a town: only a preposition before a proper noun speaks for the town. */
function isPlain(mention: Mention, { tokens, names }: Sentence, gazetteer: Gazetteer): boolean {
  const top = mention.candidates[0]
  if (!gazetteer.isCommonWord(mention.text) || (top && top.list !== 'geonames')) return false
  const isNamed = names.some(
    ({ first, end, kind }) => kind === 'place' && first <= mention.first && end >= mention.end,
  )
  const isLed = BEFORE.test(tokens[mention.first - 1]?.text ?? '') || tokens[mention.end]?.text === ','
  return !(isNamed && (isLed || largest(mention) >= WELL_KNOWN))
}

const covers = (mention: Mention, name: Name): boolean =>
  mention.first <= name.first && mention.end >= name.end
const largest = ({ candidates }: Mention): number =>
  Math.max(0, ...candidates.map(({ population }) => population))
