// Rules over the splitter's sentence ends: no end after "U.S.", "Gen." or "Jan." where a name or number
// follows, datelines by themselves, no endless sentence.

/**
 * A rule that joins what the splitter parted. `shown`: parted at ‖ without it; `kept`: what it must leave
 * parted.
 */
export interface JoinRule {
  readonly name: string
  readonly before: RegExp
  /** Read against the next two words with a space between them. */
  readonly after: RegExp
  readonly shown: string
  readonly kept: string
}

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** Capitalised words that begin sentences far more often than they follow an abbreviation inside one. */
const STARTER =
  'The|A|An|He|She|It|They|We|I|You|This|That|These|Those|In|On|At|But|And|As|After|Before|When|While|If|For|From|By|With|Since|' +
  'His|Her|Their|Its|Our|Meanwhile|However|There|What|Who|According|Some|Many|Most|More|Last|Two|Three|Another|Both|Officials'

export const JOIN_RULES: readonly JoinRule[] = [
  {
    name: 'month and day',
    before: /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/,
    after: /^\d/,
    shown: 'He arrived on Jan. ‖ 7 by sea.',
    kept: 'They left in Jan. ‖ Then they came back.',
  },
  {
    name: 'title and name',
    before:
      /^(?:Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Sen|Rep|Gov|Rev|Drs?|Mr|Mrs|Ms|Prof|Hon|St|Cmdr|Cpl|Pres|Supt)\.$/,
    after: /^\p{Lu}/u,
    shown: 'It was Maj. Gen. ‖ Anders Holm who spoke.',
    kept: 'He stayed. ‖ Anders left.',
  },
  {
    name: 'hour and day',
    before: /^[ap]\.?m\.$/i,
    after: new RegExp(
      `^(?:${WEEKDAY}|${MONTH}|on|in|at|local|E[SD]?T|GMT|UTC)\\b|^\\(|^\\p{Lu}\\S* time\\b`,
      'iu',
    ),
    shown: 'Shells fell at 5 a.m. ‖ Tuesday on the port.',
    kept: 'Shells fell at 5 a.m. ‖ Nobody was hurt.',
  },
  {
    name: 'number',
    before: /^Nos?\.$/,
    after: /^\d/,
    shown: 'It is order No. ‖ 45 of the court.',
    kept: 'I said no. ‖ 45 people left.',
  },
  {
    name: 'country and noun',
    before: /^(?:U\.S|U\.N|U\.K|E\.U|U\.A\.E|D\.C)\.?$/,
    after: new RegExp(`^(?!(?:${STARTER})(?: |$))`),
    shown: 'Rockets hit U.S. ‖ Bases in the east.',
    kept: 'They flew to the U.S. ‖ The talks went on.',
  },
  {
    name: 'quotation and small letter',
    before: /["”’']$/,
    after: /^\p{Ll}/u,
    shown: '“We ran!” ‖ the old man said.',
    kept: '“We ran!” ‖ The old man said no more.',
  },
  {
    name: 'small letter',
    before: /[^.!?…"”]$/,
    after: /^\p{Ll}/u,
    shown: 'He named three things: ‖ food, water and fuel.',
    kept: 'He slept. ‖ then he woke.',
  },
]

/**
 * Sentence ends of one block after the rules. `ends` are indexes of last words; `longest`: words of the
 * longest sentence allowed.
 */
export function mendEnds(words: readonly string[], ends: readonly number[], longest: number): number[] {
  const last = words.length - 1
  const title = isTitle(words)
  const kept = ends.filter(
    (end) =>
      end === last ||
      (!(title && words[end]!.endsWith('.') && words[end] !== '.') &&
        !isJoined(words[end]!, `${words[end + 1]} ${words[end + 2] ?? ''}`)),
  )
  const dateline = datelineEnd(words)
  if (dateline >= 0 && !kept.includes(dateline)) kept.push(dateline)
  return cutLong(
    words,
    kept.filter((end) => end >= dateline).toSorted((a, b) => a - b),
    longest,
  )
}

function isJoined(before: string, after: string): boolean {
  return JOIN_RULES.some((rule) => rule.before.test(before) && rule.after.test(after))
}

/** Whether nearly all longer words are capitalised: a headline in title case. */
export function isTitle(words: readonly string[]): boolean {
  if (words.length > 40) return false
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word))
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.7
}

const DASH = /^(?:-|–|—|--)$/
const MONTH_OR_DAY = new RegExp(
  `^(?:${MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?|\\d{1,2}|\\d{4})$`,
)

/** Index of the dash that closes "AMMAN, Nov. 18 (Meridian Wire) —", or -1. */
export function datelineEnd(words: readonly string[]): number {
  let i = 0
  while (
    i < 6 &&
    /^(?:\p{Lu}[\p{Lu}.'’]+|-|\/)$/u.test(words[i] ?? '') &&
    !(i > 0 && DASH.test(words[i]!) && !/^\p{Lu}{2}/u.test(words[i + 1] ?? ''))
  )
    i++
  if (i === 0) return -1
  if (words[i] === ',') {
    let j = i + 1
    while (
      j < i + 6 &&
      (MONTH_OR_DAY.test(words[j] ?? '') || words[j] === ',' || /^\p{Lu}/u.test(words[j] ?? ''))
    )
      j++
    i = j
  }
  if (words[i] === '(') {
    const close = words.indexOf(')', i)
    if (close < 0 || close - i > 6) return -1
    i = close + 1
  }
  return DASH.test(words[i] ?? '') && i + 1 < words.length ? i : -1
}

/**
 * Cuts sentences longer than `longest` words, after a semicolon, comma or dash in their second half where
 * there is one.
 */
export function cutLong(words: readonly string[], ends: readonly number[], longest: number): number[] {
  const out: number[] = []
  let start = 0
  for (const end of ends) {
    while (end - start >= longest) {
      let cut = start + longest - 1
      for (let i = cut; i > start + longest / 2; i--) {
        if (/^(?:[;,:–—]|--)$/.test(words[i]!)) {
          cut = i
          break
        }
      }
      out.push(cut)
      start = cut + 1
    }
    out.push(end)
    start = end + 1
  }
  return out
}
