/** A line of a text that is not blank, without the white space around it. */
export interface Line {
  readonly text: string
  readonly span: readonly [number, number]
}

/** Lists the lines that say something, with their places. */
export function listLines(text: string): Line[] {
  const lines: Line[] = []
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const line = match[0].trim()
    if (line === '') continue
    const start = match.index + match[0].indexOf(line)
    lines.push({ text: line, span: [start, start + line.length] })
  }
  return lines
}

/** Prose: a line long enough, and ended, to be a paragraph of an article. */
export function isProse({ text }: Pick<Line, 'text'>): boolean {
  return text.length > 120 && /[.!?…。"”’»)\]]$/.test(text)
}
