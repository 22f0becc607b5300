import type { EventType } from '../../record/event.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import type { Trigger } from './lexicon.ts'

/** PLOVER's rule for what is still to come: future meetings, support, cooperation and aid are agreements. */
const AGREED = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
/** Help that is under way once it is ordered: "will be evacuated" promises nothing to another state. */
const RESCUES = new Set(
  'rescue evacuate evacuation save pluck winch dig airlift bus move relocate fly lift take walk bring search look comb treat remove'.split(
    ' ',
  ),
)
/** "Will not join": refusing is an act of its own. */
const REFUSABLE = new Set<EventType>(['AGREE', 'CONSULT', 'COOPERATE', 'AID', 'SUPPORT'])

/** The type an event counts as, given how it stands in time (PLOVER manual, boundary rules): announced retreats concede. */
export function typeInTime(
  { type, mode, words }: Trigger,
  told: { readonly status: EventStatus; readonly isRefused: boolean },
): EventType {
  if (told.isRefused && REFUSABLE.has(type)) return 'REJECT'
  if (told.status !== 'planned') return type
  if (AGREED.has(type)) return RESCUES.has(words[0] as string) ? type : 'AGREE'
  return type === 'RETREAT' && mode !== 'resign' ? 'CONCEDE' : type
}
