import type { Statement } from '../record/reading.ts'
import type { Span } from '../record/span.ts'

/** The id of the statement with the shortest content that holds `span`, or null: who is the nearest to answer for it. */
export function innermostStatement(statements: readonly Statement[], span: Span): string | null {
  let found: { id: string; length: number } | null = null
  for (const { id, content } of statements) {
    if (!content.spans.some(([start, end]) => start <= span[0] && span[1] <= end)) continue
    const length = content.spans.reduce((sum, [start, end]) => sum + end - start, 0)
    if (!found || length < found.length) found = { id, length }
  }
  return found?.id ?? null
}
