import type { Generated } from 'kysely'

/** The tables of `migrations/`, in camelCase (kysely's plugin maps the names). Instants are ISO 8601 UTC strings. */
export interface Schema {
  report: ReportRow
  reading: ReadingRow
  readingKey: { key: number; publishedMs: number; report: string }
  statement: StatementRow
  place: PlaceRow
  story: StoryRow
  storyReport: { report: string; story: string }
  storyTie: StoryTieRow
  storyMoved: { id: string; movedTo: string; at: string }
  fact: FactRow
  revision: RevisionRow
  judgement: JudgementRow
  judgementAbout: { report: string; judgement: string }
  change: ChangeRow
  feed: FeedRow
  feedItem: FeedItemRow
  webhook: WebhookRow
}

interface ReportRow {
  seq: Generated<number>
  id: string
  address: string
  contentHash: string
  returns: Generated<number>
  source: string
  title: string
  url: string | null
  publishedAt: string | null
  fetchedAt: string
  record: string
  words: unknown
}

interface ReadingRow {
  report: string
  readBy: string
  readAt: string
  record: string
  isPlaced: Generated<boolean>
  profile: Uint8Array | null
  profileStamp: string | null
  core: string | null
  isAlone: Generated<boolean>
  closest: Generated<number>
}

interface StatementRow {
  seq: Generated<number>
  report: string
  id: string
  source: string
  stance: string
  wordsText: string
  record: string
  words: unknown
}

interface PlaceRow {
  seq: Generated<number>
  report: string
  id: string
  name: string
  country: string
  lat: number
  lon: number
  record: string
}

interface StoryRow {
  seq: Generated<number>
  id: string
  title: string
  startAt: string | null
  endAt: string | null
  reportCount: number
  eventCount: number
  standings: string
  headlines: string | null
  version: number
  changedAt: string
  record: string
  extras: string
  /** null: as `record`. */
  apart: string | null
}

interface StoryTieRow {
  story: string
  event: string
  role: string
  kind: string
  span: unknown
  record: string
  home: string | null
}

interface FactRow {
  seq: Generated<number>
  story: string
  event: string
  id: string
  field: string
  subject: string
  standing: string
  record: string
  words: unknown
}

interface RevisionRow {
  seq: Generated<number>
  fromReport: string
  toReport: string
  disclosed: boolean
  record: string
}

interface JudgementRow {
  seq: Generated<number>
  id: string
  kind: string
  report: string | null
  undoes: string | null
  madeBy: string
  madeAt: string
  record: string
}

interface ChangeRow {
  tx: Generated<string>
  seq: Generated<number>
  at: string
  kind: string
  story: string | null
  subject: string
  data: string
}

interface FeedRow {
  seq: Generated<number>
  id: string
  url: string
  title: string | null
  addedAt: string
  nextCheckAt: string
  checkedAt: string | null
  changedAt: string | null
  etag: string | null
  lastModified: string | null
  status: Generated<string>
  problem: string | null
  failures: Generated<number>
  leasedUntil: string | null
}

interface FeedItemRow {
  feed: string
  item: string
  url: string | null
  fingerprint: string
  seenAt: string
  youngUntil: string | null
}

interface WebhookRow {
  seq: Generated<number>
  id: string
  url: string
  story: string | null
  secret: string
  addedAt: string
  sentUpTo: string
  failures: Generated<number>
  nextTryAt: string
  problem: string | null
}
