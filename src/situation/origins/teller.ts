import type { Actor, Figure, Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'

/** "Nepal lowered the death toll … to 104": whose toll it is, although nobody is said to say it. */
const COUNTS =
  /\b(?:lower|rais|revis|updat|doubl|tripl|increas|reduc|cut|put|set|correct|record|register|count|confirm|list)\w*\b[^.;]{0,60}\b(?:tolls?|figures?|numbers?|counts?|deaths?|dead|totals?|tally)\b/i
/** "the 112 announced by the Home Ministry", "a toll of 40 given by rebels". */
const GIVEN_BY =
  /^[^.;,]{0,25}?\b(?:announced|reported|given|cited|quoted|published|claimed|registered|counted|released|provided|put out) by (?:the )?/i

/** Whom a figure belongs to by the words around it, where no statement covers it. */
export function tellerOf(reading: Reading, { span }: Figure, sentence: Span): Actor | null {
  const { text } = reading.report
  const after = GIVEN_BY.exec(text.slice(span[1], sentence[1]))
  if (after) {
    const at = span[1] + after[0].length
    const giver = actorAt(reading, (start, end) => start <= at && at < end)
    if (giver) return giver
  }
  const before = COUNTS.exec(text.slice(sentence[0], span[0]))
  if (!before) return null
  const verb = sentence[0] + before.index
  return actorAt(reading, (start, end) => start >= sentence[0] && end <= verb && verb - end <= REACH)
}

/** Characters between a subject and its verb. */
const REACH = 25

function actorAt({ actors }: Reading, fits: (start: number, end: number) => boolean): Actor | null {
  return actors.find(({ mentions }) => mentions.some(([start, end]) => fits(start, end))) ?? null
}
