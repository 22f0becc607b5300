/**
 * The closed vocabularies as plain lists, for whoever offers them to choose from. The schemas of the records are made from
 * them; this file imports nothing, so that a page may have them without a validator.
 */

/** PLOVER’s sixteen event types (PLOVER manual, draft 2.0, 2021), with ACCIDENT and DISASTER beside them. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'ACCIDENT',
  'DISASTER',
] as const

/** How a source stands to what it is quoted with; read from the whole verb group, negation included. */
export const STANCES = [
  'said',
  'confirmed',
  'denied',
  'claimed',
  'vowed',
  'promised',
  'threatened',
  'warned',
  'suggested',
  'believed',
  'expected',
  'reported',
  'announced',
  'ordered',
  'demanded',
  'urged',
  'asked',
  'accused',
  'praised',
  'criticised',
  'shown',
  'could-not-confirm',
  'declined',
  'estimated',
] as const

/** Whether an event is said to have happened, and how firmly. */
export const EVENT_STATUSES = [
  'asserted',
  'reported',
  'claimed',
  'denied',
  'threatened',
  'planned',
  'hypothetical',
  'unconfirmed',
] as const
