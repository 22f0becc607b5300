import type { Sentence } from '../../language/index.ts'
import type { Place, ReportEvent, Time } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'

/** Finds expressions of time and resolves each to a UTC interval, from publication and the zone of the place spoken of. */
export function findTimes(
  _sentences: readonly Sentence[],
  _context: { readonly report: Report; readonly places: readonly Place[] },
): Time[] {
  return []
}

/**
 * Works out times told from an event ("two hours after the attacks began") once the events are known, and gives events
 * without a time of their own the one that follows from them.
 */
export function relateTimes(
  found: { readonly times: readonly Time[]; readonly events: readonly ReportEvent[] },
  _sentences: readonly Sentence[],
): { times: Time[]; events: ReportEvent[] } {
  return { times: [...found.times], events: [...found.events] }
}
