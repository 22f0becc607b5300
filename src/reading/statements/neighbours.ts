import type { Span } from '../../record/span.ts'
import { merge, trim } from './content.ts'
import type { VerbGroup } from './group.ts'
import type { Tree } from '../tree.ts'
import type { Scene } from './verbs.ts'

const QUOTE_AHEAD = /^\s*[:,]?\s*(?=[“"‘'])/u
const COLON_AHEAD = /^\s*:\s*/u

/**
 * The content of a saying verb whose clause holds none, by what stands beside the clause: a quotation that ends just
 * before it (in this sentence or the last), one that opens just after it, all after a colon, or all before a comma.
 */
export function besideClause(tree: Tree, clause: Span, { text, quotes }: Scene): Span[] {
  const [from, to] = tree.sentence.span
  const start = Math.max(from, lastBreak(text, from, clause[0]))
  const before = text.slice(start, clause[0])
  const after = text.slice(clause[1], to)
  const ahead = COLON_AHEAD.exec(after) ?? QUOTE_AHEAD.exec(after)
  const spans: Span[] = []
  if (/[\p{L}\p{N}].*[”"’',—–-]\s*$/u.test(before))
    spans.push(...saidBefore(tree, [start, clause[0]], quotes))
  else if (before.trim() === '') {
    const last = quotes.around(text.slice(0, from).trimEnd().length - 1)
    const isBeside =
      last && !text.slice(last[1], from).includes('\n') && text.slice(last[1], from).trim() === ''
    if (
      isBeside &&
      (/[,?!—-][”"’']*$/u.test(text.slice(0, last[1])) || !/^\p{Lu}/u.test(text.slice(clause[0])))
    )
      spans.push(last)
  }
  if (ahead) spans.push([clause[1] + ahead[0].length, to])
  if (after.trim() === ':') spans.push(...nextParagraph(text, to, quotes))
  return merge(
    spans.flatMap((span) => trim(whole(span, quotes), text, quotes)),
    text,
  )
}

/** "She added:" and no more: the quotation that follows, else all of the next paragraph. */
function nextParagraph(text: string, from: number, quotes: Scene['quotes']): Span[] {
  const gap = /^\s*/u.exec(text.slice(from))?.[0] ?? ''
  const start = from + gap.length
  const quote = quotes.around(start)
  if (quote) return [quote]
  const stop = text.indexOf('\n', start)
  return gap.includes('\n') && start < text.length ? [[start, stop < 0 ? text.length : stop]] : []
}

/** What stands before the speaker's clause: the quotation it ends in, or all of it if it has a verb. */
function saidBefore(tree: Tree, [start, end]: Span, quotes: Scene['quotes']): Span[] {
  const hasVerb = tree.tokens.some(
    ({ span, upos }) => span[0] >= start && span[1] <= end && /^(?:VERB|AUX)$/u.test(upos),
  )
  const quote = quotes.around(end - 1) ?? quotes.around(end - 2)
  if (hasVerb) return [[start, end]]
  return quote ? [quote] : []
}

/** Where the last part of the sentence begins: a semicolon parts what others said. */
function lastBreak(text: string, from: number, to: number): number {
  return from + text.slice(from, to).lastIndexOf(';') + 1
}

function whole([start, end]: Span, quotes: Scene['quotes']): Span {
  const lead = quotes.around(start)
  const tail = quotes.around(end - 1)
  return [Math.min(start, lead?.[0] ?? start), Math.max(end, tail?.[1] ?? end)]
}

/** The words from the speaker to the last of the verb group. */
export function clauseSpan(tree: Tree, { tokens }: VerbGroup, source: Span | null): Span {
  const first = tree.tokens[tokens[0] ?? 0]?.span[0] ?? 0
  const end = tree.tokens[tokens.at(-1) ?? 0]?.span[1] ?? 0
  return [Math.min(first, source?.[0] ?? first), Math.max(end, source?.[1] ?? end)]
}
