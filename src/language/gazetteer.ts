import { normalise } from './features.ts'
import { positionOf, type Keys } from './table.ts'

/** Bits of a token's gazetteer mask. "Begin" and "inside" speak of entries of several words. */
export const BITS = [
  'firstName',
  'lastName',
  'anyName',
  'countryBegin',
  'countryInside',
  'cityBegin',
  'cityInside',
  'town',
  'demonym',
  'organisationBegin',
  'organisationInside',
  'organisationWord',
  'title',
  'military',
  'afterCapital',
  'headline',
] as const
export type Bit = (typeof BITS)[number]
export const bit = (name: Bit): number => 1 << BITS.indexOf(name)

/** Marks, among `phraseBits`, a stretch that longer entries begin with. */
export const CONTINUES = 1 << 15

/**
 * Bits of single words, and of entries of one or more words joined by a space; all in `normalise`d form,
 * hashed.
 */
export interface GazetteerData {
  readonly wordKeys: Keys
  readonly wordBits: Uint16Array
  readonly phraseKeys: Keys
  readonly phraseBits: Uint16Array
}

export interface Gazetteer {
  /** One mask a word of a sentence. */
  masksOf(words: readonly string[]): Int32Array
}

interface Word {
  readonly norm: string
  readonly capital: boolean
  readonly bits: number
}

const PLACES = bit('countryBegin') | bit('cityBegin') | bit('town') | bit('organisationBegin')
const UNCAPITALISED = bit('title') | bit('organisationWord') | bit('military')
/** Word types remembered before the memory is emptied. */
const REMEMBERED = 20_000

export function createGazetteer(data: GazetteerData): Gazetteer {
  const known = new Map<string, Word>()
  const lookUp = (word: string): Word => {
    const found = known.get(word)
    if (found) return found
    if (known.size >= REMEMBERED) known.clear()
    const capital = /^\p{Lu}/u.test(word)
    const norm = normalise(word)
    const at = positionOf(data.wordKeys, norm)
    const bits = at < 0 ? 0 : data.wordBits[at]!
    const entry = { norm, capital, bits: capital ? bits : bits & UNCAPITALISED }
    known.set(word, entry)
    return entry
  }
  return { masksOf: (words) => masksOf(words.map(lookUp), data) }
}

function masksOf(words: readonly Word[], data: GazetteerData): Int32Array {
  const masks = new Int32Array(words.length)
  let letters = 0
  let capitals = 0
  words.forEach((word, i) => {
    masks[i] = word.bits
    const code = word.norm.charCodeAt(0)
    if (code >= 97 && code <= 122) {
      letters++
      if (word.capital) capitals++
    }
    if (i > 0 && word.capital && words[i - 1]!.capital) masks[i]! |= bit('afterCapital')
  })
  markPhrases(words, data, masks)
  if (letters > 3 && capitals / letters > 0.65)
    for (let i = 0; i < masks.length; i++) masks[i]! |= bit('headline')
  return masks
}

/** Marks the longest entry that starts at each capitalised word. */
function markPhrases(words: readonly Word[], data: GazetteerData, masks: Int32Array): void {
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.capital) continue
    const { end, bits } = longestAt(words, i, data)
    if (!end) continue
    masks[i]! |= bits & PLACES
    let inside = 0
    if (bits & bit('countryBegin')) inside |= bit('countryInside')
    if (bits & (bit('cityBegin') | bit('town'))) inside |= bit('cityInside')
    if (bits & bit('organisationBegin')) inside |= bit('organisationInside')
    for (let k = i + 1; k < end; k++) masks[k]! |= inside
    if (end - i > 1) i = end - 1
  }
}

function longestAt(
  words: readonly Word[],
  first: number,
  data: GazetteerData,
): { end: number; bits: number } {
  let phrase = ''
  let end = 0
  let bits = 0
  for (let j = first; j < words.length; j++) {
    phrase = j === first ? words[j]!.norm : `${phrase} ${words[j]!.norm}`
    const at = positionOf(data.phraseKeys, phrase)
    if (at < 0) break
    const found = data.phraseBits[at]!
    if (found & ~CONTINUES) {
      end = j + 1
      bits = found
    }
    if (!(found & CONTINUES)) break
  }
  return { end, bits }
}
