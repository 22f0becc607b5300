import type { Fact, Revision, Story } from '../../record/situation.ts'
import type { Headline } from '../headlines.ts'
import type { Page, PageQuery } from '../page.ts'

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
  /** Its most telling facts, one a field. */
  readonly headlines: readonly Headline[]
  readonly version: number
  readonly changedAt: string
}

export interface DerivedStory {
  readonly story: Story
  /** The story by itself, before events were moved between stories. */
  readonly apart: Story
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
  readonly many: (ids: readonly string[]) => Promise<readonly DerivedStory[]>
  readonly put: (derived: DerivedStory, at: string) => Promise<void>
  readonly remove: (id: string, movedTo: string | null, at: string) => Promise<void>
  readonly facts: (query: FactQuery) => Promise<Page<FactItem>>
  readonly revisions: (query: PageQuery & { readonly report?: string | undefined }) => Promise<Page<Revision>>
}
