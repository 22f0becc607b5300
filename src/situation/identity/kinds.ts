import type { EventType } from '../../record/event.ts'

/**
 * What an event type is for joining and choosing events. `deed`: something that happened at a place, told again and again
 * in any words; `word`: something said, one of many, the same only when the same party says it to the same.
 */
export interface EventKind {
  readonly family: string
  readonly sort: 'deed' | 'word'
  /** How much it tells of a crisis, 0 … 1: for the order of events in a story. */
  readonly weight: number
}

const deed = (family: string, weight: number): EventKind => ({ family, sort: 'deed', weight })
const word = (family: string, weight: number): EventKind => ({ family, sort: 'word', weight })

/** Reports call one explosion an attack, an accident or a disaster: what does harm is one family. */
export const EVENT_KINDS: Readonly<Record<EventType, EventKind>> = {
  ASSAULT: deed('harm', 1),
  DISASTER: deed('harm', 1),
  ACCIDENT: deed('harm', 1),
  COERCE: deed('coerce', 0.7),
  PROTEST: deed('protest', 0.7),
  RETREAT: deed('retreat', 0.6),
  AID: deed('aid', 0.6),
  MOBILIZE: deed('mobilize', 0.6),
  SANCTION: word('sanction', 0.5),
  AGREE: word('agree', 0.5),
  CONCEDE: word('concede', 0.5),
  THREATEN: word('threaten', 0.5),
  REQUEST: word('request', 0.4),
  ACCUSE: word('accuse', 0.4),
  REJECT: word('reject', 0.4),
  COOPERATE: word('cooperate', 0.4),
  CONSULT: word('consult', 0.3),
  SUPPORT: word('support', 0.3),
}
