import { groupBy } from '../groups.ts'
import { compareReports } from '../order.ts'
import { publishedAt, valueKey, type Draft } from './draft.ts'

/** A draft with the moment that counts for its standing. */
export interface DatedDraft extends Draft {
  /** ISO 8601 UTC. */
  readonly at: string
}

const MINUTE_MS = 60_000

/**
 * Dates each claim of one fact: the moment its report gives; for a figure that the same source gave before and that is
 * only quoted again, or stands in an unchanged passage, the moment of the first time. A late relay of an old figure is old.
 * `textOf` gives one key to all versions and copies of a text.
 */
export function dateDrafts(drafts: readonly Draft[], textOf: (draft: Draft) => string): DatedDraft[] {
  const byOrigin = groupBy(drafts, ({ origin }) => origin.key)
  return [...byOrigin.values()].flatMap((ofOne) => dateInOrder(ofOne, textOf))
}

function dateInOrder(drafts: readonly Draft[], textOf: (draft: Draft) => string): DatedDraft[] {
  const inOrder = [...drafts].sort(
    (a, b) => compareReports(a.reading.report, b.reading.report) || a.span[0] - b.span[0],
  )
  const dated: DatedDraft[] = []
  const firsts = new Map<string, DatedDraft>()
  for (const draft of inOrder) {
    const earlier = firsts.get(valueKey(draft))
    const isReprint = earlier !== undefined && textOf(earlier) === textOf(draft)
    const isQuotedAgain = earlier !== undefined && !draft.isRenewed && draft.saidAt === null
    const one = { ...draft, at: isReprint || isQuotedAgain ? earlier.at : ownMoment(draft) }
    dated.push(one)
    if (earlier === undefined) firsts.set(valueKey(draft), one)
  }
  return dated
}

/** What was said before was said before the report: a minute is enough to put it in order. */
function ownMoment(draft: Draft): string {
  if (draft.isPrior) return shift(publishedAt(draft), -MINUTE_MS)
  return draft.saidAt ?? publishedAt(draft)
}

function shift(iso: string, ms: number): string {
  return new Date(Date.parse(iso) + ms).toISOString().replace('.000Z', 'Z')
}
