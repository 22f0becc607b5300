import type { Judgement } from '../../record/judgement.ts'
import type { Fact } from '../../record/situation.ts'
import type { Page, PageQuery } from '../page.ts'

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
  /** Of a fact; null for the others. */
  readonly standing: Fact['standing'] | null
  readonly current: Fact['current']
  readonly score: number
}

export interface SearchQuery extends PageQuery {
  readonly text: string
  readonly kind?: Hit['kind'] | undefined
}

export interface JudgementShelf {
  /** Adds to the log; false when this id is already there. */
  readonly add: (judgement: Judgement) => Promise<boolean>
  /** The reports it is about: its own and those that it names in `content.with`; of an undoing, those of what it undoes. */
  readonly about: (id: string) => Promise<readonly string[]>
  readonly get: (id: string) => Promise<Judgement | null>
  readonly list: (query: PageQuery & { readonly report?: string | undefined }) => Promise<Page<Judgement>>
  /** When the last one was made, or null. */
  readonly lastAt: () => Promise<string | null>
  /** Every judgement about these reports and every one about none, oldest first. */
  readonly on: (reports: readonly string[]) => Promise<readonly Judgement[]>
  /** Every judgement that puts together or takes apart, and every undoing, oldest first. */
  readonly grouping: () => Promise<readonly Judgement[]>
}
