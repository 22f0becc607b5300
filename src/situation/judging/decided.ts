import type { Decision } from '../../record/judgement.ts'
import { compareText } from '../order.ts'

interface Decidable {
  readonly decided?: Decision | undefined
}

/** Of several records that may say the same thing, the one that a person decided on last, or null. */
export function lastDecided<T extends Decidable>(records: readonly (T | null)[]): T | null {
  const decided = records.flatMap((record) => (record?.decided ? [{ record, ...record.decided }] : []))
  decided.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || compareText(a.by, b.by))
  return decided[0]?.record ?? null
}

/** Who decided on any of several records, each once, in order of their names. */
export function deciders(records: readonly Decidable[]): string[] {
  return [...new Set(records.flatMap(({ decided }) => decided?.by ?? []))].sort(compareText)
}
