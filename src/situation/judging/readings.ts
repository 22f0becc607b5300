import type { Judgement } from '../../record/judgement.ts'
import type { Reading } from '../../record/reading.ts'
import { groupBy } from '../groups.ts'
import { findEvent, findTarget } from './anchors.ts'
import { standingJudgements } from './log.ts'
import { withCorrection, withoutRecord, withSetting } from './records.ts'

/** Readings with what people rejected, corrected and set. Anchored by span, so a re-reading keeps every decision. */
export function applyJudgements(
  readings: readonly Reading[],
  judgements: readonly Judgement[],
): readonly Reading[] {
  if (judgements.length === 0) return readings
  const byReport = groupBy(standingJudgements(judgements), ({ report }) => report)
  return readings.map((reading) => judgeReading(reading, byReport.get(reading.report.id) ?? []))
}

/** One reading after the standing judgements about its report, in order. */
export function judgeReading(reading: Reading, judgements: readonly Judgement[]): Reading {
  return judgements.reduce(applyOne, reading)
}

function applyOne(reading: Reading, judgement: Judgement): Reading {
  const { kind, span } = judgement
  if (kind === 'set-place' || kind === 'set-time') {
    const event = span && findEvent(reading, span)
    const field = kind === 'set-place' ? 'place' : 'time'
    return event ? withSetting(reading, { id: event.id, judgement, field }) : reading
  }
  if (kind !== 'reject' && kind !== 'correct') return reading
  const target = findTarget(reading, judgement)
  if (target === null) return reading
  return kind === 'reject' ? withoutRecord(reading, target) : withCorrection(reading, target, judgement)
}
