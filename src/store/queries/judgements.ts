import type { Judgement } from '../../record/judgement.ts'
import type { Database } from '../connection.ts'
import type { JudgementShelf } from '../contract.ts'
import { decodeSeq, toPage } from '../page.ts'
import { anyOf } from './anyOf.ts'
import { searchable } from './search.ts'

export function judgementShelf(db: Database): JudgementShelf {
  const parse = ({ record }: { record: string }) => JSON.parse(record) as Judgement
  return {
    add: async (judgement) => {
      const { id, kind, report, undoes, by, at } = judgement
      const row = {
        id,
        kind,
        report,
        undoes,
        madeBy: searchable(by),
        madeAt: at,
        record: JSON.stringify(judgement),
      }
      const written = await db
        .insertInto('judgement')
        .values(row)
        .onConflict((on) => on.doNothing())
        .returning('seq')
        .executeTakeFirst()
      return written !== undefined
    },
    get: async (id) => {
      const row = await db.selectFrom('judgement').select('record').where('id', '=', id).executeTakeFirst()
      return row ? parse(row) : null
    },
    list: async ({ limit, cursor, report }) => {
      const before = decodeSeq(cursor)
      let rows = db.selectFrom('judgement').select(['seq', 'record'])
      if (before !== null) rows = rows.where('seq', '<', before)
      if (report !== undefined) rows = rows.where('report', '=', report)
      const found = await rows
        .orderBy('seq', 'desc')
        .limit(limit + 1)
        .execute()
      return toPage(found, limit, { place: ({ seq }) => [seq], item: parse })
    },
    on: async (reports) => {
      const rows = await db
        .selectFrom('judgement')
        .select('record')
        .where((eb) => eb.or([eb('report', '=', anyOf(reports)), eb('report', 'is', null)]))
        .orderBy('seq')
        .execute()
      return rows.map(parse)
    },
  }
}
