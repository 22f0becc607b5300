import { isProse, type Line } from './lines.ts'
import { FURNITURE_LINES, NOTE_LINES } from './patterns.ts'
import { findCaptions } from './captions.ts'

/** Longest line that can be furniture by its words. */
const LONGEST = 400

/** An editor's note on the text, as the report records it. */
export interface FoundNote {
  readonly kind: 'update' | 'correction'
  readonly span: readonly [number, number]
}

/** Finds editors' notes: lines that say that the text was updated or corrected. */
export function findNotes(lines: readonly Line[]): FoundNote[] {
  return lines.flatMap(({ text, span }) => {
    const kind = noteKind(text)
    return kind === null ? [] : [{ kind, span }]
  })
}

function noteKind(text: string): FoundNote['kind'] | null {
  if (NOTE_LINES.correction.pattern.test(text)) return 'correction'
  return NOTE_LINES.update.pattern.test(text) ? (isCorrecting(text) ? 'correction' : 'update') : null
}

/** An update that owns up to an error is a correction. */
function isCorrecting(text: string): boolean {
  return /\b(?:earlier version|misstated|incorrect(?:ly)?|wrongly|erroneous(?:ly)?|correct(?:s|ed) (?:the|an?|to))\b/i.test(
    text,
  )
}

/** Finds lines that are not the article: promotions, captions, biographies, and what follows a list of other stories. */
export function findFurniture(lines: readonly Line[]): Line[] {
  const furniture = new Set(findCaptions(lines))
  for (const line of lines) if (furnitureKind(line) !== null) furniture.add(line)
  for (const line of tailOf(lines)) furniture.add(line)
  return lines.filter((line) => furniture.has(line) && noteKind(line.text) === null)
}

/** What sort of furniture a line is, or null. */
export function furnitureKind({ text }: Pick<Line, 'text'>): string | null {
  if (text.length > LONGEST) return null
  for (const [kind, { pattern }] of Object.entries(FURNITURE_LINES)) if (pattern.test(text)) return kind
  return null
}

/** Lines from the first that opens a list of other stories, when only short lines follow it. */
function tailOf(lines: readonly Line[]): readonly Line[] {
  const lastProse = lines.findLastIndex((line) => isProse(line) && furnitureKind(line) === null)
  const opener = lines.findIndex(
    (line, i) => i > lastProse && FURNITURE_LINES[furnitureKind(line) ?? '']?.opensTail === true,
  )
  return opener > 0 && lastProse >= 0 ? lines.slice(opener) : []
}
