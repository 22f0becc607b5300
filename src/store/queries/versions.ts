import { sql } from 'kysely'
import type { Report } from '../../record/report.ts'
import type { Database } from '../connection.ts'
import type { NewReport } from '../contract.ts'
import { searchable } from './search.ts'

/** Characters of a text that are indexed: PostgreSQL allows 1 MB of lexemes, and 300,000 characters stay below it. */
const INDEXED = 300_000

/** Others may put versions under the same address or id meanwhile; each turn sees what they put. */
const MOST_TURNS = 20
/** What tells a later version's id; with three digits the order of ids is that of versions. */
const LATER = /~\d{3}$/

interface Version {
  readonly id: string
  readonly contentHash: string
}

/** Puts a version away once. */
export async function putReport(
  db: Database,
  fresh: NewReport,
  from: 'now' | 'archive' | 'backup',
): Promise<{ id: string; isNew: boolean }> {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const versions = await findVersions(db, fresh.address)
    const alike = versions.filter(({ contentHash }) => contentHash === fresh.contentHash)
    const exact = from === 'backup' ? alike.find((version) => version.id === fresh.report.id) : undefined
    const known = from === 'archive' ? alike.at(-1) : exact
    const same = known?.id ?? (from === 'archive' ? null : await findSame(db, fresh, versions))
    if (same !== null) return { id: same, isNew: false }
    const id = nextId(fresh, ownOf(fresh, versions), turn)
    const written = await db
      .insertInto('report')
      .values({ ...toRow({ ...fresh, report: { ...fresh.report, id } }), returns: alike.length })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (written) return { id: written.id, isNew: true }
  }
  throw new Error(`report ${fresh.report.id} is neither new nor known`)
}

/** Oldest first. */
async function findVersions(db: Database, address: string): Promise<Version[]> {
  return db
    .selectFrom('report')
    .select(['id', 'contentHash'])
    .where('address', '=', address)
    .orderBy('seq')
    .execute()
}

/** The versions that were handed in under the same id. */
function ownOf({ report }: NewReport, versions: readonly Version[]): Version[] {
  return versions.filter(({ id }) => id === report.id || id.startsWith(`${report.id}~`))
}

/**
 * The version that a report is, or null when it is a further one. The last version sent again is the same; an older one has
 * come back, unless it says itself that it is older. Under an id that is new here any version is the same.
 */
async function findSame(
  db: Database,
  fresh: NewReport,
  versions: readonly Version[],
): Promise<string | null> {
  const isThis = (version: Version) => version.contentHash === fresh.contentHash
  const isLater = LATER.test(fresh.report.id)
  const own = ownOf(fresh, versions)
  const last = own.at(-1) ?? (isLater ? versions.at(-1) : versions.findLast(isThis))
  if (last === undefined) return null
  if (isThis(last)) return last.id
  const older = own.findLast(isThis)
  if (older === undefined) return null
  const [before, after] = [await findUpdated(db, older.id), await findUpdated(db, last.id)]
  return before !== null && after !== null && Date.parse(before) < Date.parse(after) ? older.id : null
}

async function findUpdated(db: Database, id: string): Promise<string | null> {
  const row = await db.selectFrom('report').select('record').where('id', '=', id).executeTakeFirstOrThrow()
  return (JSON.parse(row.record) as Report).updatedAt
}

/** The wanted id, then with part of the hash where another report has it; of later versions the first one's with a number. */
function nextId({ report, contentHash }: NewReport, own: readonly Version[], turn: number): string {
  const [first] = own
  if (first !== undefined) return `${first.id}~${String(own.length + 1 + turn).padStart(3, '0')}`
  return turn === 0 ? report.id : `${report.id}~${contentHash.slice(0, 7 + turn)}`
}

function toRow({ report, address, contentHash, fetchedAt }: NewReport) {
  return {
    id: report.id,
    address,
    contentHash,
    source: searchable(report.source.name),
    title: searchable(report.title),
    url: report.url,
    publishedAt: report.publishedAt,
    fetchedAt,
    record: JSON.stringify(report),
    words: sql`to_tsvector('english', ${searchable(`${report.title} ${report.source.name} ${report.text}`).slice(0, INDEXED)})`,
  }
}
