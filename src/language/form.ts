// What a stretch of a report is, told from its form alone.
import { datelineEnd, isTitle } from './ends.ts'
import type { SentenceKind } from './sentence.ts'

const CREDIT = /\((?:[^()]*\b(?:photo|image|file|getty|reuters|afp|ap|epa|handout|via)\b[^()]*)\)\s*$/i
const BARE_CREDIT =
  /(?:\bvia\s|\/)\s*(?:Getty Images|AFP|AP|Reuters|EPA|Handout)(?:\/[\p{L} ]+|\s+via\s+[\p{L} ]+)?\s*$/iu
const CAPTION =
  /^(?:(?:file )?photo|image|picture|caption|video|watch|pictured|above|below)\b\s*[:|-]|^file\s*[-–—:]/i
const BYLINE = /^(?:by|from|reporting by|written by|editing by|additional reporting by)\s+\p{Lu}/iu
const ENDED = /[.!?…]["”’')\]]*\s*$/

/**
 * The form of a whole block: `text` is the block, `words` its words, `first` whether nothing but headlines
 * stood before it,
 * `single` whether it is one sentence. */
export function formOf(
  text: string,
  words: readonly string[],
  { first, single }: { first: boolean; single: boolean },
): SentenceKind {
  const short = words.length <= 40 && single
  const ended = ENDED.test(text.slice(-20))
  if (words.length <= 30 && BYLINE.test(text) && !ended) return 'byline'
  if (
    CAPTION.test(text) ||
    (words.length <= 80 && (CREDIT.test(text.slice(-120)) || BARE_CREDIT.test(text.slice(-120))))
  )
    return 'caption'
  if (short && !ended && isTitle(words) && words.length >= 3) return 'headline'
  if (short && !ended && first && words.length >= 4) return 'headline'
  if (words.length <= 40 && !ended && datelineEnd(words) < 0) return 'other'
  return 'prose'
}
