import { expect } from 'vitest'
import { Reading } from '../src/record/reading.ts'
import type { Span } from '../src/record/span.ts'

/**
 * Asserts what holds of every reading: it obeys its schema, every span lies inside the text, every quoted text is
 * exactly what its span covers, and every reference points at a record of the same reading.
 */
export function checkReading(reading: Reading): void {
  expect(Reading.parse(reading)).toEqual(reading)
  const { text } = reading.report
  for (const span of spansOf(reading)) expect(span[1]).toBeLessThanOrEqual(text.length)
  const quoted = [
    ...reading.places,
    ...reading.times,
    ...reading.figures,
    ...reading.events.map(({ trigger }) => trigger),
    ...reading.events.flatMap(({ actors }) => actors),
    ...reading.statements.map(({ source }) => source),
  ]
  for (const record of quoted) if (record.span !== null) expect(text.slice(...record.span)).toBe(record.text)
  checkReferences(reading)
}

function checkReferences(reading: Reading): void {
  const ids = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id))
  const [statements, places, times] = [ids(reading.statements), ids(reading.places), ids(reading.times)]
  const [figures, actors, events] = [ids(reading.figures), ids(reading.actors), ids(reading.events)]
  const missing = (known: Set<string>, wanted: readonly (string | null | undefined)[]) =>
    wanted.filter((id) => id !== null && id !== undefined && !known.has(id))
  const { statements: said, events: told } = reading
  expect(
    missing(statements, [...said.map((one) => one.parent), ...told.map((one) => one.statement)]),
  ).toEqual([])
  expect(
    missing(
      statements,
      reading.figures.map((one) => one.statement),
    ),
  ).toEqual([])
  expect(
    missing(
      places,
      told.map((one) => one.place),
    ),
  ).toEqual([])
  expect(
    missing(
      times,
      told.map((one) => one.time),
    ),
  ).toEqual([])
  expect(
    missing(
      figures,
      told.flatMap((one) => one.figures),
    ),
  ).toEqual([])
  expect(
    missing(
      events,
      reading.times.map((one) => one.relativeTo),
    ),
  ).toEqual([])
  const speakers = said.map((one) => one.source.actor)
  expect(
    missing(actors, [...speakers, ...told.flatMap((one) => one.actors.map(({ actor }) => actor))]),
  ).toEqual([])
  const all = [said, told, reading.places, reading.times, reading.figures, reading.actors].flat()
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
}

function spansOf(value: unknown): Span[] {
  if (!Array.isArray(value))
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(spansOf) : []
  const isSpan = value.length === 2 && value.every((part) => typeof part === 'number')
  return isSpan ? [value as unknown as Span] : value.flatMap(spansOf)
}
