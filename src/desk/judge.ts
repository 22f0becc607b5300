import { randomUUID } from 'node:crypto'
import { UserError } from '../record/error.ts'
import type { Judgement } from '../record/judgement.ts'
import type { Shelves } from '../store/index.ts'
import { checkJudgement } from './judgeable.ts'
import type { Memory } from './memory.ts'
import { placeReadings } from './placing.ts'

export type NewJudgement = Pick<Judgement, 'kind' | 'report' | 'span' | 'content' | 'undoes'> & {
  readonly by: string
  /** Given by clients that may send twice. */
  readonly id?: string | undefined
}

/** Writes down what a person decided; the stories it touches are derived again before this returns. */
export async function judge(memory: Memory, given: NewJudgement): Promise<Judgement> {
  const kept = await memory.store.transaction(async (shelves) => {
    const at = laterThan(await shelves.judgements.lastAt(), memory.now())
    const asked: Judgement = { ...given, id: given.id ?? randomUUID(), at }
    const judgement = { ...asked, report: await findReport(shelves, asked) }
    const isNew = await shelves.judgements.add(judgement)
    if (!isNew) return (await shelves.judgements.get(judgement.id)) ?? refuseSecondUndo(judgement)
    const about = await shelves.judgements.about(judgement.id)
    if (about.length > 0) await shelves.readings.markUnplaced(about)
    await announce(shelves, judgement, about)
    return judgement
  })
  await placeReadings(memory)
  memory.touched.ring()
  return kept
}

/** Judgements take effect in order of their times: two of one millisecond, or of two clocks, get times of their own. */
function laterThan(last: string | null, now: string): string {
  const ahead = last === null ? -1 : Date.parse(last) - Date.parse(now)
  return last !== null && ahead >= 0 && ahead < MOST_AHEAD_MS
    ? new Date(Date.parse(last) + 1).toISOString()
    : now
}

const MOST_AHEAD_MS = 60_000

/** Tells of it in the log of every story that it is about. */
async function announce(shelves: Shelves, judgement: Judgement, about: readonly string[]): Promise<void> {
  const { id, kind, by, at, report } = judgement
  const stories = (await shelves.stories.holding(about)).map(({ story }) => story.id)
  const data = { kind, report, by }
  await shelves.changes.add(
    (stories.length === 0 ? [null] : stories).map((story) => ({
      kind: 'judgement.added',
      at,
      story,
      subject: id,
      data,
    })),
  )
}

/** The report a judgement is about; of an undoing, the report of what it undoes. */
async function findReport(shelves: Shelves, judgement: Judgement): Promise<string | null> {
  if (judgement.kind !== 'undo') {
    await checkJudgement(shelves, judgement)
    return judgement.report
  }
  const undone = judgement.undoes === null ? null : await shelves.judgements.get(judgement.undoes)
  if (undone === null)
    throw new UserError('no-such-judgement', 'say in `undoes` which judgement is to be undone')
  return undone.report
}

function refuseSecondUndo(judgement: Judgement): never {
  throw new UserError('already-undone', `judgement ${judgement.undoes ?? ''} is undone already`)
}
