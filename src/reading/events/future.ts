import type { EventType } from '../../record/event.ts'
import type { EventStatus } from '../../record/vocabulary.ts'

/** PLOVER's rule for what is still to come: future meetings, support, cooperation and aid are agreements. */
const AGREED = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
const TO_COME = new Set<EventStatus>(['planned'])

/** The type an event counts as, given that it is still to come (PLOVER manual, boundary rules): announced retreats concede. */
export function typeInTime(type: EventType, status: EventStatus): EventType {
  if (!TO_COME.has(status)) return type
  if (AGREED.has(type)) return 'AGREE'
  return type === 'RETREAT' ? 'CONCEDE' : type
}
