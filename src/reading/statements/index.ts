import type { Sentence } from '../../language/index.ts'
import type { Actor, Statement } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'

/** Finds who says what: source, cue, content, stance, channel, and the relaying statement. */
export function findStatements(
  _sentences: readonly Sentence[],
  _context: { readonly report: Report; readonly actors: readonly Actor[] },
): Statement[] {
  return []
}
