import { UserError } from '../record/error.ts'
import type { Judgement } from '../record/judgement.ts'
import type { Reading } from '../record/reading.ts'
import { findEvent, othersOf } from '../situation/judging/anchors.ts'
import { judgeReading } from '../situation/judging/readings.ts'
import { isOfStories } from '../situation/judging/stories.ts'
import type { Shelves } from '../store/index.ts'

type Anchored = Pick<Judgement, 'report' | 'span'>

/**
 * Refuses a judgement that could never have an effect: one about a report that is not there, about words outside its text
 * or, where the report is read already, about words on which no such record rests.
 */
export async function checkJudgement(shelves: Shelves, judgement: Judgement): Promise<void> {
  const { kind, undoes, report, span, content } = judgement
  if (undoes !== null) throw new UserError('not-an-undo', 'only a judgement of kind `undo` has `undoes`')
  if (kind === 'note' && typeof content['text'] !== 'string')
    throw new UserError('no-text', 'say in `content.text` what is to be noted')
  const mayBeWhole = kind === 'note' || isOfStories(judgement)
  if (!mayBeWhole && (report === null || span === null))
    throw new UserError('no-anchor', 'say which words it is about: `report` and `span`')
  const others = kind === 'merge' || kind === 'split' ? othersOf(judgement) : []
  if (kind === 'merge' && others.length === 0)
    throw new UserError(
      'no-anchor',
      'say in `content.with` what to merge it with: `{"report": …, "span": […]}`',
    )
  if (
    kind === 'merge' &&
    report !== null &&
    others.every((other) => other.report === report && isOfStories(judgement))
  )
    throw new UserError(
      'no-anchor',
      'a story is merged with that of another report; name that in `content.with`',
    )
  if (isOfStories(judgement) && report === null)
    throw new UserError('no-anchor', 'say which report it is about: `report`')
  for (const anchor of [{ report, span }, ...others]) await checkAnchor(shelves, anchor)
  await checkEffect(shelves, judgement)
}

async function checkAnchor({ reports }: Shelves, { report, span }: Anchored): Promise<void> {
  if (report === null) return
  const found = await reports.get(report)
  if (found === null) throw new UserError('no-such-report', `there is no report '${report}'`)
  if (span !== null && (span[1] > found.report.text.length || span[1] <= span[0]))
    throw new UserError(
      'bad-span',
      `the span must lie within the report, which has ${found.report.text.length} characters, and have some words`,
    )
}

async function checkEffect({ readings }: Shelves, judgement: Judgement): Promise<void> {
  const { kind, report, span, content } = judgement
  if (report === null || span === null || isOfStories(judgement)) return
  const [reading] = await readings.many([report])
  if (reading === undefined) return
  const isOfEvents = kind === 'merge' || kind === 'split' || kind === 'set-place' || kind === 'set-time'
  if (isOfEvents && findEvent(reading, span) === null)
    throw new UserError('no-such-record', 'no event is told of at these words; give the span of its trigger')
  const isOfReading = kind === 'reject' || kind === 'correct' || kind === 'set-place' || kind === 'set-time'
  if (isOfReading && content['record'] !== 'claims' && isWithout(reading, judgement))
    throw new UserError(
      'no-effect',
      kind === 'reject'
        ? 'no such record rests on these words; give `content.record` and the span of the record'
        : 'this makes no valid record of these words; look at the record’s fields in the API description',
    )
}

function isWithout(reading: Reading, judgement: Judgement): boolean {
  return JSON.stringify(judgeReading(reading, [judgement])) === JSON.stringify(reading)
}
