import type { StoryEvent } from '../../record/situation.ts'
import type { Draft } from './draft.ts'

/** Where people harm people, those in power and those who fight them count against each other. */
const CONTESTED = new Set<StoryEvent['type']>(['ASSAULT', 'PROTEST', 'COERCE'])
/** PLOVER sectors of those who fight or oppose a state. */
const RIVALS = new Set(['REB', 'UAF', 'PRM', 'OPP', 'CRM'])

/**
 * The side an origin is on in an event, or null for everybody outside the quarrel: doctors, witnesses, the press. A toll
 * of one side is not moved by a claim of another.
 */
export function sideOf(
  { type }: Pick<StoryEvent, 'type'>,
  { origin, chain: { root } }: Draft,
): string | null {
  if (!CONTESTED.has(type)) return null
  if (origin.kind === 'state') return origin.key.split(' ')[0] ?? null
  return RIVALS.has(root.sector) ? origin.key : null
}
