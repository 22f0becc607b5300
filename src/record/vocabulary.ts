import { z } from 'zod'
import { EVENT_STATUSES, STANCES } from './lists.ts'

/** How a source stands to what it is quoted with; read from the whole verb group, negation included. */
export const Stance = z.enum(STANCES)
export type Stance = z.infer<typeof Stance>

/** Whether an event is said to have happened, and how firmly. */
export const EventStatus = z.enum(EVENT_STATUSES)
export type EventStatus = z.infer<typeof EventStatus>

/** How finely a time was stated. */
export const Grain = z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'season', 'year'])
export type Grain = z.infer<typeof Grain>

/** How sure a fact is once all reports are read together. */
export const FactStanding = z.enum(['corroborated', 'disputed', 'single-source', 'superseded', 'retracted'])
export type FactStanding = z.infer<typeof FactStanding>

/** What has become of one claim. */
export const ClaimStanding = z.enum(['live', 'superseded', 'retracted'])
export type ClaimStanding = z.infer<typeof ClaimStanding>

/** How firmly a claim was made. */
export const ClaimStatus = z.enum(['asserted', 'claimed', 'denied', 'unconfirmed', 'estimate'])
export type ClaimStatus = z.infer<typeof ClaimStatus>
