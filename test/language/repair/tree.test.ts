import { describe, expect, test } from 'vitest'
import { arcsOf, draftOf } from '../../../src/language/repair/rule.ts'
import { repairTree, TREE_RULES } from '../../../src/language/repair/tree.ts'

describe.each(TREE_RULES)('$name', (rule) => {
  test('mends its example', () => {
    const draft = draftOf(rule.shown)
    repairTree(draft, [rule])
    expect(arcsOf(draft)).toEqual(expect.arrayContaining([...rule.becomes]))
  })
  test('leaves its counter-example alone', () => {
    const draft = draftOf(rule.kept)
    repairTree(draft, [rule])
    expect(draft).toEqual(draftOf(rule.kept))
  })
  test('leaves one root and no circle', () => {
    const draft = draftOf(rule.shown)
    repairTree(draft, [rule])
    expect(draft.heads.filter((head) => head < 0)).toHaveLength(1)
    draft.heads.forEach((_, i) => {
      let steps = 0
      for (let at = i; at >= 0; at = draft.heads[at]!) expect(++steps).toBeLessThanOrEqual(draft.words.length)
    })
  })
})
