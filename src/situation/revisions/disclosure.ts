import type { Report } from '../../record/report.ts'
import type { Span } from '../../record/span.ts'
import { plainWords } from '../words.ts'

/** Words by which an outlet owns up to a change. */
const NOTE =
  /\b(?:correct(?:s|ed|ion|ing)?|updat(?:es|ed|e|ing)|amend(?:s|ed|ment)|clarif(?:ies|ied|ication)|earlier version|this version|previous version|an earlier headline)\b/i
/** A note stands apart: in brackets, or as a paragraph that begins with the word. */
const APART =
  /^\s*(?:[([*—–-]|\*{1,3}|(?:correction|update|editor|clarification|note|this (?:article|story|version|report))\b)/i
/** Words that say nothing about which change a note means. */
const EMPTY = new Set(
  `the a an of in on at by to and or for from is was were be been this that it its not with as paragraph story version
  corrects corrected correction updates updated update adds added number earlier second first third fourth article report
  say said new also has have show shows`.split(/\s+/),
)

/** Where the editor's notes of a text stand: those that the reader marked, else paragraphs apart that speak of a correction. */
function notesOf(report: Report): Span[] {
  const marked = (report.notes ?? []).map(({ span }) => span)
  const found = paragraphsOf(report).filter((span) => {
    const text = report.text.slice(...span)
    return APART.test(text) && NOTE.test(text)
  })
  return [...marked, ...found]
}

function paragraphsOf({ text }: Report): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => [index, index + line.length])
}

/** Notes that the later version has and the earlier one had not. */
export function newNotes(before: Report, after: Report): string[] {
  const old = new Set(notesOf(before).map((span) => before.text.slice(...span)))
  return notesOf(after)
    .map((span) => after.text.slice(...span))
    .filter((note) => !old.has(note))
}

/** Whether a note speaks of a change: names its old or new value, or the thing that changed. */
export function isMentioned(
  note: string,
  change: { readonly before: string; readonly after: string; readonly about: readonly string[] },
): boolean {
  const words = new Set(plainWords(note).map(stem))
  const values = [change.before, change.after].map((text) => tellingWords(text))
  if (values.some((value) => value.length > 0 && value.every((word) => words.has(word)))) return true
  return change.about.flatMap(tellingWords).some((word) => words.has(word))
}

/** Whether a stretch of text belongs to a note, and so says nothing new. */
export function isInNote(report: Report, [start, end]: Span): boolean {
  return notesOf(report).some((note) => note[0] <= start && end <= note[1])
}

function tellingWords(text: string): string[] {
  return plainWords(text)
    .filter((word) => !EMPTY.has(word) && (word.length > 2 || /\d/.test(word)))
    .map(stem)
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ed|s)$/, '') : word
}
