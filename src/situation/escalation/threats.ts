import type { StoryEvent } from '../../record/situation.ts'
import { isOneName } from '../identity/names.ts'

/** A threat or warning, and the act that followed it. */
export interface Threat {
  readonly event: string
  /** The first act that carries it out, or null. */
  readonly followedBy: string | null
  readonly because: string
}

/** Acts that carry a threat out. */
const ACTS = new Set<StoryEvent['type']>(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST'])
/** A threat that nothing follows within two weeks has not been carried out. */
const PATIENCE_MS = 14 * 86_400_000

/** What became of each threat: the first hostile act of the same party after it, against the same one where both are known. */
export function followThreats(events: readonly StoryEvent[]): Threat[] {
  const acts = events
    .filter(({ type, start, status }) => ACTS.has(type) && start !== null && status !== 'planned')
    .sort((a, b) => Date.parse(a.start as string) - Date.parse(b.start as string) || (a.id < b.id ? -1 : 1))
  return events.filter(({ type }) => type === 'THREATEN').map((threat) => follow(threat, acts))
}

function follow(threat: StoryEvent, acts: readonly StoryEvent[]): Threat {
  if (threat.start === null)
    return { event: threat.id, followedBy: null, because: 'nobody says when it was made' }
  const made = Date.parse(threat.start)
  const act = acts.find(({ start, actors }) => {
    const passed = Date.parse(start as string) - made
    if (passed <= 0 || passed > PATIENCE_MS) return false
    return isOneParty(threat.actors.source, actors.source) && mayBeOne(threat.actors.target, actors.target)
  })
  if (!act)
    return { event: threat.id, followedBy: null, because: 'no act of the same party within two weeks' }
  return {
    event: threat.id,
    followedBy: act.id,
    because: `the same party, ${daysBetween(threat, act)} days later`,
  }
}

type Sides = StoryEvent['actors']['source']

function isOneParty(a: Sides, b: Sides): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        isOneName(one.name, other.name) ||
        (one.code !== '' && one.code === other.code && one.sector === other.sector),
    ),
  )
}

function mayBeOne(a: Sides, b: Sides): boolean {
  return (
    a.length === 0 ||
    b.length === 0 ||
    isOneParty(a, b) ||
    a.some((one) => b.some((other) => one.code === other.code))
  )
}

function daysBetween(a: StoryEvent, b: StoryEvent): number {
  return Math.round((Date.parse(b.start as string) - Date.parse(a.start as string)) / 86_400_000)
}
