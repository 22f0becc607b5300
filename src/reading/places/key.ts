/** Short forms that stand before a name, spelled out. */
const SPELLED: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort',
  pt: 'point',
}
/** Letters that NFKD does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
}
const PLAIN = /^[a-z ]+$/

/**
 * The form under which a name is looked up: lower case, no accents, apostrophes, dots or hyphens, "St." spelled out.
 * Two spellings of one name share a key ("N'Djamena" and "NDjamena", "St Paul" and "Saint Paul").
 */
export function keyOf(name: string): string {
  let text = name.toLowerCase()
  if (!PLAIN.test(text))
    text = text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[łøđðþßæœıəħ]/g, (letter) => LETTERS[letter] as string)
      .replace(/['’‘ʻʼ`´ʿʾ.]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  if (!text.includes(' ')) return text
  return text
    .split(' ')
    .map((word) => SPELLED[word] ?? word)
    .join(' ')
}

/** A 32-bit FNV-1a hash of a key, and a second one of 16 bits to tell chance meetings apart. */
export function hashOf(key: string): { readonly hash: number; readonly check: number } {
  let hash = 0x811c9dc5
  let check = 0x9747
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i)
    hash = Math.imul(hash ^ code, 0x01000193)
    check = Math.imul(check + code, 0x5bd1e995) ^ (check >>> 13)
  }
  return { hash: hash >>> 0, check: ((check >>> 16) ^ check) & 0xffff }
}

/** The Arabic article in its spellings, before sun letters too. */
const ARTICLE = /^(?:al|el|ul|as|ad|ar|at|az|ash|an|esh|es|ed|er|et|ez|en) (?=.{3})/

/** A key without the Arabic article it begins with, or null: the press writes "Hasakah" for "Al Hasakah". */
export function withoutArticle(key: string): string | null {
  return ARTICLE.test(key) ? key.replace(ARTICLE, '') : null
}

/** Letters and pairs that transliterations use for one another. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/kh|ch(?=[ao])/g, 'x'],
  [/gh/g, 'g'],
  [/dh|zh/g, 'd'],
  [/th/g, 't'],
  [/sh|sch|ş/g, 'S'],
  [/ph/g, 'f'],
  [/[qc]/g, 'k'],
  [/[gj]/g, 'j'],
  [/p/g, 'b'],
  [/v/g, 'w'],
  [/x/g, 'h'],
]

/**
 * What transliterations of one name share: its consonants, with letters that stand for one another made one, marked by `~`
 * ("~hdd" for Hodeidah and Al Hudaydah). Null where too little is left to tell names apart.
 */
export function skeletonOf(key: string): string | null {
  const bare = withoutArticle(key) ?? key
  const words = bare.split(' ').map((word) => {
    const alike = ALIKE.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word)
    const first = /^[aeiouy]/.test(alike) ? 'a' : ''
    return (
      first +
      alike
        .replace(/h$/, '')
        .replace(/(.)\1+/g, '$1')
        .replace(/[aeiouyw]/g, '')
    )
  })
  const skeleton = words.join(' ')
  return skeleton.replace(/[a ]/g, '').length >= 3 || (words.length > 1 && skeleton.length >= 5)
    ? `~${skeleton}`
    : null
}
