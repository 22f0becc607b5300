import type { Figure, Reading } from '../../record/reading.ts'
import type { Revision } from '../../record/situation.ts'
import type { Span } from '../../record/span.ts'
import { groupBy } from '../groups.ts'
import { isInNote, isMentioned, newNotes } from './disclosure.ts'
import { findEdits, type Edit } from './edits.ts'

type Change = Revision['changes'][number]

/** Words that belong to the number after them, and the unit or thing counted that belongs to the one before it. */
const QUANTIFIER =
  /(?:\b(?:at least|more than|fewer than|less than|up to|about|around|some|nearly|almost|over|under|roughly|an estimated|[$€£])\s*)$/i
const COUNTED = /^\s?(?:[%°]|[\p{L}-]+)/u
const NUMBER =
  /\d|^(?:no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|\p{L}+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?)\b/iu

/** "one hundred and twenty-four": longer changes are phrases already. */
const LONGEST_NUMBER = 30

/** What changed between two versions under one address, in facts and in words, and whether the later one says so. */
export function compareVersions(before: Reading, after: Reading): Revision {
  const notes = newNotes(before.report, after.report)
  const edits = findEdits(before.report, after.report).filter(
    ({ after: span }) => !(span && isInNote(after.report, span)),
  )
  const told = [...titleChange(before, after), ...edits.map((edit) => changeOf(edit, { before, after }))]
  const changes = [...told, ...figureChanges({ before, after }, told)].map((change) => ({
    ...change,
    disclosed: isDisclosed(change, notes),
  }))
  return {
    from: before.report.id,
    to: after.report.id,
    disclosed: changes.some(({ disclosed }) => disclosed),
    changes,
  }
}

interface Versions {
  readonly before: Reading
  readonly after: Reading
}

function titleChange({ report: old }: Reading, { report: fresh }: Reading): Change[] {
  return old.title === fresh.title ? [] : [{ field: 'title', before: old.title, after: fresh.title }]
}

function changeOf(edit: Edit, versions: Versions): Change {
  const [old, fresh] = [versions.before.report.text, versions.after.report.text]
  const before = edit.before && widen(old, edit.before)
  const after = edit.after && widen(fresh, edit.after)
  return {
    field: fieldOf({ ...edit, before, after }, versions),
    before: before ? old.slice(...before) : '',
    after: after ? fresh.slice(...after) : '',
  }
}

/** Figures of one kind and subject whose value changed although their words were rewritten beyond recognition. */
function figureChanges({ before, after }: Versions, told: readonly Change[]): Change[] {
  const old = singleFigures(before)
  return [...singleFigures(after)].flatMap(([field, figure]) => {
    const earlier = old.get(field)
    const isTold = told.some((change) => change.field === field && change.before !== '')
    if (!earlier || isTold || (earlier.min === figure.min && earlier.max === figure.max)) return []
    return [{ field, before: earlier.text, after: figure.text }]
  })
}

/** Figures that are alone of their kind and subject in a text. */
function singleFigures({ figures }: Reading): Map<string, Figure> {
  const byField = groupBy(figures, nameOf)
  return new Map(
    [...byField].flatMap(([field, [first, ...rest]]) => (first && rest.length === 0 ? [[field, first]] : [])),
  )
}

function nameOf(figure: Figure): string {
  return figure.subject.text === '' ? figure.what : `${figure.what} (${figure.subject.text})`
}

/** A changed number is shown with its "at least" and with what it counts. */
function widen(text: string, [start, end]: Span): Span {
  const changed = text.slice(start, end)
  if (!NUMBER.test(changed) || changed.length > LONGEST_NUMBER) return [start, end]
  const quantifier = QUANTIFIER.exec(text.slice(Math.max(0, start - 15), start))?.[0].length ?? 0
  const counted = COUNTED.exec(text.slice(end))?.[0].length ?? 0
  return [start - quantifier, end + counted]
}

/** The kind of fact a change touches: that of a figure in it, a time, a place, the unit of a number; else `words`. */
function fieldOf(edit: Edit, { before, after }: Versions): string {
  const figure = figureIn(after, edit.after) ?? figureIn(before, edit.before)
  if (figure) return nameOf(figure)
  const touches = (list: (reading: Reading) => readonly { readonly span: Span }[]): boolean =>
    list(after).some(({ span }) => meets(span, edit.after)) ||
    list(before).some(({ span }) => meets(span, edit.before))
  if (touches(({ times }) => times)) return 'time'
  const text = edit.after ? after.report.text.slice(...edit.after) : ''
  const unit = /(?:kilomet(?:er|re)|mile|metre|meter|km\b)/i.test(text) ? 'distance' : null
  if (unit) return unit
  return touches(({ places }) => places) ? 'place' : 'words'
}

function figureIn({ figures }: Reading, span: Span | null): Figure | undefined {
  return figures.find((figure) => meets(figure.span, span))
}

function meets([start, end]: Span, other: Span | null): boolean {
  return other !== null && start < other[1] && other[0] < end
}

function isDisclosed(change: Change, notes: readonly string[]): boolean {
  const about =
    change.field === 'words' ? countedIn(change) : change.field === 'title' ? [] : namesOf(change.field)
  return notes.some((note) => isMentioned(note, { before: change.before, after: change.after, about }))
}

/** "12 missiles": what a changed number counts. */
function countedIn({ before, after }: Change): string[] {
  const isCount = NUMBER.test(after) && after.length <= LONGEST_NUMBER
  return isCount
    ? [before, after].flatMap((text) => text.match(/\p{L}{5,}/gu) ?? []).filter((word) => !NUMBER.test(word))
    : []
}

function namesOf(field: string): string[] {
  return [field, ...(NOTED[field.replace(/ \(.*$/, '')] ?? [])]
}

/** What an editor calls a kind of figure in a note. */
const NOTED: Readonly<Record<string, string[]>> = {
  killed: ['toll', 'deaths', 'dead', 'casualties'],
  injured: ['wounded', 'hurt', 'casualties', 'treated'],
  arrested: ['arrests', 'detained', 'detentions'],
  munitions: ['missiles', 'rockets', 'drones'],
  displaced: ['evacuated', 'fled'],
  time: ['hour'],
}
