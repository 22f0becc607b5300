import type { Span } from '../../record/span.ts'

/** Stretches inside quotation marks, marks included, and who may be read through them. */
export interface Quotes {
  readonly spans: readonly Span[]
  /** Whether a character stands inside a quotation. */
  readonly isInside: (offset: number) => boolean
  /** The quotation around a character, if any. */
  readonly around: (offset: number) => Span | undefined
}

/** Stands for the second of two single marks that are one double mark. */
const DOUBLED = '\u200b'
const LETTER = /[\p{L}\p{N}]/u

/**
 * Quotations by paragraph. A paragraph that opens one and does not close it is quoted to its end, as newspapers do when
 * the next paragraph goes on quoting. Single marks count only where they cannot be apostrophes.
 */
export function findQuotes(text: string): Quotes {
  const spans: Span[] = []
  let offset = 0
  for (const paragraph of text.replace(/''|``/gu, `"${DOUBLED}`).split('\n')) {
    for (const [start, end] of inParagraph(paragraph)) spans.push([start + offset, end + offset])
    offset += paragraph.length + 1
  }
  const around = (at: number) => findAround(spans, at)
  return { spans, around, isInside: (at) => around(at) !== undefined }
}

function findAround(spans: readonly Span[], at: number): Span | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.[1] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span && span[0] <= at ? span : undefined
}

function inParagraph(text: string): Span[] {
  const spans: Span[] = []
  let open = -1
  let mark = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (open < 0) {
      const closes = opensAt(text, i)
      if (closes === 0) [open, mark] = [i, c]
      else if (closes > 0) {
        spans.push([i, closes])
        i = closes - 1
      }
    } else if (c === '”' || c === '"' || (c === '“' && mark === '“')) {
      const width = text[i + 1] === DOUBLED ? 2 : 1
      spans.push([open, c === '“' ? i : i + width])
      open = c === '“' ? i : -1
    }
  }
  if (open >= 0 && text.length - open > 3) spans.push([open, text.length])
  return spans
}

/** -1: no quotation opens here; 0: one opens with a double mark; else the end of a quotation in single marks. */
function opensAt(text: string, i: number): number {
  const c = text[i]
  if (c === '“' || c === '"') return 0
  if ((c !== '‘' && c !== "'") || !/^[\s(—–-]?$/u.test(text[i - 1] ?? '') || !LETTER.test(text[i + 1] ?? ''))
    return -1
  for (let k = i + 2; k < text.length; k++) {
    const isMark = text[k] === '’' || text[k] === "'"
    if (isMark && !LETTER.test(text[k + 1] ?? '') && !/\s/u.test(text[k - 1] ?? ' '))
      return k - i > 3 ? k + 1 : -1
  }
  return -1
}

/** Share of the letters and digits of `spans` that stand inside quotations. */
export function quotedShare(spans: readonly Span[], text: string, quotes: Quotes): number {
  let all = 0
  let inside = 0
  for (const [start, end] of spans)
    for (let i = start; i < end; i++) {
      if (!LETTER.test(text[i] ?? '')) continue
      all++
      if (quotes.isInside(i)) inside++
    }
  return all === 0 ? 0 : inside / all
}
