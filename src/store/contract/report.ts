import type { Report } from '../../record/report.ts'
import type { Page, PageQuery } from '../page.ts'

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
  /**
   * Puts a version away once; sent again, it comes back with `isNew: false`. A text that was there before another one is a
   * further version, unless it comes from an archive, which is no news of what stands there now. What comes from a backup
   * is the version that has its id there.
   */
  readonly put: (
    fresh: NewReport,
    from?: 'now' | 'archive' | 'backup',
  ) => Promise<{ readonly id: string; readonly isNew: boolean }>
  readonly get: (
    id: string,
  ) => Promise<(ReportItem & { readonly report: Report; readonly address: string }) | null>
  readonly list: (query: ReportQuery) => Promise<Page<ReportItem>>
  /** Versions under one address, oldest first. */
  readonly versions: (address: string) => Promise<readonly ReportItem[]>
  readonly count: () => Promise<number>
}
