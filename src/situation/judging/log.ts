import type { Judgement } from '../../record/judgement.ts'
import { compareText } from '../order.ts'

/** Judgements that stand, neither undone nor undone and restored by undoing the undoing, in order of their own time. */
export function standingJudgements(judgements: readonly Judgement[]): Judgement[] {
  const undoings = new Map<string, Judgement[]>()
  for (const judgement of judgements)
    if (judgement.kind === 'undo' && judgement.undoes !== null)
      undoings.set(judgement.undoes, [...(undoings.get(judgement.undoes) ?? []), judgement])
  const stands = ({ id }: Judgement, above: readonly string[]): boolean =>
    !(undoings.get(id) ?? []).some((undo) => !above.includes(undo.id) && stands(undo, [...above, undo.id]))
  return judgements
    .filter((judgement) => judgement.kind !== 'undo' && stands(judgement, [judgement.id]))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || compareText(a.id, b.id))
}
