import { z } from 'zod'

/** PLOVER's sixteen event types (PLOVER manual, draft 2.0, 2021), with ACCIDENT and DISASTER beside them. */
export const EventType = z.enum([
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
])
export type EventType = z.infer<typeof EventType>
