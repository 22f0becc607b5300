import { CAPITAL, LETTER } from './letters.ts'
import { isProse, type Line } from './lines.ts'

/** Agencies and phrases that end a picture's credit. */
const CREDIT =
  /(?:\/|\bvia\s|\((?=[^()]*(?:\/|via|[Pp]hoto))|\s[|–—-]\s|:\s|©\s?|\.\s)\s*(?:[^/\n\d]{2,50}\/)?(?:AFP|AP|AP Photo|Associated Press|Reuters|REUTERS|EPA|EFE|ANSA|DPA|dpa|Getty(?: Images)?|Xinhua|TASS|Anadolu(?: Agency)?|Bloomberg|Shutterstock|Alamy|Handout|NurPhoto|Zuma(?: Press)?|[Ff]ile(?: photo)?)(?:[\s/,-]+(?:via\s+)?(?:AFP|AP|Reuters|REUTERS|EPA|Getty Images|Getty|Xinhua|Bloomberg|Shutterstock|[Ff]ile|Pool|Photo|Handout|Images))*\)?\.?$/u

const WORD = String.raw`[${CAPITAL}][${LETTER}'’.-]*`
const SHORT_NAME = String.raw`${WORD}(?:\s+${WORD}){0,3}`
/** "Outlet/Name Surname" or "Name Surname/Outlet" after the last full stop. */
const SLASH_CREDIT = new RegExp(String.raw`[.!?"”]\s+${SHORT_NAME}\s?\/\s?${SHORT_NAME}$`, 'u')

/** Finds captions: a line said twice, the second time often with its credit, and lines that end in a credit. */
export function findCaptions(lines: readonly Line[]): Line[] {
  const captions = new Set<Line>()
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (next && isRepeat(line.text, next.text)) captions.add(line).add(next)
    else if (endsInCredit(line)) captions.add(line)
  }
  return [...captions]
}

/** Characters that a repeated line must have at least: shorter ones repeat by chance. */
const LONG_ENOUGH = 25
/** Characters of credit that may follow the repeated caption. */
const CREDIT_LENGTH = 120

function isRepeat(first: string, second: string): boolean {
  return (
    first.length >= LONG_ENOUGH && second.startsWith(first) && second.length - first.length <= CREDIT_LENGTH
  )
}

/** Whether a line ends in the credit of a picture. */
export function endsInCredit(line: Pick<Line, 'text'>): boolean {
  if (line.text.length > 500 || (isProse(line) && !/[)/]|AFP|Reuters|Getty/.test(line.text.slice(-40))))
    return false
  return CREDIT.test(line.text) || SLASH_CREDIT.test(line.text)
}
