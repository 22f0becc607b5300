import { beforeAll, describe, expect, it } from 'vitest'
import { findFallen, measurePassages, readFloors } from '../bench/passages/measure.ts'
import type { Scores } from '../bench/passages/score.ts'

describe('readings of the annotated passages', () => {
  let measured: { corpus: string; scores: Scores }
  beforeAll(async () => {
    measured = await measurePassages()
  }, 300_000)

  it('are scored on the passages the floors were pinned on', () =>
    expect(measured.corpus).toBe(readFloors().corpus))

  it('stay above every floor (npx tsx bench/passages/measure.ts shows the scores)', () =>
    expect(findFallen(readFloors(), measured.scores)).toEqual([]))
})
