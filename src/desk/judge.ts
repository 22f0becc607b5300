import { randomUUID } from 'node:crypto'
import { UserError } from '../record/error.ts'
import type { Judgement } from '../record/judgement.ts'
import type { Shelves } from '../store/index.ts'
import type { Memory } from './memory.ts'
import { placeReadings } from './placing.ts'

export type NewJudgement = Pick<Judgement, 'kind' | 'report' | 'span' | 'content' | 'undoes'> & {
  readonly by: string
  /** Given by clients that may send twice. */
  readonly id?: string | undefined
}

/** Writes down what a person decided; the stories it touches are derived again before this returns. */
export async function judge(memory: Memory, given: NewJudgement): Promise<Judgement> {
  const judgement: Judgement = { ...given, id: given.id ?? randomUUID(), at: memory.now() }
  const kept = await memory.store.transaction(async (shelves) => {
    const report = await findReport(shelves, judgement)
    const isNew = await shelves.judgements.add({ ...judgement, report })
    if (!isNew) return (await shelves.judgements.get(judgement.id)) ?? refuseSecondUndo(judgement)
    if (report !== null) await shelves.readings.markUnplaced([report])
    const { id, kind, by, at } = judgement
    await shelves.changes.add([
      { kind: 'judgement.added', at, story: null, subject: id, data: { kind, report, by } },
    ])
    return { ...judgement, report }
  })
  await placeReadings(memory)
  memory.touched.ring()
  return kept
}

/** The report a judgement is about; of an undoing, the report of what it undoes. */
async function findReport(shelves: Shelves, judgement: Judgement): Promise<string | null> {
  if (judgement.kind === 'undo') {
    const undone = judgement.undoes === null ? null : await shelves.judgements.get(judgement.undoes)
    if (undone === null)
      throw new UserError('no-such-judgement', 'say in `undoes` which judgement is to be undone')
    return undone.report
  }
  if (judgement.undoes !== null)
    throw new UserError('not-an-undo', 'only a judgement of kind `undo` has `undoes`')
  if (judgement.kind !== 'note' && (judgement.report === null || judgement.span === null))
    throw new UserError('no-anchor', 'say which words it is about: `report` and `span`')
  if (judgement.report === null) return null
  const found = await shelves.reports.get(judgement.report)
  if (found === null) throw new UserError('no-such-report', `there is no report '${judgement.report}'`)
  if (judgement.span !== null && judgement.span[1] > found.report.text.length)
    throw new UserError(
      'bad-span',
      `the span ends after the report, which has ${found.report.text.length} characters`,
    )
  return found.id
}

function refuseSecondUndo(judgement: Judgement): never {
  throw new UserError('already-undone', `judgement ${judgement.undoes ?? ''} is undone already`)
}
