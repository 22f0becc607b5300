import type { Judgement } from '../record/judgement.ts'
import type { Reading } from '../record/reading.ts'
import { UserError } from '../record/error.ts'
import type { Database } from './connection.ts'
import type { FeedItem, NewReport, Shelves, Webhook } from './contract.ts'
import { feedShelf } from './queries/feeds.ts'

/** The first line of a dump, so that a file of another kind is told at once. */
const HEADER = { sitrep: 'store', version: 1 } as const

interface ReadingLine {
  readonly record: Reading
  readonly readAt: string
}
interface FeedLine {
  readonly id: string
  readonly url: string
  readonly title: string | null
  readonly addedAt: string
  readonly items: readonly FeedItem[]
}
type Line =
  | { readonly report: NewReport }
  | { readonly reading: ReadingLine }
  | { readonly judgement: Judgement }
  | { readonly feed: FeedLine }
  | { readonly webhook: Webhook }

/** Rows read at a time while dumping. */
const STEP = 500

/** Everything that cannot be derived, and the readings, which can but take long. Stories are derived anew. */
export async function* dump(db: Database): AsyncGenerator<string> {
  yield JSON.stringify(HEADER)
  for await (const line of dumpReports(db)) yield JSON.stringify(line)
  for (const judgement of await db.selectFrom('judgement').select('record').orderBy('seq').execute())
    yield JSON.stringify({ judgement: JSON.parse(judgement.record) })
  for (const { id, url, title, addedAt } of await db
    .selectFrom('feed')
    .selectAll()
    .orderBy('seq')
    .execute()) {
    const items = await db.selectFrom('feedItem').selectAll().where('feed', '=', id).execute()
    yield JSON.stringify({ feed: { id, url, title, addedAt, items } })
  }
  for (const { seq: _seq, ...webhook } of await db.selectFrom('webhook').selectAll().orderBy('seq').execute())
    yield JSON.stringify({ webhook })
}

async function* dumpReports(db: Database): AsyncGenerator<Line> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('report')
      .leftJoin('reading', 'reading.report', 'report.id')
      .select(['report.seq', 'report.id', 'report.record', 'address', 'contentHash', 'fetchedAt'])
      .select(['reading.record as reading', 'readAt'])
      .where('report.seq', '>', after)
      .orderBy('report.seq')
      .limit(STEP)
      .execute()
    if (rows.length === 0) return
    for (const { record, address, contentHash, fetchedAt, ...row } of rows) {
      yield { report: { report: JSON.parse(record), address, contentHash, fetchedAt } }
      if (row.reading !== null && row.readAt !== null)
        yield {
          reading: { record: JSON.parse(row.reading), readAt: row.readAt },
        }
    }
    after = rows.at(-1)?.seq ?? after
  }
}

type Transact = <T>(work: (shelves: Shelves, db: Database) => Promise<T>) => Promise<T>

/** Takes the lines of a dump in, some at a time, each lot in one transaction; what is there already stays. */
export async function restore(lines: AsyncIterable<string>, transact: Transact): Promise<number> {
  let isFirst = true
  let taken = 0
  let lot: Line[] = []
  const takeLot = async () => {
    taken += await transact((shelves, db) => takeLines(lot, shelves, db))
    lot = []
  }
  for await (const line of lines) {
    if (line.trim() === '') continue
    const value = parse(line)
    if (isFirst) checkHeader(value)
    else lot.push(value as Line)
    isFirst = false
    if (lot.length >= STEP) await takeLot()
  }
  if (lot.length > 0) await takeLot()
  return taken
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new UserError('bad-dump', `a line of the dump is not JSON: ${line.slice(0, 80)}`)
  }
}

function checkHeader(value: unknown): void {
  const header = value as Partial<typeof HEADER> | null
  if (header?.sitrep !== HEADER.sitrep)
    throw new UserError(
      'bad-dump',
      'this is not a dump of a store; make one with `sitrep export --format store`',
    )
  if (header.version !== HEADER.version)
    throw new UserError(
      'bad-dump',
      `this dump is of version ${String(header.version)}; this Sitrep reads version 1`,
    )
}

async function takeLines(lines: readonly Line[], shelves: Shelves, db: Database): Promise<number> {
  let taken = 0
  const renamed = new Map<string, string>()
  for (const line of lines) {
    if ('report' in line) {
      const { id, isNew } = await shelves.reports.put(line.report, 'backup')
      if (id !== line.report.report.id) renamed.set(line.report.report.id, id)
      if (isNew) taken += 1
    } else if ('reading' in line) await takeReading(line.reading, renamed, shelves)
    else if ('judgement' in line) await shelves.judgements.add(line.judgement)
    else if ('feed' in line) await takeFeed(line.feed, shelves, db)
    else if ('webhook' in line) await shelves.webhooks.add(line.webhook)
  }
  return taken
}

async function takeReading(line: ReadingLine, renamed: Map<string, string>, shelves: Shelves): Promise<void> {
  const id = renamed.get(line.record.report.id) ?? line.record.report.id
  if ((await shelves.readings.get(id)) !== null) return
  const reading = { ...line.record, report: { ...line.record.report, id } }
  await shelves.readings.put({ reading, readAt: line.readAt })
}

async function takeFeed({ items, ...feed }: FeedLine, shelves: Shelves, db: Database): Promise<void> {
  if (!(await shelves.feeds.add(feed))) return
  for (const item of items) await feedShelf(db).putItem(item)
}
