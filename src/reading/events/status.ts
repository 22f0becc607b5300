import type { Statement } from '../../record/reading.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import type { Modality } from './modality.ts'
import { BY_STANCE } from './stance.ts'

const ASKING = new Set(['demanded', 'urged', 'asked', 'ordered'])
const THREATENING = new Set(['threatened', 'vowed', 'warned'])

/** Joins what the words around a trigger say with how the source of its statement stands to it. */
export function findStatus(
  modality: Modality | null,
  statement: Statement | undefined,
): { status: EventStatus; because: string } {
  if (!statement) return modality ?? { status: 'asserted', because: 'told as a fact' }
  const { stance } = statement
  const says = `${stance} by ${statement.source.text || 'a source'}`
  if (!modality) return { status: BY_STANCE[stance], because: says }
  if (modality.status === 'planned' && THREATENING.has(stance))
    return { status: 'threatened', because: `${modality.because}, ${says}` }
  if (modality.status === 'planned' && ASKING.has(stance))
    return { status: 'hypothetical', because: `${modality.because}, ${says}` }
  if (modality.status === 'reported') return { status: BY_STANCE[stance], because: says }
  return { status: modality.status, because: modality.because }
}
