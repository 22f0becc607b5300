/** What the net sees of a word type: shared by training and run time, so that both see the same. */

/** Lower case, digits to 0, straight quotes. Long tokens are cut: no word list knows them. */
export function normalise(word: string): string {
  return straighten(word.slice(0, 64)).toLowerCase().replace(/[0-9]/g, '0')
}

/** The key of a word in the list of static vectors: as `normalise`, with its digits. */
export function vectorKey(word: string): string {
  return straighten(word.slice(0, 64)).toLowerCase()
}

function straighten(word: string): string {
  return word.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')
}

/**
 * "Reuters" → "Xxx", "U.S." → "X.X.", "2,000" → "d,ddd" cut to "d,dd": runs longer than two are cut to two.
 */
export function shapeOf(word: string): string {
  let shape = ''
  let last = ''
  let run = 0
  for (const char of word.slice(0, 64)) {
    const mark = markOf(char)
    run = mark === last ? run + 1 : 1
    last = mark
    if (run > 2) continue
    shape += mark
    if (shape.length > 10) break
  }
  return shape
}

function markOf(char: string): string {
  if (char >= 'a' && char <= 'z') return 'x'
  if (char >= 'A' && char <= 'Z') return 'X'
  if (char >= '0' && char <= '9') return 'd'
  if (/\p{Lu}/u.test(char)) return 'X'
  return /\p{L}/u.test(char) ? 'x' : char
}

/** Names of the feature columns, in order. */
export const FEATURES = ['word', 'prefix3', 'suffix3', 'suffix2', 'shape', 'prefix2', 'suffix4'] as const

/** One string a column of `FEATURES`. */
export function featuresOf(word: string): string[] {
  const norm = normalise(word)
  return [
    norm,
    norm.slice(0, 3),
    norm.slice(-3),
    norm.slice(-2),
    shapeOf(word),
    norm.slice(0, 2),
    norm.slice(-4),
  ]
}
