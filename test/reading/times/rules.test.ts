import { describe, expect, it } from 'vitest'
import { RULES } from '../../../src/reading/times/rules/index.ts'
import { scan } from '../../../src/reading/times/scan.ts'

const examples = RULES.flatMap(({ examples: own }) => own)

describe('rules of times', () => {
  it('have examples', () => {
    expect(examples.length).toBeGreaterThan(60)
  })

  it.each(examples)('reads %j', (text, found) => {
    const spans = scan(text).map(({ start, end }) => text.slice(start, end))
    expect(spans.some((span) => span.includes(found) || found.includes(span))).toBe(true)
  })
})
