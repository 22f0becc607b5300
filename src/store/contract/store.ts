import type { Page } from '../page.ts'
import type { ChangeShelf, Hit, JudgementShelf, SearchQuery } from './change.ts'
import type { ReadingShelf } from './reading.ts'
import type { ReportShelf } from './report.ts'
import type { FeedShelf, WebhookShelf } from './source.ts'
import type { StoryShelf } from './story.ts'
import type { TieShelf } from './tie.ts'

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
  readonly ties: TieShelf
  readonly judgements: JudgementShelf
  readonly changes: ChangeShelf
  readonly feeds: FeedShelf
  readonly webhooks: WebhookShelf
  readonly search: (query: SearchQuery) => Promise<Page<Hit>>
  /** Adds a job to read each report. */
  readonly enqueue: (reports: readonly string[]) => Promise<void>
  /** Completes a job if its holder still has it; false when the job has gone to another. */
  readonly complete: (job: Job) => Promise<boolean>
  /** Within a transaction: until its end no other passes the same gate. False when another is inside and `wait` is not. */
  readonly gate: (name: 'placing', options: { readonly wait: boolean }) => Promise<boolean>
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
