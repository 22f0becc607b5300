import type { Page, PageQuery } from '../page.ts'

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
