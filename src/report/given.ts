import { UserError } from '../record/error.ts'
import type { Report } from '../record/report.ts'
import type { GivenFields } from './input.ts'

/** The source as the caller states it; a page's own site name stands in where nobody does. */
export function sourceOf({ source }: GivenFields, site = ''): Report['source'] {
  if (source === undefined) return { name: site }
  return { name: source.name, ...(source.kind === undefined ? {} : { kind: source.kind }) }
}

/** The publication time the caller states, as the record holds it. */
export function instantOf({
  publishedAt,
}: GivenFields): Pick<Report, 'publishedAt' | 'publishedBecause' | 'publishedGrain' | 'isPublishedLocal'> {
  if (publishedAt === undefined || publishedAt.trim() === '') return { publishedAt: null }
  const written = publishedAt.trim()
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written)
  const isZoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(written)
  const at = new Date(isDay || isZoned ? written : `${written}Z`)
  if (!/^\d{4}-\d{2}-\d{2}/.test(written) || Number.isNaN(at.getTime()))
    throw new UserError(
      'bad-time',
      `'${written.slice(0, 60)}' is no time of publication; write it like 2026-01-08T06:00:00Z or 2026-01-08`,
    )
  return {
    publishedAt: isZoned && !/[+-]00:?00$/.test(written) ? inZone(at, written) : writeUtc(at),
    publishedBecause: 'given with the report',
    publishedGrain: isDay ? 'day' : 'minute',
    ...(isDay || isZoned ? {} : { isPublishedLocal: true }),
  }
}

const writeUtc = (at: Date) => at.toISOString().replace('.000Z', 'Z')

/** An instant in the zone it was written in. */
function inZone(at: Date, written: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(written) ?? []
  if (sign === undefined) return writeUtc(at)
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const clock = new Date(at.getTime() + offset * 60_000).toISOString().replace(/(?:\.000)?Z$/, '')
  return `${clock}${sign}${hours}:${minutes}`
}

/** The given fields, with an id from the address or the name of the file where none is given. */
export function namedOf(given: GivenFields, name: string): GivenFields {
  return given.id === undefined ? { ...given, id: given.url ?? stemOf(name) } : given
}

/** A file name without folders and endings; an address stays whole. */
export function stemOf(name: string): string {
  if (name === '-' || name === '') return 'report'
  if (/^https?:/i.test(name)) return name
  const base = name.split(/[\\/]/).at(-1) ?? name
  return base.replace(/(?<!^)(?:\.\w{1,8}){1,2}$/, '') || base
}

/** A time of change, where it is another instant than that of publication. */
export function laterThan(
  published: string | null | undefined,
  updated: string | null | undefined,
): string | null {
  if (!updated) return null
  return published && Date.parse(published) === Date.parse(updated) ? null : updated
}
