/** Plain words of a text, for comparison only: lower case, without accents, quotes and the dots of abbreviations. */
export function plainWords(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Sentences or lines, for comparison only, as plain words. Rough: an abbreviation may split one in two. */
export function plainSentences(text: string): string[][] {
  return text
    .split(/\n+|(?<=[.!?]["”’']?)\s+(?=["“‘']?\p{Lu})/u)
    .map(plainWords)
    .filter((words) => words.length > 0)
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘"“”]/g, '')
    .replace(/\b(\p{L})\.(?=\p{L}\b|\s|$)/gu, '$1')
    .toLowerCase()
}

/** A 32-bit hash of a string: FNV-1a with MurmurHash3's finalizer, so that close words fall far apart. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return mix(hash)
}

/** MurmurHash3's 32-bit finalizer (Appleby, public domain). */
export function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
