import type { Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'

/** "withdrew its earlier figure of 112", "retracted the claim that 40 had died". */
const WITHDRAWN =
  /\b(?:withdr[ae]w(?:s|n|ing)?|retract(?:s|ed|ing)?|rescind(?:s|ed)?|disown(?:s|ed)?|t(?:akes?|ook|aken) back|repudiat(?:es|ed))\b[^.;]{0,90}$/i
/** "up from 11", "not 95", "an earlier 6.3", "previously 40", "to four from two". */
const PRIOR =
  /\b(?:(?:up |down )?from|not|instead of|rather than|(?:an |its |the |their )?(?:earlier|previous|initial|first|original|prior|old)(?:ly)?(?: (?:figure|toll|count|estimate|number|tally|report|announcement|statement))?(?: of| at| put)?|revising(?: an| its)? earlier|after (?:first|initially) \w+(?: \w+)?)(?: (?:at least|about|some|around|nearly|only))?\s*$/i
/** A source that speaks again, rather than being quoted again. */
const RENEWED =
  /\b(?:again|repeat(?:s|ed)?|reiterat(?:es|ed)|st(?:ands?|ood) by|maintain(?:s|ed)|still (?:puts?|says?|counts?)|remains? at|now (?:says?|puts?|counts?)|insist(?:s|ed)|told (?:reporters|a (?:press|news) conference|the)|(?:press|news) (?:conference|briefing)|at a (?:\w+ )?briefing|interview)\b/i
const UNCONFIRMED =
  /\b(?:unconfirmed|unverified|unsubstantiated|could not (?:be )?(?:immediately |independently )?(?:be )?(?:verif|confirm)|(?:has|have) not been (?:independently )?(?:verified|confirmed)|rumou?rs?|(?:on|circulating on) social (?:media|networks)|quoted on some|no way to (?:verify|confirm))/i
/** "unless Kenya released six", "demanded 40 lorries": nobody says that it is so. */
const SUPPOSED =
  /\b(?:unless|if|in (?:exchange|return) for|demand(?:s|ed|ing)?|call(?:s|ed|ing) for|would|should|threaten(?:s|ed|ing)? to)\b[^.;:]{0,70}$/i
/** "Three more bodies", "another two": what is added to a total is none; "more than" is no addition. */
const ADDED = /\b(?:more(?! than)|another|further|additional)\b/i
/** "One victim had been counted twice". */
const MISCOUNTED = /^[^.;]{0,25}\b(?:counted|listed|registered) (?:twice|double|by mistake)\b/i
/** "Appeals for $18 million", "needs 40 lorries": asked for, not given. */
const SOUGHT =
  /\b(?:appeal\w*|ask(?:s|ed|ing)? (?:\w+ )?for|request\w*|seek(?:s|ing)?|sought|call(?:s|ed|ing)? for|needs?|needed)\b[^.;]{0,90}$/i
/** "The two missing employees were found alive": they are missing no longer. */
const FOUND =
  /\b(?:were|was|been|are|is) (?:all )?(?:later )?(?:found|located|rescued|accounted for|recovered)\b/i
const LOOK_BACK = 110
const LOOK_AHEAD = 50

/** What the words around a figure say of it. */
export interface Cues {
  readonly isPrior: boolean
  readonly withdraws: boolean
  readonly isRenewed: boolean
  readonly isUnconfirmed: boolean
  readonly isSupposed: boolean
  readonly isFound: boolean
  readonly isSought: boolean
  /** No total: an addition to one, or a slip in one. */
  readonly isAdded: boolean
}

export function cuesAround(reading: Reading, span: Span): Cues {
  const { text } = reading.report
  const sentence = sentenceAt(reading, span)
  const before = text.slice(Math.max(sentence[0], span[0] - LOOK_BACK), span[0])
  const whole = text.slice(...sentence)
  const withdraws = WITHDRAWN.test(before)
  return {
    withdraws,
    isPrior: !withdraws && PRIOR.test(before),
    isRenewed: RENEWED.test(whole),
    isUnconfirmed: UNCONFIRMED.test(whole),
    isSupposed: SUPPOSED.test(before),
    isSought: SOUGHT.test(before),
    isAdded: isAdded(text, span),
    isFound: FOUND.test(text.slice(span[1], Math.min(sentence[1], span[1] + LOOK_AHEAD))),
  }
}

function isAdded(text: string, [start, end]: Span): boolean {
  const lead = /[\p{L}]+ $/u.exec(text.slice(Math.max(0, start - 14), start))?.[0] ?? ''
  return ADDED.test(lead + text.slice(start, end)) || MISCOUNTED.test(text.slice(end, end + LOOK_AHEAD))
}

/** The sentence a span stands in; the span itself when the reading has no sentences. */
export function sentenceAt({ sentences }: Reading, span: Span): Span {
  return (sentences ?? []).find(([start, end]) => start <= span[0] && span[0] < end) ?? span
}
