import type { FactStanding } from '../../record/vocabulary.ts'

/** What a brief may assume about the terminal. */
export interface Page {
  /** Columns. */
  readonly width: number
  readonly colour: boolean
}

/** A mark for each standing: shape and word carry the meaning, colour only repeats it. */
export const STANDING_MARKS: Readonly<Record<FactStanding, { mark: string; word: string; ansi: number }>> = {
  corroborated: { mark: '●', word: 'corroborated', ansi: 32 },
  disputed: { mark: '◆', word: 'disputed', ansi: 33 },
  'single-source': { mark: '○', word: 'single source', ansi: 36 },
  superseded: { mark: '↻', word: 'updated', ansi: 34 },
  retracted: { mark: '✕', word: 'retracted', ansi: 31 },
}

const BOLD = 1
const DIM = 2

/** Wraps `text` in a terminal colour when the page has colours. */
export function paint(text: string, ansi: number, page: Page): string {
  return page.colour ? `\u001B[${ansi}m${text}\u001B[0m` : text
}

export const bold = (text: string, page: Page): string => paint(text, BOLD, page)
export const dim = (text: string, page: Page): string => paint(text, DIM, page)

/** Breaks `text` at spaces to lines of at most `width` columns; later lines start with `indent`. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length > width && line !== '' && line !== indent.slice(0, -1)) {
      lines.push(line)
      line = indent + word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** Cuts `text` to `width` columns, with an ellipsis when something is lost. */
export function clip(text: string, width: number): string {
  const flat = oneLine(text)
  return flat.length <= width ? flat : `${flat.slice(0, Math.max(0, width - 1)).trimEnd()}…`
}

/** Pads on the right to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - text.length))
}

/** Report text is foreign: control characters must not reach the terminal, nor break a line. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
}
