import type { EventType } from '../record/event.ts'

/** Quad classes of the PLOVER manual (2021): 1 and 2 verbal and material cooperation, 3 and 4 conflict. SANCTION by its section: 4. */
const QUADS: Readonly<Record<EventType, 0 | 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
  ACCIDENT: 0,
  DISASTER: 0,
}

export function quadOf(type: EventType): number {
  return QUADS[type]
}
