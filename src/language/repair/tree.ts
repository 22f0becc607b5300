import type { Draft } from '../draft.ts'
import { AMOUNT_RULES } from './amounts.ts'
import { createEditor } from './editor.ts'
import { LIST_RULES } from './lists.ts'
import type { TreeRule } from './rule.ts'
import { SAYING_RULES } from './saying.ts'
import { SPEAKER_RULES } from './speakers.ts'
import { TIME_RULES } from './times.ts'

/** Every rule, in the order in which they are tried. */
export const TREE_RULES: readonly TreeRule[] = [
  ...TIME_RULES,
  ...SAYING_RULES,
  ...SPEAKER_RULES,
  ...LIST_RULES,
  ...AMOUNT_RULES,
]

/** Mends attachments of one sentence in place. */
export function repairTree(draft: Draft, rules: readonly TreeRule[] = TREE_RULES): void {
  const tree = createEditor(draft)
  for (const { mend } of rules) for (let word = 0; word < tree.size; word++) mend(tree, word)
}
