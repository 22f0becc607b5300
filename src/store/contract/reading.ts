import type { Reading } from '../../record/reading.ts'
import type { Page, PageQuery } from '../page.ts'

export interface NewReading {
  readonly reading: Reading
  readonly readAt: string
}

/** What finds a report's likes among all others. */
export interface Traits {
  readonly report: string
  /** Numbers for what it is about: likes share one. */
  readonly keys: readonly number[]
  readonly publishedMs: number
  readonly bytes: Uint8Array
  /** Another one for every other profile. */
  readonly stamp: string
}

/** A report that may be like another. */
export interface Candidate {
  readonly report: string
  readonly stamp: string
  readonly isVersion: boolean
  /** The set of reports that are one story with it whatever else there is. */
  readonly core: string
  /** Whether that set is large enough to look for no other. */
  readonly isAlone: boolean
  /** Its likeness to the closest report outside its core, 0 for none. */
  readonly closest: number
}

export interface ReadingShelf {
  /** Puts a reading in place of an older one of the same report; it then waits to be placed in a story. */
  readonly put: (fresh: NewReading) => Promise<void>
  readonly get: (report: string) => Promise<{ readonly record: string; readonly readAt: string } | null>
  readonly many: (reports: readonly string[]) => Promise<readonly Reading[]>
  /** Whether a reading waits to be placed. */
  readonly hasUnplaced: () => Promise<boolean>
  readonly countUnplaced: () => Promise<number>
  /**
   * Readings that no situation holds yet, oldest first, held until the end of the transaction: a decision made meanwhile
   * must not be marked as placed before it was.
   */
  readonly unplaced: (limit: number) => Promise<readonly string[]>
  readonly markPlaced: (reports: readonly string[]) => Promise<void>
  readonly markUnplaced: (reports: readonly string[]) => Promise<void>
  /** Reports without a reading by `readBy`; null: without any. */
  readonly unread: (readBy: string | null, limit: number) => Promise<readonly string[]>
  /** The stamps of those that were described before. */
  readonly stamps: (reports: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Puts a report into a core of its own. */
  readonly putTraits: (traits: Traits) => Promise<void>
  /** Reports that share a key with this one within so many days, and other versions of it. */
  readonly candidates: (report: string, windowDays: number) => Promise<readonly Candidate[]>
  readonly profiles: (reports: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>
  /** Puts whole cores together under one name. */
  readonly joinCores: (name: string, cores: readonly string[]) => Promise<void>
  /** Members of the core that a report is in. */
  readonly coreMembers: (report: string, limit: number) => Promise<readonly string[]>
  /** These reports and all versions of them, as far as they were read. */
  readonly versions: (reports: readonly string[]) => Promise<readonly string[]>
  readonly markAlone: (core: string) => Promise<void>
  readonly setClosest: (closest: ReadonlyMap<string, number>) => Promise<void>
  readonly published: (until: string | null, limit: number) => Promise<readonly string[]>
  readonly statements: (query: StatementQuery) => Promise<Page<StatementItem>>
  readonly places: (query: PlaceQuery) => Promise<Page<PlaceItem>>
}

export interface StatementQuery extends PageQuery {
  readonly report?: string | undefined
  readonly story?: string | undefined
  readonly stance?: string | undefined
}

interface StatementItem {
  readonly report: string
  readonly statement: Reading['statements'][number]
  readonly text: string
}

export interface PlaceQuery extends PageQuery {
  readonly report?: string | undefined
  readonly story?: string | undefined
  readonly country?: string | undefined
  /** West, south, east, north, in degrees. */
  readonly box?: readonly [number, number, number, number] | undefined
}

interface PlaceItem {
  readonly report: string
  readonly place: Reading['places'][number]
}
