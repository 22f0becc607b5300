import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTree } from '../../src/language/best-tree.ts'

/** All trees with one root of n words, by trying every head. */
function bestByTrying(numbers: Float32Array, n: number): number {
  let best = -Infinity
  const heads = new Int16Array(n)
  const total = 2 ** 0 * (n + 1) ** n
  for (let code = 0; code < total; code++) {
    let rest = code
    for (let i = 0; i < n; i++) {
      heads[i] = rest % (n + 1)
      rest = Math.floor(rest / (n + 1))
    }
    if (isTree(heads)) best = Math.max(best, scoreOf(numbers, heads))
  }
  return best
}

function scoreOf(numbers: Float32Array, heads: Int16Array): number {
  return heads.reduce((sum, head, i) => sum + numbers[(i + 1) * (heads.length + 1) + head]!, 0)
}

function isTree(heads: Int16Array): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false
  return heads.every((_, i) => {
    let at = i + 1
    for (let steps = 0; at !== 0; steps++) {
      if (steps > heads.length || heads[at - 1] === at) return false
      at = heads[at - 1]!
    }
    return true
  })
}

function greedy(numbers: Float32Array, n: number): Int16Array {
  return Int16Array.from({ length: n }, (_, i) => {
    let best = i === 0 && n > 1 ? 2 : 0
    for (let j = 0; j <= n; j++)
      if (j !== i + 1 && numbers[(i + 1) * (n + 1) + j]! > numbers[(i + 1) * (n + 1) + best]!) best = j
    return best
  })
}

test('finds the best tree of short sentences', () => {
  const scores = fc
    .integer({ min: 2, max: 4 })
    .chain((n) =>
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: (n + 1) ** 2, maxLength: (n + 1) ** 2 }),
    )
  fc.assert(
    fc.property(scores, (list) => {
      const numbers = Float32Array.from(list)
      const n = Math.sqrt(list.length) - 1
      const heads = greedy(numbers, n)
      bestTree({ numbers, at: 0, n }, heads)
      expect(isTree(heads)).toBe(true)
      if (n <= 3) expect(scoreOf(numbers, heads)).toBe(bestByTrying(numbers, n))
    }),
    { numRuns: 300 },
  )
})

test('makes a tree of a long sentence too', () => {
  const n = 200
  const numbers = Float32Array.from({ length: (n + 1) ** 2 }, (_, i) => ((i * 7919) % 1013) / 100)
  const heads = greedy(numbers, n)
  bestTree({ numbers, at: 0, n }, heads)
  expect(isTree(heads)).toBe(true)
})
