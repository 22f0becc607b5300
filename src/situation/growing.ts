import type { Judgement } from '../record/judgement.ts'
import type { Reading } from '../record/reading.ts'
import type { Revision, Situation, Story } from '../record/situation.ts'
import { rulingsOf } from './judging/rulings.ts'
import { compareText } from './order.ts'
import { findRevisions } from './revisions/find.ts'
import { joinBackground } from './stories/background.ts'
import { deriveStory, type Derived } from './stories/derive.ts'
import { Neighbourhoods } from './stories/neighbourhoods.ts'

/** A situation that reports come into and go out of one by one. */
export interface SituationIndex {
  /** Takes in one reading; its report's id must be new. Costs what its own story costs, not what the archive does. */
  add(reading: Reading): void
  /** Takes a report out, as if it had never come. */
  remove(reportId: string): void
  has(reportId: string): boolean
  /** The stories a report belongs to, brought up to date. */
  storiesOf(reportId: string): readonly Story[]
  /** Everything, brought up to date; the same as `reconcile` of all readings at once. */
  situation(): Situation
  /** Every story by itself, before what one only mentions is joined to another. */
  apart(): Situation
}

/** Everything about one neighbourhood, and the members it was derived from. */
interface Cached {
  readonly members: readonly number[]
  readonly count: number
  readonly stories: readonly Derived[]
  readonly revisions: readonly Revision[]
}

/** What a situation takes into account beside readings. */
export interface IndexOptions {
  /** What people decided; the order does not matter. */
  readonly judgements?: readonly Judgement[]
  /** ISO 8601: what people confirmed or noted after it is not known yet. */
  readonly asOf?: string | null
}

export function createSituationIndex({ judgements = [], asOf = null }: IndexOptions = {}): SituationIndex {
  const rulings = rulingsOf(judgements, asOf)
  const neighbourhoods = new Neighbourhoods(rulings.stories)
  const cache = new Map<number, Cached>()

  /** Member lists only grow, and are made anew after a withdrawal: the same list of the same length has not changed. */
  function derive(root: number): Cached {
    const members = neighbourhoods.membersOf(root)
    const known = cache.get(root)
    if (known && known.members === members && known.count === members.length) return known
    const stories = neighbourhoods.storiesOf(root)
    const fresh: Cached = {
      members,
      count: members.length,
      stories: stories.map((readings) => deriveStory(readings, rulings.of(readings))),
      revisions: findRevisions(stories.flat()),
    }
    cache.set(root, fresh)
    return fresh
  }

  function deriveAll(): Cached[] {
    const roots = neighbourhoods.roots()
    for (const root of cache.keys()) if (!roots.has(root)) cache.delete(root)
    return [...roots].map(derive)
  }

  return {
    add(reading) {
      neighbourhoods.add(rulings.judge(reading))
    },
    remove(reportId) {
      neighbourhoods.remove(reportId)
    },
    has: (reportId) => neighbourhoods.has(reportId),
    storiesOf(reportId) {
      const { stories } = derive(neighbourhoods.rootOf(reportId))
      return stories.map(({ story }) => story).filter(({ reports }) => reports.includes(reportId))
    },
    situation() {
      const { stories, ...rest } = assemble(deriveAll())
      return { ...rest, stories: joinBackground(stories) }
    },
    apart: () => assemble(deriveAll()),
  }
}

/** Puts neighbourhoods together in an order that does not depend on when their reports came: the biggest story first. */
function assemble(parts: readonly Cached[]): Situation {
  const derived = parts.flatMap(({ stories }) => stories)
  return {
    asOf: null,
    stories: derived
      .map(({ story }) => story)
      .sort((a, b) => b.reports.length - a.reports.length || compareText(a.id, b.id)),
    syndicated: derived
      .flatMap(({ syndicated }) => syndicated)
      .sort((a, b) => compareText(a[0] ?? '', b[0] ?? '')),
    revisions: parts.flatMap(({ revisions }) => revisions).sort((a, b) => compareText(a.from, b.from)),
  }
}
