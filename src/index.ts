/**
 * The library: `openKnowledge()` once, then `read(report, knowledge)` and `reconcile(readings)`.
 *
 * @example
 * const knowledge = await openKnowledge()
 * const reading = read(reportFromText('Two people were killed, police said.', { publishedAt: '2026-01-08T06:00:00Z' }), knowledge)
 */
export { openKnowledge } from './desk/data.ts'
export { openLanguage } from './desk/language.ts'
export { makeBrief, type Brief } from './desk/brief.ts'
export { takeReports } from './desk/files.ts'
export { read } from './reading/read.ts'
export type { Knowledge } from './reading/knowledge.ts'
export { reconcile } from './situation/reconcile.ts'
export { createSituationIndex, type SituationIndex } from './situation/growing.ts'
export { findEscalation, type Escalation } from './situation/escalation/find.ts'
export { reportFromHtml, reportFromText } from './report/index.ts'
export { UserError } from './record/error.ts'
export type * from './record/index.ts'
