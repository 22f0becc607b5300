import { CAPITAL, LETTER } from './letters.ts'
import type { Line } from './lines.ts'
import { NAMES } from './patterns.ts'

/** Lines at either end of a text among which a byline may stand. */
const NEAR_TOP = 7

const BYLINE = new RegExp(
  String.raw`^(?:[Bb][Yy]|Von|Par|Por|Di|Door|Av|Af|Text(?::| by)|Words by|Story by|Reported by)\s+(?<names>${NAMES}|[${CAPITAL}][${CAPITAL}'’.-]+(?:\s+[${CAPITAL}][${CAPITAL}'’.-]+){1,3}(?:\s+(?:AND|UND|ET|Y)\s+[${CAPITAL}][${CAPITAL}'’.-]+(?:\s+[${CAPITAL}][${CAPITAL}'’.-]+){1,3})?)(?:\s*(?:,|\||[-–—•·(]|\bin\b|\bfor\b|\bat\b).{0,80})?$`,
  'u',
)
const NAMES_WITH_ROLE = new RegExp(
  String.raw`^(?<names>${NAMES}),?\s*(?:\||,|[-–—•·])\s*(?:[${LETTER}\s'’&-]{0,40}\b)?(?:[Rr]eporter|[Cc]orrespondent|[Ss]taff [Ww]riter|[Ee]ditor|[Aa]gencies|[Bb]ureau)\b.{0,40}$`,
  'u',
)

/** A byline and who is named in it. */
export interface Byline {
  readonly line: Line
  readonly names: readonly string[]
}

/** Finds the line that names the authors, among the first lines. */
export function findByline(lines: readonly Line[]): Byline | null {
  for (const line of lines.slice(0, NEAR_TOP)) {
    if (line.text.length > 160) continue
    const names = (BYLINE.exec(line.text) ?? NAMES_WITH_ROLE.exec(line.text))?.groups?.['names']
    if (names !== undefined) return { line, names: splitNames(names) }
  }
  return null
}

/** Splits "Ana Ruiz, Bo Lind and Cy Moss"; a leading "By" and a trailing role are dropped. */
export function splitNames(text: string): string[] {
  return text
    .replace(/^\s*(?:by|von|par|por)\s+/i, '')
    .split(/\s*(?:,|;|\||\/|&|\s(?:and|und|et|y|AND|og|och)\s)\s*/u)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= 80)
}
