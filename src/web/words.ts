import type { Claim, Fact, StoryEvent } from '../record/situation.ts'
import { LOCALE } from './locale.ts'

/** What is shown of a story or a report that came without a title. */
export const UNTITLED = 'Untitled'

const numbers = new Intl.NumberFormat(LOCALE)
const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' })
const choices = new Intl.ListFormat(LOCALE, { type: 'disjunction' })

export const number = (value: number): string => numbers.format(value)

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`
}

export function listOf(items: readonly string[]): string {
  return lists.format(items)
}

/** `1, 2, or 5`. */
export function eitherOf(items: readonly string[]): string {
  return choices.format(items)
}

interface Range {
  readonly min: number | null
  readonly max: number | null
}

function isRange(current: unknown): current is Range {
  return typeof current === 'object' && current !== null && !Array.isArray(current) && 'min' in current
}

/** `12`, `13 or more`, `up to 40`, `0–24`. */
export function describeRange({ min, max }: Range): string {
  if (max === null) return `${number(min ?? 0)} or more`
  if (min === null) return `up to ${number(max)}`
  return min === max ? number(min) : `${number(min)}–${number(max)}`
}

/** The current value for people: a range, a word, `a / b` where in dispute, `withdrawn`. */
export function describeCurrent(current: Fact['current'] | undefined): string {
  if (current === null || current === undefined) return 'withdrawn'
  if (typeof current === 'string') return describeValue(current)
  if (isRange(current)) return describeRange(current)
  return (current as readonly string[]).map(describeValue).join(' / ')
}

export function describeClaim({ value, min, max }: Claim): string {
  return value === undefined ? describeRange({ min: min ?? 0, max: max ?? null }) : describeValue(value)
}

/** Values that are instants or intervals are written as times elsewhere; here they only lose their T and Z. */
function describeValue(value: string): string {
  return value.replace(/(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z/g, '$1 $2 UTC')
}

/** Who makes a claim, from the root outwards: `a doctor, via Adjara Light TV`. */
export function sayer({ saidBy, origin, via }: Claim): string {
  return [saidBy.text || origin, ...via.map((name) => `via ${name}`)].join(', ')
}

/** Reads `what` without the machine's underscores and with the field's own words. */
export function fieldLabel(field: string): string {
  return field.replaceAll('-', ' ').replaceAll('_', ' ')
}

export function isFirm({ status }: StoryEvent): boolean {
  return status === 'asserted' || status === 'reported'
}

/** The first whole word at or after a place; before the text begins, its beginning. */
export function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space < 0 ? at : space + 1
}

/** The end of the last whole word before a place; behind the text, its end. */
export function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space < 0 ? at : space
}

/** A line begins with a capital letter. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Cut at a word's end where it is longer than `most`. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most * 0.6)).trimEnd()}…`
}
