import type { Span } from '../../record/span.ts'
import { wordEnd, wordStart } from '../words.ts'

/** Titles and the like, whose full stop ends no sentence. */
const SHORTENED =
  /(?:^|[\s("“])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Col|Gen|Maj|Lt|Capt|Sgt|Cmdr|Adm|Brig|Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Gov|Rep|St|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/u
/** Characters on each side of the words that a quotation may take in. */
const MOST = 220

/** The sentence around the words of a claim, in one line; marks within it are single, since it will stand in double ones. */
export function quoteOf(text: string, [start, end]: Span): string {
  const from = sentenceStart(text, start)
  const to = sentenceEnd(text, end)
  const quote = text
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(^|[\s(—-])["“]/g, '$1‘')
    .replace(/["”]/g, '’')
  const isWhole = to >= text.length || /[.!?\n"”]/.test(text[to - 1] ?? '')
  return isWhole ? quote : `${quote} …`
}

function sentenceStart(text: string, start: number): number {
  for (let at = start; at > 0 && start - at < MOST; at -= 1) {
    if (text[at - 1] === '\n') return at
    if (/\s/.test(text[at - 1] as string) && isStop(text, at - 2)) return at
  }
  return wordStart(text, start - MOST)
}

function sentenceEnd(text: string, end: number): number {
  for (let at = end; at < text.length && at - end < MOST; at += 1) {
    if (text[at] === '\n') return at
    if (isStop(text, at) && /^["”’)]*(?:\s|$)/.test(text.slice(at + 1, at + 4)))
      return at + 1 + (/^["”’)]*/.exec(text.slice(at + 1)) as RegExpExecArray)[0].length
  }
  return wordEnd(text, end + MOST)
}

/** Whether a sentence ends with the character at a place, closing marks apart. */
function isStop(text: string, at: number): boolean {
  let stop = at
  while (/["”’)]/.test(text[stop] ?? '')) stop -= 1
  const next = text.slice(at + 1).search(/\S/)
  const goesOn = next > 0 && /\p{Ll}/u.test(text[at + 1 + next] as string)
  return /[.!?]/.test(text[stop] ?? '') && !goesOn && !SHORTENED.test(text.slice(Math.max(0, stop - 6), stop))
}
