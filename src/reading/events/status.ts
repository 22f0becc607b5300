import type { Statement } from '../../record/reading.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import type { Modality } from './modality.ts'
import { BY_STANCE } from './stance.ts'

const ASKING = new Set(['demanded', 'urged', 'asked', 'ordered'])
const THREATENING = new Set(['threatened', 'vowed', 'warned'])

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

/** What tells how an event stands. */
export interface Standing {
  readonly modality: Modality | null
  readonly statement: Statement | undefined
  /** Told in passing as known: "the rangers captured in May", "Friday's raid". */
  readonly isPresupposed: boolean
}

/** Joins what the words around a trigger say with how the source of its statement stands to it. */
export function findStatus({ modality, statement, isPresupposed }: Standing): {
  status: EventStatus
  because: string
} {
  if (!statement) return modality ?? { status: 'asserted', because: 'told as a fact' }
  const { stance } = statement
  const says = `${stance} by ${statement.source.text || 'a source'}`
  if (!modality && isPresupposed && PROSPECTIVE.has(stance))
    return { status: 'asserted', because: 'presupposed' }
  if (!modality || modality.status === 'reported') return { status: BY_STANCE[stance], because: says }
  const isAhead = modality.status === 'planned' || modality.because.startsWith('conditional')
  if (isAhead && THREATENING.has(stance))
    return { status: 'threatened', because: `${modality.because}, ${says}` }
  if (modality.status === 'planned' && ASKING.has(stance))
    return { status: 'hypothetical', because: `${modality.because}, ${says}` }
  return { status: modality.status, because: modality.because }
}
