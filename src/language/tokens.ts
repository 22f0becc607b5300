import { keepsStop } from './abbreviations.ts'

/** Token offsets in text order: start of the first, end of the first, start of the second, … */
export type Offsets = number[]

// Each alternative caps what it may look at, so that a hostile text stays linear.
const PATTERNS = [
  /https?:\/\/[^\s<>"”]{0,2000}[^\s<>"”.,;:!?)\]'’]/u,
  /www\.[^\s<>"”]{0,2000}[^\s<>"”.,;:!?)\]'’]/u,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){0,8}/u,
  /[A-Za-z][\w-]{1,40}(?:\.[a-z][\w-]{1,40}){2,8}(?![\w.])/u,
  /(?:b\/c|w\/o|c\/o|n\/a)(?!\p{L})/iu,
  /(?:\d-)?\d{3}-(?:\d{3}-)?\d{4}(?!\d)/u,
  /[@#][\p{L}_]\w*/u,
  /(?:[:;=]-?[()DPp]|<3)(?=\s|$)/u,
  /\d+(?:[.,:/]\d+)+(?:st|nd|rd|th|s)?(?![\p{L}\d])/u,
  /\d+(?:[.,:/]\d+)*/u,
  /(?:\p{L}\.){2,8}(?=[^\p{L}]|$)/u,
  /\p{L}\p{M}*(?:[\p{L}\p{M}\p{N}_]|&(?=\p{Lu}))*/u,
  /[.!?]{2,}|…|[-=]{2,}|—|–|_{2,}|\*{2,}|\+{2,}|\${2,}|~{2,}|#{2,}|<<|>>|''|``|‘’|’’/u,
  /\p{Extended_Pictographic}(?:\p{M}|\u200d|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/u,
  /\S/u,
]
const SOURCE = PATTERNS.map((pattern) => pattern.source).join('|')

/** Contractions written as one word, and where they part: "can‖not", "do‖nt". */
const PARTED: ReadonlyMap<string, number> = new Map(
  (
    'can|not gon|na got|ta wan|na do|nt wo|nt ca|nt did|nt does|nt is|nt was|nt were|nt could|nt would|nt should|nt have|nt has|nt had|nt ' +
    'are|nt ai|nt i|m i|ve you|re they|re that|s what|s he|s she|s there|s here|s a|lot out|ta'
  )
    .split(' ')
    .map((word) => [word.replace('|', ''), word.indexOf('|')]),
)

/** Prefixes that stay joined to what follows their hyphen: "de-escalate", "co-operate". */
const JOINED = new Set(
  (
    'non e re anti pre co pro mid cross post over ex semi sub multi counter mini psycho neo socio inter micro intra un ' +
    'de ultra trans extra super hyper bi tri quasi pseudo proto infra sino'
  ).split(' '),
)
const UNIT = /^(am|pm|a\.m\.|p\.m\.|km|kg|mm|cm|m|k|bn|mph|ft|GB|MB|%)(?!\p{L})/iu
const NEGATION = /^t(?!\p{L}|\p{N})/iu
const BARE_CLITIC = /^(s|m|d|ll|re|ve|em|til|cause|\d\ds?)(?!\p{L}|\p{N})/iu
const ORDINAL = /^(st|nd|rd|th|s)(?!\p{L}|\p{N})/iu
const LETTERS = /^\p{L}[\p{L}\p{N}]*/u
/** What goes on after an apostrophe inside a word, when it is no clitic: "Sana'a", "O'Neill", "o'clock". */
const WITHIN = /^['’](?!(?:s|t|m|d|ll|re|ve|em|n)(?![\p{L}\p{N}]))\p{L}+/iu
const AFTER_HYPHEN = /^-[\p{L}\p{N}]+/u
const CLITIC = /^(s|m|d|ll|re|ve)(?!\p{L}|\p{N})/iu

/**
 * Splits a stretch of text into English UD words. Every token is an exact substring; white space and
 * invisible characters are left out.
 */
export function findTokens(text: string, from = 0, to = text.length): Offsets {
  const pattern = new RegExp(SOURCE, 'uy')
  const out: Offsets = []
  let at = from
  while (at < to) {
    if (isBlank(text.charCodeAt(at))) {
      at++
      continue
    }
    pattern.lastIndex = at
    const end = pattern.test(text) ? Math.min(to, Math.max(at + 1, pattern.lastIndex)) : at + 1
    at = addToken(out, text, at, end)
  }
  return out
}

function isBlank(code: number): boolean {
  if (code < 128) return code <= 32 || code === 127
  return (
    code === 0xa0 ||
    code === 0xad ||
    code === 0xfeff ||
    code === 0x3000 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x2060 && code <= 0x206f)
  )
}

/** Adds the token or tokens that begin at `start`; returns where the next search begins. */
function addToken(out: Offsets, text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  if ((first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first > 191)
    return addWord(out, text, start, end)
  if (first >= 48 && first <= 57) end = endOfNumber(text, end)
  else if ((first === 39 || first === 0x2019) && start > 0) {
    const rest = BARE_CLITIC.exec(text.slice(start + 1, start + 7))
    if (rest) end = start + 1 + rest[0].length
  }
  out.push(start, end)
  return end
}

/** "20th" and "1990s" stay whole, "10am" and "5km" split before the unit, other letters run on ("4x4"). */
function endOfNumber(text: string, end: number): number {
  const next = text.slice(end, end + 20)
  const suffix = ORDINAL.exec(next)
  if (suffix) return end + suffix[0].length
  if (UNIT.test(next)) return end
  const letters = LETTERS.exec(next)
  return letters ? end + letters[0].length : end
}

function addWord(out: Offsets, text: string, start: number, wordEnd: number): number {
  const end = endOfWord(text, start, wordEnd)
  const word = text.slice(start, end)
  if (isApostrophe(text[end])) {
    const rest = text.slice(end + 1, end + 5)
    if (/.n$/i.test(word) && NEGATION.test(rest)) {
      out.push(start, end - 1, end - 1, end + 2)
      return end + 2
    }
    const clitic = CLITIC.exec(rest)
    if (clitic) {
      out.push(start, end, end, end + 1 + clitic[0].length)
      return end + 1 + clitic[0].length
    }
  }
  const parted =
    word.length <= 7 && word !== 'IM' && word !== 'HES' ? PARTED.get(word.toLowerCase()) : undefined
  if (parted === undefined) out.push(start, end)
  else out.push(start, start + parted, start + parted, end)
  return end
}

const isApostrophe = (char: string | undefined): boolean => char === "'" || char === '’' || char === '`'

/**
 * The end of a word with its own full stop ("Gen."), domain ("bbc.com") or hyphenated prefix ("re-elect").
 */
function endOfWord(text: string, start: number, end: number): number {
  const word = text.slice(start, Math.min(end, start + 40))
  const next = text[end]
  if (next === '.' && text[end - 1] !== '.') {
    if (end - start < 9 && keepsStop(word, text.slice(end, end + 4))) return end + 1
    if (/^\.[a-z0-9][A-Za-z]{1,3}\b/.test(text.slice(end, end + 6))) {
      const domain = /^(?:\.[A-Za-z0-9-]+)+(?:\/\S*)?/.exec(text.slice(end, end + 80))
      if (domain) return end + domain[0].length
    }
  }
  if (next === '-' && JOINED.has(word.toLowerCase())) {
    const rest = AFTER_HYPHEN.exec(text.slice(end, end + 40))
    if (rest) return end + rest[0].length
  }
  const within = isApostrophe(next) ? WITHIN.exec(text.slice(end, end + 30)) : null
  return within ? end + within[0].length : end
}
