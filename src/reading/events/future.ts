import type { EventType } from '../../record/event.ts'
import type { EventStatus } from '../../record/vocabulary.ts'

/** PLOVER's rule for what is still to come: future meetings, support, cooperation and aid are agreements. */
const AGREED = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
/** "Will not join": refusing is an act of its own. */
const REFUSABLE = new Set<EventType>(['AGREE', 'CONSULT', 'COOPERATE', 'AID', 'SUPPORT'])

/** The type an event counts as, given how it stands in time (PLOVER manual, boundary rules): announced retreats concede. */
export function typeInTime(
  type: EventType,
  told: { readonly status: EventStatus; readonly isRefused: boolean },
): EventType {
  if (told.isRefused && REFUSABLE.has(type)) return 'REJECT'
  if (told.status !== 'planned') return type
  if (AGREED.has(type)) return 'AGREE'
  return type === 'RETREAT' ? 'CONCEDE' : type
}
