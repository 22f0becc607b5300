import type { Judgement } from '../record/judgement.ts'
import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/report.ts'
import type { Fact, Revision, Story } from '../record/situation.ts'
import type { Page, PageQuery } from './page.ts'

/** A report as it was taken in. `address` is what its versions share: its URL, else its id. */
export interface NewReport {
  readonly report: Report
  readonly address: string
  /** SHA-256 of what a reader sees; the same address and hash is the same version. */
  readonly contentHash: string
  readonly fetchedAt: string
}

export interface ReportItem {
  readonly id: string
  readonly title: string
  readonly source: { readonly name: string }
  readonly url: string | null
  readonly publishedAt: string | null
  readonly fetchedAt: string
  readonly contentHash: string
  readonly reading: 'pending' | 'done'
  readonly stories: readonly string[]
}

export interface ReportQuery extends PageQuery {
  readonly source?: string | undefined
  readonly story?: string | undefined
  readonly address?: string | undefined
  readonly publishedFrom?: string | undefined
  readonly publishedTo?: string | undefined
}

export interface ReportShelf {
  /** Puts a version away once; a second time the same version comes back with `isNew: false`. */
  readonly put: (fresh: NewReport) => Promise<{ readonly id: string; readonly isNew: boolean }>
  readonly get: (
    id: string,
  ) => Promise<(ReportItem & { readonly report: Report; readonly address: string }) | null>
  readonly list: (query: ReportQuery) => Promise<Page<ReportItem>>
  /** Versions under one address, oldest first. */
  readonly versions: (address: string) => Promise<readonly ReportItem[]>
  readonly count: () => Promise<number>
}

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
  /** Readings that no situation holds yet, oldest first. */
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
  readonly coreMembers: (core: string, limit: number) => Promise<readonly string[]>
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
export interface StatementItem {
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
export interface PlaceItem {
  readonly report: string
  readonly place: Reading['places'][number]
}

/** What belongs to a story but does not stand in its record. */
export interface StoryExtras {
  readonly syndicated: readonly (readonly string[])[]
  readonly revisions: readonly Revision[]
}
export interface StoryItem {
  readonly id: string
  readonly title: string
  readonly start: string | null
  readonly end: string | null
  readonly reports: number
  readonly events: number
  /** How many facts of each standing it has. */
  readonly standings: Readonly<Record<string, number>>
  readonly version: number
  readonly changedAt: string
}
export interface DerivedStory {
  readonly story: Story
  readonly extras: StoryExtras
}
export interface StoryQuery extends PageQuery {
  readonly changedSince?: string | undefined
  readonly standing?: string | undefined
  readonly text?: string | undefined
}
export interface FactQuery extends PageQuery {
  readonly story?: string | undefined
  readonly standing?: string | undefined
  readonly field?: string | undefined
}
export interface FactItem {
  readonly story: string
  readonly event: string
  readonly fact: Fact
}
export interface StoryShelf {
  readonly list: (query: StoryQuery) => Promise<Page<StoryItem>>
  /** The record as JSON text, ready to be sent. */
  readonly get: (
    id: string,
  ) => Promise<(StoryItem & { readonly record: string; readonly extras: string }) | null>
  readonly movedTo: (id: string) => Promise<string | null>
  readonly reportsOf: (id: string) => Promise<readonly string[]>
  /** These reports and all others of the stories that hold them. */
  readonly together: (reports: readonly string[]) => Promise<readonly string[]>
  /** The stories that hold any of these reports, as they stand. */
  readonly holding: (reports: readonly string[]) => Promise<readonly DerivedStory[]>
  readonly put: (derived: DerivedStory, at: string) => Promise<void>
  readonly remove: (id: string, movedTo: string | null, at: string) => Promise<void>
  readonly facts: (query: FactQuery) => Promise<Page<FactItem>>
  readonly revisions: (query: PageQuery & { readonly report?: string | undefined }) => Promise<Page<Revision>>
}

export interface JudgementShelf {
  /** Adds to the log; false when this id is already there. */
  readonly add: (judgement: Judgement) => Promise<boolean>
  readonly get: (id: string) => Promise<Judgement | null>
  readonly list: (query: PageQuery & { readonly report?: string | undefined }) => Promise<Page<Judgement>>
  /** Every judgement on these reports and every one on none, oldest first. */
  readonly on: (reports: readonly string[]) => Promise<readonly Judgement[]>
}

export type ChangeKind =
  | 'report.taken'
  | 'reading.done'
  | 'story.new'
  | 'story.changed'
  | 'story.gone'
  | 'fact.new'
  | 'fact.changed'
  | 'fact.disputed'
  | 'fact.retracted'
  | 'judgement.added'
  | 'feed.changed'

export interface NewChange {
  readonly kind: ChangeKind
  readonly at: string
  readonly story: string | null
  /** The id of what changed. */
  readonly subject: string
  readonly data: Readonly<Record<string, unknown>>
}
export interface Change extends NewChange {
  /** Ordered; hand the last one back to go on from there. */
  readonly id: string
}
export interface ChangeShelf {
  readonly add: (changes: readonly NewChange[]) => Promise<void>
  /** What came after `id`, in order, once every earlier writer is done. */
  readonly after: (
    id: string | null,
    options: { limit: number; story?: string },
  ) => Promise<readonly Change[]>
  readonly last: () => Promise<string>
  readonly latest: (story: string, limit: number) => Promise<readonly Change[]>
}

export interface Hit {
  readonly kind: 'report' | 'statement' | 'fact'
  readonly report: string | null
  readonly story: string | null
  readonly id: string
  readonly title: string
  readonly excerpt: string
  readonly score: number
}
export interface SearchQuery extends PageQuery {
  readonly text: string
  readonly kind?: Hit['kind'] | undefined
}

export interface Feed {
  readonly id: string
  readonly url: string
  readonly title: string | null
  readonly addedAt: string
  readonly nextCheckAt: string
  readonly checkedAt: string | null
  readonly changedAt: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly status: string
  readonly problem: string | null
  readonly failures: number
}
export type FeedUpdate = Partial<Omit<Feed, 'id' | 'url' | 'addedAt'>>
export interface FeedShelf {
  readonly add: (feed: Pick<Feed, 'id' | 'url' | 'title' | 'addedAt'>) => Promise<boolean>
  readonly get: (id: string) => Promise<Feed | null>
  readonly list: (query: PageQuery) => Promise<Page<Feed>>
  readonly remove: (id: string) => Promise<boolean>
  /** Takes the feeds that are due, so that no other process takes them before `until`. */
  readonly lease: (options: { now: string; until: string; limit: number }) => Promise<readonly Feed[]>
  readonly update: (id: string, update: FeedUpdate) => Promise<void>
  /** Fingerprints by item. */
  readonly items: (feed: string) => Promise<ReadonlyMap<string, string>>
  /** Items still young at `now` that were not looked at since `before`. */
  readonly young: (
    feed: string,
    times: { now: string; before: string; limit: number },
  ) => Promise<readonly FeedItem[]>
  readonly putItem: (item: FeedItem) => Promise<void>
}
export interface FeedItem {
  readonly feed: string
  readonly item: string
  readonly url: string | null
  readonly fingerprint: string
  readonly seenAt: string
  /** Until then the article is looked at again and again. */
  readonly youngUntil: string | null
}

export interface Webhook {
  readonly id: string
  readonly url: string
  /** null: every story. */
  readonly story: string | null
  readonly secret: string
  readonly addedAt: string
  /** The last change that was delivered. */
  readonly sentUpTo: string
  readonly failures: number
  readonly nextTryAt: string
  readonly problem: string | null
}
export interface WebhookShelf {
  readonly add: (hook: Webhook) => Promise<void>
  readonly list: (query: PageQuery) => Promise<Page<Webhook>>
  readonly due: (now: string) => Promise<readonly Webhook[]>
  readonly update: (id: string, update: Partial<Webhook>) => Promise<void>
  readonly remove: (id: string) => Promise<boolean>
}

/** A job that a worker holds for a while. */
export interface Job {
  readonly id: string
  readonly report: string
  /** How often it was begun: what tells this holder from one that had it before. */
  readonly turn: number
}
export interface Queue {
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly fetch: (limit: number) => Promise<readonly Job[]>
  readonly fail: (job: Job, problem: string) => Promise<void>
  readonly waiting: () => Promise<number>
}

/** The shelves, within one transaction or without. */
export interface Shelves {
  readonly reports: ReportShelf
  readonly readings: ReadingShelf
  readonly stories: StoryShelf
  readonly judgements: JudgementShelf
  readonly changes: ChangeShelf
  readonly feeds: FeedShelf
  readonly webhooks: WebhookShelf
  readonly search: (query: SearchQuery) => Promise<Page<Hit>>
  /** Adds a job to read each report. */
  readonly enqueue: (reports: readonly string[]) => Promise<void>
  /** Completes a job if its holder still has it; false when the job has gone to another. */
  readonly complete: (job: Job) => Promise<boolean>
  /** Within a transaction: until its end no other transaction passes the same gate. */
  readonly gate: (name: 'placing') => Promise<void>
}

export interface Store extends Shelves {
  readonly kind: 'embedded' | 'server'
  readonly queue: Queue
  readonly transaction: <T>(work: (shelves: Shelves) => Promise<T>) => Promise<T>
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>
  /** The whole store as NDJSON lines, in an order in which it can be taken in again. */
  readonly dump: () => AsyncGenerator<string>
  /** Takes lines of `dump` into an empty or a living store; what is already there stays. Returns how many were new. */
  readonly restore: (lines: AsyncIterable<string>) => Promise<number>
  /** Tells other processes where the embedded store is served. */
  readonly announce: (server: { readonly url: string; readonly token: string }) => void
  readonly close: () => Promise<void>
}
