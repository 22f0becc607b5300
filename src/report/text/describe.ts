import type { Report } from '../../record/report.ts'
import { guessLanguage } from '../language/guess.ts'
import { findByline } from './byline.ts'
import { findDateline } from './dateline.ts'
import { findFurniture, findNotes, furnitureKind } from './furniture.ts'
import { listLines, type Line } from './lines.ts'

/** What a plain text shows of itself. All spans are in the text given. */
export interface Description {
  /** The headline, or an empty string where the text does not begin with one. */
  readonly title: string
  readonly byline: readonly string[]
  readonly dateline: string | null
  readonly language: string
  readonly notes: NonNullable<Report['notes']>
  readonly furniture: NonNullable<Report['furniture']>
}

export function describeText(text: string): Description {
  const lines = listLines(text)
  const byline = findByline(lines)
  const notes = findNotes(lines)
  const furniture = new Set(findFurniture(lines))
  if (byline) furniture.add(byline.line)
  const own = lines.filter((line) => !furniture.has(line))
  return {
    title: findTitle(lines),
    byline: byline?.names ?? [],
    dateline: findDateline(own),
    language: guessLanguage(text),
    notes: notes.map(({ kind, span: [start, end] }) => ({ kind, span: [start, end] as [number, number] })),
    furniture: joinSpans([...furniture].sort((a, b) => a.span[0] - b.span[0])),
  }
}

/** Longest headline, in characters: the longest of the press are about 140. */
const LONGEST_TITLE = 160

/** The first line, if it looks like a headline: short, not a sentence of prose, and followed by something longer. */
function findTitle(lines: readonly Line[]): string {
  const [first, ...rest] = lines
  if (!first || rest.length === 0 || first.text.length > LONGEST_TITLE || furnitureKind(first) !== null)
    return ''
  const text = first.text.replace(/^#{1,6}\s+/, '')
  const isEnded = /[.:;,]["”’»)]?$/.test(text) && !/\b(?:\p{Lu}\.){2,}$/u.test(text)
  const isLonger = rest.some((line) => line.text.length > text.length)
  return isEnded || !isLonger || /^\p{Ll}/u.test(text) ? '' : text
}

/** Neighbouring lines of furniture as one span. */
function joinSpans(lines: readonly Line[]): [number, number][] {
  return lines.map(({ span: [start, end] }) => [start, end])
}
