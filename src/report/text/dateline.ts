import { CAPITAL, LETTER } from './letters.ts'
import type { Line } from './lines.ts'

const PLACE = String.raw`[${CAPITAL}][${LETTER}'’.-]*(?:[ -](?:(?:de|del|la|le|al|el|of|the|en|sur|am|an|der)[ -])*[${CAPITAL}][${LETTER}'’.-]*){0,3}`
const PLACES = String.raw`${PLACE}(?:\s*\/\s*${PLACE}){0,2}(?:,\s*${PLACE})?`
const DATE = String.raw`(?:[${CAPITAL}][${LETTER}]{2,8}\.?\s+\d{1,2}|\d{1,2}\.?\s+[${LETTER}]{3,9}\.?)(?:,?\s+\d{4})?`
const AGENCY = String.raw`\([${CAPITAL}][^()\n]{0,40}\)`
const DASH = String.raw`\s*(?:[-–—]{1,2}|\s-)\s+`

/** How datelines are written; the dateline is the part before the mark that ends it. */
const DATELINES: readonly RegExp[] = [
  new RegExp(String.raw`^(?<dateline>${PLACES}(?:,?\s+${DATE})?\s*(?:[,:]?\s*${AGENCY})?)${DASH}\S`, 'u'),
  new RegExp(String.raw`^(?<dateline>${PLACES}(?:,?\s+${DATE})?\s*${AGENCY})[.:]?\s+\S`, 'u'),
]

/** "Amman: …" is a dateline only where the article begins: further down any label looks like it. */
const OPENING_DATELINE = new RegExp(String.raw`^(?<dateline>${PLACES}(?:,\s+${DATE})?):\s+\S`, 'u')

/** Paragraphs from the top among which the dateline may stand: captions, bylines and standfirsts come before it. */
const NEAR_TOP = 8
/** Shorter lines are headlines and labels. */
const SHORTEST = 80
const LONGEST_DATELINE = 90

/** Finds where a report says it was filed from: "AMMAN, Nov. 18 (Meridian Wire)". The dash is left out. */
export function findDateline(lines: readonly Line[]): string | null {
  const paragraphs = lines.slice(0, NEAR_TOP).filter(({ text }) => text.length >= SHORTEST)
  for (const [i, { text }] of paragraphs.entries())
    for (const shape of i === 0 ? [...DATELINES, OPENING_DATELINE] : DATELINES) {
      const dateline = shape.exec(text)?.groups?.['dateline']
      if (dateline !== undefined && dateline.length <= LONGEST_DATELINE && !isLabel(dateline))
        return dateline.trim()
    }
  return null
}

/** Labels that stand before a colon or dash as a place would. */
function isLabel(start: string): boolean {
  return /^(?:update[sd]?|correction|editor|note|q|a|question|answer|photo|image|video|watch|read|breaking|live|exclusive|analysis|opinion|factbox|timeline|explainer|weather|issued|situation|summary|background|location|source|advisory|alert|warning|notice|statement)\b/i.test(
    start,
  )
}
