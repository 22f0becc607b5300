import type { EventType } from '../../record/event.ts'
import type { EventStatus, Stance } from '../../record/vocabulary.ts'
import type { Statement } from '../../record/reading.ts'
import type { Modality } from './own-modality.ts'
import { BY_STANCE } from './stance.ts'
import { STILL, type Telling } from './telling.ts'

const ASKING = new Set(['demanded', 'urged', 'asked', 'ordered'])
/** Plain words, in which a "will" of violence or protest is a threat. */
const DECLARING = new Set(['said', 'promised', 'confirmed', 'reported'])
const WILL = new Set(['will', 'would', "'ll", 'shall'])
/** Stances that a mishap shares. */
const STANDING = new Set(['reported', 'claimed'])
/** Words at a mishap itself that say it did not happen, or may. */
const OWN =
  /^(not|n't|no|never|none|nobody|may|might|could|may have|might have|could have|if|should|conditional.*|reports?)$/i
const THREATENING = new Set(['threatened', 'vowed', 'warned'])
const MISHAPS = new Set<EventType>(['ACCIDENT', 'DISASTER'])
/** "We will strike", said to others. */
const MENACES = new Set<EventType>(['ASSAULT', 'PROTEST', 'REJECT'])
/** What is announced "unless" something is done is a threat. */
const HOSTILE = new Set<EventType>(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST', 'MOBILIZE', 'REJECT'])

/** Stances about what is to come or is disputed: what a clause inside merely presupposes is not theirs. */
const PROSPECTIVE = new Set([
  'demanded',
  'urged',
  'asked',
  'ordered',
  'threatened',
  'vowed',
  'warned',
  'promised',
  'expected',
  'criticised',
])

/** Joins what the words around a trigger say with how the source of its statement stands to it. */
export function findStatus(telling: Telling, type: EventType): { status: EventStatus; because: string } {
  const { modality, statement, isPresupposed, isAside } = telling
  if (MISHAPS.has(type)) return statusOfMishap(telling)
  if (modality?.because === 'conditional: unless' && HOSTILE.has(type))
    return { status: 'threatened', because: 'unless' }
  if (!statement) return modality ?? { status: 'asserted', because: 'told as a fact' }
  const { stance } = statement
  const says = saying(statement)
  if (!modality && ((isPresupposed && PROSPECTIVE.has(stance)) || (isAside && stance === 'denied')))
    return { status: 'asserted', because: 'presupposed' }
  if (!modality || modality.status === 'reported') return { status: byStance(statement), because: says }
  if (stance === 'could-not-confirm') return { status: 'unconfirmed', because: says }
  return underStance(modality, { stance, says, type })
}

/** A modality in somebody's words: "will" is a threat in a threat, and no more than a wish in a demand. */
function underStance(
  { status, because }: Modality,
  { stance, says, type }: { stance: Stance; says: string; type: EventType },
): Modality {
  const isAhead = (status === 'planned' && because !== STILL) || because.startsWith('conditional')
  if (isAhead && THREATENING.has(stance)) return { status: 'threatened', because: `${because}, ${says}` }
  if (ASKING.has(stance) && (status === 'planned' || because === 'not'))
    return { status: 'hypothetical', because: `${because}, ${says}` }
  if (WILL.has(because) && MENACES.has(type) && DECLARING.has(stance))
    return { status: 'threatened', because: `${because}, ${says}` }
  return { status, because }
}

/**
 * Accidents and disasters are nobody's plan: who denies, fears or demands speaks of their causes and aftermath, unless
 * the words themselves say that it did not happen or is only possible.
 */
function statusOfMishap({ modality, statement, isPresupposed }: Telling): Modality {
  const isDenied = modality?.status === 'denied' && !isPresupposed
  if (modality && (isDenied || OWN.test(modality.because))) return modality
  if (!statement)
    return modality?.status === 'unconfirmed' ? modality : { status: 'asserted', because: 'told as a fact' }
  if (statement.stance === 'expected' && !isPresupposed)
    return { status: 'hypothetical', because: saying(statement) }
  return {
    status: STANDING.has(statement.stance) && !isPresupposed ? byStance(statement) : 'reported',
    because: saying(statement),
  }
}

function saying({ stance, source }: Statement): string {
  return `${stance} by ${source.text || 'a source'}`
}

/** "Reportedly": hearsay without a source is unconfirmed. */
function byStance({ stance, source }: Statement): EventStatus {
  return stance === 'reported' && source.text === '' ? 'unconfirmed' : BY_STANCE[stance]
}
