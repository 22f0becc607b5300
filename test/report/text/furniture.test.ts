import { describe, expect, it } from 'vitest'
import { furnitureKind, findNotes } from '../../../src/report/text/furniture.ts'
import { listLines } from '../../../src/report/text/lines.ts'
import { FURNITURE_LINES, NOTE_LINES } from '../../../src/report/text/patterns.ts'

const rows = (kind: 'examples' | 'counterExamples') =>
  Object.entries(FURNITURE_LINES).flatMap(([name, line]) => line[kind].map((text) => [name, text] as const))

describe('furniture lines', () => {
  it.each(rows('examples'))('%s: %s', (_, text) => expect(furnitureKind({ text })).not.toBeNull())
  it.each(rows('counterExamples'))('not %s: %s', (_, text) => expect(furnitureKind({ text })).toBeNull())
})

describe('notes', () => {
  const notes = Object.entries(NOTE_LINES)
  it.each(notes.flatMap(([kind, { examples }]) => examples.map((text) => [kind, text] as const)))(
    '%s: %s',
    (kind, text) => expect(findNotes(listLines(text))).toEqual([{ kind, span: [0, text.length] }]),
  )
  it.each(notes.flatMap(([, { counterExamples }]) => counterExamples))('no note: %s', (text) =>
    expect(findNotes(listLines(text))).toEqual([]),
  )
  it('takes an update that owns up to an error for a correction', () => {
    const text = 'Update, Jan. 8: An earlier version gave the wrong name.'
    expect(findNotes(listLines(text))[0]?.kind).toBe('correction')
  })
})
