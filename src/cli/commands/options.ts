import { InvalidArgumentError, type Command } from 'commander'
import type { FormatName, GivenFields } from '../../desk/files.ts'

/** What may be said of a report beside its text. */
export interface GivenOptions {
  readonly published?: string
  readonly source?: string
  readonly title?: string
  readonly url?: string
  readonly as?: FormatName
  /** Path of an actor dictionary. */
  readonly actors?: string
}

/** Adds the options that say what a file does not say of itself. */
export function addGivenOptions(command: Command): Command {
  return command
    .option('--published <time>', 'when it was published, ISO 8601, for a file that does not say', toInstant)
    .option('--source <name>', 'who published it')
    .option('--title <text>', 'its headline')
    .option('--url <address>', 'its address')
    .option('--as <format>', 'read it as this format instead of looking at its first bytes')
    .option('--actors <file>', 'a dictionary of actors in PETRARCH’s format, read before the built-in one')
}

export function toGiven({ published, source, title, url }: GivenOptions): GivenFields {
  return { publishedAt: published, source: source === undefined ? undefined : { name: source }, title, url }
}

/** An ISO 8601 date or time as a UTC instant. A time without a zone is UTC. */
export function toInstant(text: string): string {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? `${text}T00:00:00Z`
    : /(?:Z|[+-]\d{2}:?\d{2})$/.test(text)
      ? text
      : `${text}Z`
  const at = new Date(full)
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('give a time such as 2026-01-08T06:00:00Z or a date such as 2026-01-08')
  return at.toISOString()
}

/** Adds the options that say where the store is. */
export function addStoreOptions(command: Command): Command {
  return command
    .option('--store <folder>', 'the embedded store (SITREP_STORE, else the XDG data directory)')
    .option('--database <url>', 'a PostgreSQL server, 15 or later, instead: postgres://… (SITREP_DATABASE)')
}

export function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 0) throw new InvalidArgumentError('give a whole number')
  return count
}
