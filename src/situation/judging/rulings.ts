import type { Judgement } from '../../record/judgement.ts'
import type { Reading } from '../../record/reading.ts'
import { groupBy } from '../groups.ts'
import { compareText } from '../order.ts'
import { eventChoices, type EventChoices } from './events.ts'
import { standingJudgements } from './log.ts'
import { judgeReading } from './readings.ts'
import { remarksOn, type Remarks } from './remarks.ts'
import { explainStory, NO_CHOICES, storyChoices, type StoryChoices } from './stories.ts'

/** What people decided about the readings of one story. */
export interface StoryRulings {
  readonly events: EventChoices | null
  readonly remarks: Remarks | null
  readonly because: string | null
}

/** What people decided, ready to be applied. */
export interface Rulings {
  readonly stories: StoryChoices
  readonly judge: (reading: Reading) => Reading
  readonly of: (readings: readonly Reading[]) => StoryRulings
}

export const NO_STORY_RULINGS: StoryRulings = { events: null, remarks: null, because: null }
const NO_RULINGS: Rulings = {
  stories: NO_CHOICES,
  judge: (reading) => reading,
  of: () => NO_STORY_RULINGS,
}

/**
 * Judgements as rulings. A correction of what was read, and what belongs together, holds for every moment; what people
 * confirm or note is only known from when they did (`asOf`, ISO 8601; null: all of it).
 */
export function rulingsOf(judgements: readonly Judgement[], asOf: string | null = null): Rulings {
  const standing = standingJudgements(judgements)
  if (standing.length === 0) return NO_RULINGS
  const byReport = groupBy(standing, ({ report }) => report)
  const stories = storyChoices(standing)
  return {
    stories,
    judge: (reading) => judgeReading(reading, byReport.get(reading.report.id) ?? []),
    of: (readings) => {
      const own = readings.flatMap(({ report }) => byReport.get(report.id) ?? []).sort(compareJudgements)
      const known = own.filter(({ at }) => asOf === null || Date.parse(at) <= Date.parse(asOf))
      const ids = readings.map(({ report }) => report.id)
      const told = [explainStory(ids, stories), ...own.flatMap(explainRejection)].filter(
        (one) => one !== null,
      )
      return {
        events: eventChoices(readings, own),
        remarks: remarksOn(readings, [
          ...own.filter(({ kind }) => kind === 'reject'),
          ...known.filter(({ kind }) => kind !== 'reject'),
        ]),
        because: told.length === 0 ? null : told.join('; '),
      }
    },
  }
}

function compareJudgements(a: Judgement, b: Judgement): number {
  return Date.parse(a.at) - Date.parse(b.at) || compareText(a.id, b.id)
}

/** What was rejected stands nowhere any more: its story says so. */
function explainRejection({ kind, report, span, by }: Judgement): string[] {
  return kind === 'reject' && span ? [`what ${report} says at ${span[0]}–${span[1]} rejected by ${by}`] : []
}
