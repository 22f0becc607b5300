import { z } from 'zod'
import { EVENT_TYPES } from './lists.ts'

/** What sort of thing happened: PLOVER's types, with ACCIDENT and DISASTER beside them. */
export const EventType = z.enum(EVENT_TYPES)
export type EventType = z.infer<typeof EventType>
