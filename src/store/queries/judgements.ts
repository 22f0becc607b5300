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
      if (written !== undefined) await putAbout(db, judgement)
      return written !== undefined
    },
    about: (id) => findAbout(db, id),
    get: async (id) => {
      const row = await db.selectFrom('judgement').select('record').where('id', '=', id).executeTakeFirst()
      return row ? parse(row) : null
    },
    list: async ({ limit, cursor, report }) => {
      const before = decodeSeq(cursor)
      let rows = db.selectFrom('judgement').select(['seq', 'record'])
      if (before !== null) rows = rows.where('seq', '<', before)
      if (report !== undefined)
        rows = rows.where(
          'id',
          'in',
          db.selectFrom('judgementAbout').select('judgement').where('report', '=', report),
        )
      const found = await rows
        .orderBy('seq', 'desc')
        .limit(limit + 1)
        .execute()
      return toPage(found, limit, { place: ({ seq }) => [seq], item: parse })
    },
    on: async (reports) => {
      const about = db.selectFrom('judgementAbout').select('judgement')
      const rows = await db
        .selectFrom('judgement')
        .select('record')
        .where((eb) =>
          eb.or([eb('id', 'in', about.where('report', '=', anyOf(reports))), eb('report', 'is', null)]),
        )
        .orderBy('seq')
        .execute()
      return rows.map(parse)
    },
    lastAt: async () => {
      const row = await db
        .selectFrom('judgement')
        .select('madeAt')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.madeAt ?? null
    },
    grouping: async () => {
      const rows = await db
        .selectFrom('judgement')
        .select('record')
        .where('kind', 'in', ['merge', 'split', 'undo'])
        .orderBy('seq')
        .execute()
      return rows.map(parse)
    },
  }
}

async function findAbout(db: Database, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('judgementAbout')
    .select('report')
    .where('judgement', '=', id)
    .orderBy('report')
    .execute()
  return rows.map(({ report }) => report)
}

async function putAbout(db: Database, { id, report, undoes, content }: Judgement): Promise<void> {
  const named = [report, ...namedIn(content['with'])].filter((one) => one !== null)
  const undone = undoes === null ? [] : await findAbout(db, undoes)
  const rows = [...new Set([...named, ...undone])].map((about) => ({ report: about, judgement: id }))
  if (rows.length > 0) await db.insertInto('judgementAbout').values(rows).execute()
}

/** The reports of one anchor `{report, span}` or of a list of them. */
function namedIn(anchors: unknown): string[] {
  return [anchors].flat().flatMap((anchor) => {
    const report = (anchor as { readonly report?: unknown } | null | undefined)?.report
    return typeof report === 'string' ? [report] : []
  })
}
