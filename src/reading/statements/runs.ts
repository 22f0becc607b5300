import type { Sentence } from '../../language/index.ts'
import type { Span } from '../../record/span.ts'
import type { Candidate } from './candidate.ts'
import { merge, trim } from './content.ts'
import type { Scene } from './verbs.ts'

/** A quotation shorter than this is a phrase, not somebody talking on. */
const LEAST_TALK = 12

/**
 * Gives quotations without a cue of their own to whoever spoke last: “…,” she said. “…”, a quotation that runs over
 * paragraphs, and a paragraph that is nothing but a quotation.
 */
export function continueQuotes(
  candidates: readonly Candidate[],
  sentences: readonly Sentence[],
  scene: Scene,
): Candidate[] {
  const found = [...candidates]
  const starts = sentences.map(({ span }) => span[0])
  let speaker = -1
  for (const quote of scene.quotes.spans) {
    speaker = lastSpeaker(found, quote, { from: speaker, scene })
    if (quote[1] - quote[0] < LEAST_TALK || found.some((candidate) => isSaidBy(candidate, quote))) continue
    if (!startsSentence(quote, starts, scene.text)) {
      const near = nearestBefore(found, quote, scene.text)
      const own = found[near]
      if (own) found[near] = reaching(own, quote, scene)
      continue
    }
    const candidate = found[speaker]
    if (!candidate || !isContinued(candidate, quote, scene)) continue
    found[speaker] = { ...candidate, content: merge([...candidate.content, quote], scene.text) }
  }
  return found
}

/** Between what a cue was found to say and a quotation of the same sentence. */
const LONGEST_BRIDGE = 80

/**
 * "said the roads were closed *and “the worst is over”*": whose words a quotation goes on, where it stands in the middle
 * of a sentence after the last cue and nothing but a few words parts it from what that cue was found to say.
 */
function nearestBefore(candidates: readonly Candidate[], quote: Span, text: string): number {
  const isNear = ({ cue, source, content, tree }: Candidate) =>
    cue[1] <= quote[0] &&
    tree.sentence.span[0] <= quote[0] &&
    quote[0] < tree.sentence.span[1] &&
    bridgeTo({ cue, source, content }, quote, text).length <= LONGEST_BRIDGE
  const last = candidates.findLastIndex(({ cue }) => cue[1] <= quote[0])
  const candidate = candidates[last]
  return candidate && candidate.rule.startsWith('verb') && candidate.source !== null && isNear(candidate)
    ? last
    : -1
}

function bridgeTo(
  { cue, source, content }: Pick<Candidate, 'cue' | 'source' | 'content'>,
  quote: Span,
  text: string,
): string {
  return text.slice(Math.max(cue[1], source?.span[1] ?? 0, ...content.map(([, end]) => end)), quote[0])
}

/** A candidate with its last words, or all after its cue, drawn out to the end of a quotation. */
function reaching(candidate: Candidate, quote: Span, { text, quotes }: Scene): Candidate {
  const bridge = bridgeTo(candidate, quote, text)
  const isBroken = /[;.!?]|\p{L}{3,}.*,.*\p{L}{3,}.*,/u.test(bridge)
  if (isBroken) return candidate
  const spans = trim([quote[0] - bridge.length, quote[1]], text, quotes)
  const last = candidate.content.at(-1)
  const isNext = last && last[1] === quote[0] - bridge.length && last[0] >= candidate.cue[1]
  const content: Span[] = isNext
    ? [...candidate.content.slice(0, -1), [last[0], quote[1]]]
    : [...candidate.content, ...spans]
  return { ...candidate, content: merge(content, text) }
}

/** Whether somebody outside a quotation already says it; cues inside it do not count. */
function isSaidBy({ cue, content }: Candidate, quote: Span): boolean {
  return !overlaps(cue, quote) && content.some((span) => overlaps(span, quote))
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** Whether a quotation begins where a sentence does, give or take its mark. */
function startsSentence(quote: Span, starts: readonly number[], text: string): boolean {
  return (
    starts.some((start) => Math.abs(start - quote[0]) <= 1) ||
    /[.!?:]\s*$|^$|\n\s*$/u.test(text.slice(Math.max(0, quote[0] - 3), quote[0]))
  )
}

/** The last candidate before a quotation with quoted words of its own. */
function lastSpeaker(
  candidates: readonly Candidate[],
  quote: Span,
  { from, scene }: { from: number; scene: Scene },
): number {
  let last = from
  for (let i = Math.max(0, from); i < candidates.length; i++) {
    const candidate = candidates[i]
    if (!candidate || candidate.cue[0] >= quote[0]) break
    if (speaks(candidate, scene)) last = i
  }
  return last
}

/** Somebody who is quoted, or about to be. */
function speaks({ frame, source, cue, content }: Candidate, { quotes, text }: Scene): boolean {
  if (source === null || quotes.isInside(cue[0]) || !['that', 'host', 'beside'].includes(frame)) return false
  const isQuoted = content.some(([start, end]) => quotes.isInside(start) || quotes.isInside(end - 1))
  return isQuoted || text[cue[1] - 1] === ':' || text[cue[1]] === ':'
}

function isContinued({ content, cue, source }: Candidate, quote: Span, { text, quotes }: Scene): boolean {
  const said = content.find(([start, end]) => quotes.isInside(start) || quotes.isInside(end - 1))
  const end = Math.max(cue[1], source?.span[1] ?? 0, ...content.map((span) => span[1]))
  const between = text.slice(Math.min(end, quote[0]), quote[0])
  if (between.length > 300) return false
  const paragraphs = between.split(/\n+/u).length - 1
  const isBare = !/[\p{L}]/u.test(between)
  if (paragraphs === 0) return said !== undefined || /:\s*$/u.test(between)
  return isBare && said !== undefined && fillsParagraph(quote, text)
}

/** A paragraph that is one quotation, closed or not. */
function fillsParagraph([start, end]: Span, text: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const stop = text.indexOf('\n', end)
  const after = text.slice(end, stop < 0 ? text.length : stop)
  return before.trim() === '' && after.trim() === ''
}
