import type { Span } from '../../record/span.ts'
import { dropAsides } from './asides.ts'
import type { CueLexicon } from './lexicon.ts'
import type { Quotes } from './quotes.ts'
import { spansOf, type Tree } from '../tree.ts'

const LEADING = /^[\s,;:.!?…–—―-]+/u
const TRAILING = /[\s,;:–—―-]+$/u

interface ContentScene {
  readonly text: string
  readonly quotes: Quotes
  readonly lexicon: CueLexicon
  readonly cue: Span
  readonly source: Span | null
}

/**
 * Content as spans: the marked tokens less the cue and the source, edges trimmed as annotators do (no comma before the
 * cue, no final full stop outside the quotation), and quotations that are partly in taken in whole.
 */
export function contentSpans(
  tree: Tree,
  marks: readonly boolean[],
  { text, quotes, lexicon, cue, source }: ContentScene,
): Span[] {
  const blocked = [cue, ...(source ? [source] : [])]
  const taken = spansOf(tree, dropAsides(tree, marks, { quotes, lexicon })).map((span) =>
    wholeQuote(span, { text, quotes, blocked }),
  )
  const cut = blocked.reduce<Span[]>((spans, hole) => spans.flatMap((span) => without(span, hole)), taken)
  const own = quotes.around(cue[0])
  const within = own ? cut.flatMap((span) => overlap(span, own)) : cut
  const near = within.flatMap((span) => besideCue(span, { text, quotes, cue }))
  const trimmed = near.flatMap((span) => trim(span, text, quotes))
  return merge(onlyQuoted(trimmed, { quotes, cue }), text)
}

/** “…,” she said, *which pleased them*: where all before the cue is quoted, only quotations go on after it. */
function onlyQuoted(spans: readonly Span[], { quotes, cue }: { quotes: Quotes; cue: Span }): readonly Span[] {
  const before = spans.filter(([start]) => start < cue[0])
  const isQuoted = ([start, end]: Span) => quotes.isInside(start) && quotes.isInside(end - 1)
  if (before.length === 0 || !before.every(isQuoted)) return spans
  return spans.filter((span) => span[0] < cue[0] || quotes.isInside(span[0]) || quotes.isInside(span[1] - 1))
}

/** If a span enters or leaves a quotation that holds no cue, takes the whole of it. */
function wholeQuote(
  span: Span,
  { text, quotes, blocked }: { text: string; quotes: Quotes; blocked: readonly Span[] },
): Span {
  let [start, end] = span
  const isFree = (quote: Span) => blocked.every(([from, to]) => to <= quote[0] || from >= quote[1])
  const lead = quotes.around(start)
  if (lead && isFree(lead)) start = Math.min(start, lead[0])
  const tail = quotes.around(Math.max(start, end - 1))
  if (tail && isFree(tail)) end = Math.max(end, tail[1])
  const next = quotes.around(end)
  if (
    next &&
    next[0] >= end &&
    next[0] - end <= 1 &&
    text.slice(end, next[0]).trim() === '' &&
    /[”"’']/u.test(text[end] ?? '')
  )
    end = next[1]
  return [start, end]
}

/** A semicolon outside quotations parts what this source says from what others do: keeps the part beside the cue. */
function besideCue(
  [start, end]: Span,
  { text, quotes, cue }: { text: string; quotes: Quotes; cue: Span },
): Span[] {
  const breaks = [...text.slice(start, end).matchAll(/;/gu)]
    .map(({ index }) => start + index)
    .filter((at) => !quotes.isInside(at))
  if (breaks.length === 0) return [[start, end]]
  return start >= cue[1] ? [[start, breaks[0] ?? end]] : [[(breaks.at(-1) ?? start) + 1, end]]
}

/** Whose cue stands in a quotation says nothing outside it. */
function overlap([start, end]: Span, [from, to]: Span): Span[] {
  const both: Span = [Math.max(start, from), Math.min(end, to)]
  return both[0] < both[1] ? [both] : []
}

function without([start, end]: Span, [from, to]: Span): Span[] {
  if (to <= start || from >= end) return [[start, end]]
  const parts: Span[] = [
    [start, from],
    [to, end],
  ]
  return parts.filter(([a, b]) => b > a)
}

/** Drops spaces and outer punctuation; marks of quotation and a final mark inside them stay. */
export function trim([start, end]: Span, text: string, quotes: Quotes): Span[] {
  const lead = LEADING.exec(text.slice(start, end))?.[0].length ?? 0
  let from = start + lead
  let to = end
  for (;;) {
    const tail = TRAILING.exec(text.slice(from, to))?.[0].length ?? 0
    to -= tail
    const last = text[to - 1]
    if (to > from && (last === '.' || last === '!') && !quotes.isInside(to - 1) && !isAbbreviation(text, to))
      to--
    else if (tail === 0) break
  }
  if (/^[)\]]/u.test(text[from] ?? '')) from++
  return /[\p{L}\p{N}]/u.test(text.slice(from, Math.max(from, to))) ? [[from, to]] : []
}

function isAbbreviation(text: string, end: number): boolean {
  return (
    /(?:\b\p{Lu}\.|\b\p{L}\.\p{L}\.)$/u.test(text.slice(Math.max(0, end - 6), end)) &&
    /^\s+\p{Ll}/u.test(text.slice(end))
  )
}

/** Sorts, and joins stretches with nothing but space between them. */
export function merge(spans: readonly Span[], text: string): Span[] {
  const merged: [number, number][] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && (start <= last[1] || /^\s*$/u.test(text.slice(last[1], start))))
      last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
