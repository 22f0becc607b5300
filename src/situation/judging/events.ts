import type { Judgement } from '../../record/judgement.ts'
import type { Reading } from '../../record/reading.ts'
import { findEvent, othersOf } from './anchors.ts'
import { isOfStories } from './stories.ts'

/** Which tellings people put together as one event, and which they kept apart. Tellings go by `keyOf`. */
export interface EventChoices {
  readonly together: readonly { readonly tellings: readonly [string, string]; readonly by: string }[]
  readonly apart: ReadonlyMap<string, Separation>
}

/** A telling that is of another event than some others, or of an event of its own. */
export interface Separation {
  readonly from: ReadonlySet<string>
  readonly isAlone: boolean
  readonly by: string
}

/** Names one telling of an event among all of a story. */
export function keyOf(report: string, event: string): string {
  return `${report} ${event}`
}

/**
 * Folds merges and splits of events, in order of time, for the readings of one story; what is anchored elsewhere waits
 * there. A split ends every merge of the telling that it takes out.
 */
export function eventChoices(
  readings: readonly Reading[],
  standing: readonly Judgement[],
): EventChoices | null {
  const byReport = new Map(readings.map((reading) => [reading.report.id, reading]))
  const find = (report: string | null, span: Judgement['span']): string | null => {
    const reading = report === null ? undefined : byReport.get(report)
    const event = reading && span ? findEvent(reading, span) : null
    return event && report !== null ? keyOf(report, event.id) : null
  }
  let together: EventChoices['together'] = []
  const apart = new Map<string, Separation>()
  for (const judgement of standing) {
    const { kind, report, span, by } = judgement
    if ((kind !== 'merge' && kind !== 'split') || isOfStories(judgement)) continue
    const own = find(report, span)
    const others = othersOf(judgement).flatMap((other) => find(other.report, other.span) ?? [])
    if (own === null || (others.length === 0 && othersOf(judgement).length > 0)) continue
    if (kind === 'merge') {
      together = [...together, ...others.map((other) => ({ tellings: [own, other] as const, by }))]
    } else {
      together = together.filter(({ tellings }) => !tellings.includes(own))
      const before = apart.get(own)
      const isAlone = others.length === 0 || before?.isAlone === true
      apart.set(own, { from: new Set([...(before?.from ?? []), ...others]), isAlone, by })
    }
  }
  return together.length === 0 && apart.size === 0 ? null : { together, apart }
}
