import type { Token } from '../../language/index.ts'

/** A number as written, by itself: tokens `first` up to `end`, before any "about" or "at least". */
export interface Numeral {
  readonly first: number
  readonly end: number
  readonly min: number
  readonly max: number | null
  /** Vague by nature ("dozens", "several"), so that "about" adds nothing. */
  readonly isVague: boolean
  /** The factor of a trailing scale word, which a range may share ("five to seven **thousand**"). */
  readonly scale: number
}

const UNITS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
])
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
])
/** Plural scale words by themselves: "dozens" is 24 … 99, "hundreds" 200 … 999. */
const VAGUE: ReadonlyMap<string, readonly [number, number | null]> = new Map([
  ['tens', [20, null]],
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, 9999]],
  ['millions', [2e6, 9_999_999]],
  ['billions', [2e9, 9_999_999_999]],
  ['several', [3, 9]],
  ['few', [3, 9]],
  ['handful', [3, 9]],
])
const ARTICLES = new Set(['a', 'an'])
/** Larger numbers are no counts of a crisis, and doubles lose whole units beyond 2^53. */
const LARGEST = 1e15

/** The number that starts at token `i`, or null. "1,5" and digits of other scripts are no numbers here. */
export function readNumeral(tokens: readonly Token[], i: number): Numeral | null {
  return readVague(tokens, i) ?? readExact(tokens, i)
}

function readVague(tokens: readonly Token[], i: number): Numeral | null {
  const at = ARTICLES.has(wordAt(tokens, i)) ? i + 1 : i
  const range = VAGUE.get(wordAt(tokens, at))
  if (!range || (wordAt(tokens, at) === 'handful' && at === i)) return null
  if (at > i && !['few', 'handful'].includes(wordAt(tokens, at))) return null
  const ofScale = wordAt(tokens, at + 1) === 'of' ? VAGUE.get(wordAt(tokens, at + 2)) : undefined
  if (ofScale && ofScale[0] >= 200) {
    const factor = ofScale[0] / 2
    const max = range[1] === null ? factor * 100 - 1 : factor * (range[1] + 1) - 1
    return vague({ first: i, end: at + 3, min: range[0] * factor, max })
  }
  const scale = SCALES.get(wordAt(tokens, at + 1))
  if (!scale) return vague({ first: i, end: at + 1, min: range[0], max: range[1] })
  const low = wordAt(tokens, at) === 'few' ? 2 : range[0]
  return vague({ first: i, end: at + 2, min: low * scale, max: 10 * scale - 1 })
}

function vague(of: { first: number; end: number; min: number; max: number | null }): Numeral {
  return { ...of, isVague: true, scale: 1 }
}

function readExact(tokens: readonly Token[], i: number): Numeral | null {
  const start = readHalf(tokens, i) ?? readSmall(tokens, i) ?? readArticleScale(tokens, i)
  if (!start) return null
  let { value, end } = start
  let scale = 1
  for (;;) {
    const next = wordAt(tokens, end) === '-' ? end + 1 : end
    const factor = SCALES.get(wordAt(tokens, next))
    if (factor === undefined || isUnitLetter(tokens, next)) break
    value *= factor
    scale *= factor
    end = next + 1
    const rest = readRest(tokens, end, factor)
    if (!rest) continue
    value += rest.value
    end = rest.end
    scale = 1
  }
  if (!Number.isFinite(value) || value > LARGEST) return null
  return { first: i, end, min: value, max: value, isVague: false, scale }
}

/** "m" and "k" scale a number only when glued to it: "1.2 m" may be metres. */
function isUnitLetter(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return !!token && /^(m|k)$/i.test(token.text) && tokens[i - 1]?.span[1] !== token.span[0]
}

/** What follows a scale: "a hundred **and twenty**", "two thousand **three hundred**". */
function readRest(tokens: readonly Token[], i: number, under: number): { value: number; end: number } | null {
  const at = wordAt(tokens, i) === 'and' ? i + 1 : i
  if (under < 100 || /\d/.test(wordAt(tokens, at))) return null
  const small = readSmall(tokens, at)
  if (!small) return null
  const factor = SCALES.get(wordAt(tokens, small.end))
  if (factor && factor < under) return { value: small.value * factor, end: small.end + 1 }
  return factor || (at > i && wordAt(tokens, at) === 'one') ? null : small
}

function readHalf(tokens: readonly Token[], i: number): { value: number; end: number } | null {
  if (wordAt(tokens, i) !== 'half') return null
  const at = ARTICLES.has(wordAt(tokens, i + 1)) ? i + 2 : i + 1
  const scale = SCALES.get(wordAt(tokens, at))
  return scale ? { value: scale / 2, end: at + 1 } : null
}

function readArticleScale(tokens: readonly Token[], i: number): { value: number; end: number } | null {
  if (!ARTICLES.has(wordAt(tokens, i))) return null
  const word = wordAt(tokens, i + 1)
  return (SCALES.get(word) ?? 0) > 1 && word.length > 2 ? { value: 1, end: i + 1 } : null
}

/** Digits ("3,500", "6.2", "1.2m") or words below a hundred ("twenty-three", in one token or three). */
function readSmall(tokens: readonly Token[], i: number): { value: number; end: number } | null {
  const word = wordAt(tokens, i)
  const glued = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(k|m|mn|bn)?\+?$/.exec(word)
  if (glued) {
    const value = Number((glued[1] as string).replaceAll(',', '')) * (SCALES.get(glued[2] ?? '') ?? 1)
    return Number.isFinite(value) ? { value, end: i + 1 } : null
  }
  const [tens = '', unit] = word.split('-')
  const value = SMALL.get(tens)
  if (value === undefined) return null
  if (unit !== undefined) {
    const small = SMALL.get(unit)
    return small !== undefined && value >= 20 && small < 10 ? { value: value + small, end: i + 1 } : null
  }
  const next = wordAt(tokens, i + 1) === '-' ? SMALL.get(wordAt(tokens, i + 2)) : undefined
  if (value >= 20 && next !== undefined && next < 10) return { value: value + next, end: i + 3 }
  return { value, end: i + 1 }
}

/** Lemmas around a quantity, in lower case, as many to each side as `reach` says; not past a semicolon. */
export function wordsNear(
  tokens: readonly Token[],
  { first, end }: { readonly first: number; readonly end: number },
  reach: number,
): string[] {
  const wall = (from: number, step: number): number => {
    for (let i = from, left = reach; left > 0; i += step, left--)
      if (tokens[i] === undefined || tokens[i]?.text === ';') return i
    return from + step * reach
  }
  return tokens
    .slice(Math.max(0, wall(first - 1, -1) + 1), wall(end, 1))
    .map(({ lemma }) => lemma.toLowerCase())
}

export function wordAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.text.toLowerCase() ?? ''
}
