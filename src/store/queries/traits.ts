import { sql } from 'kysely'
import type { Database } from '../connection.ts'
import type { Candidate, ReadingShelf, Traits } from '../contract.ts'

const DAY_MS = 86_400_000

/** What finds a new report's likes: by names and times first, so that the cost does not grow with the archive. */
export function traitQueries(db: Database): Pick<ReadingShelf, 'putTraits' | 'candidates'> {
  return {
    putTraits: (traits) => putTraits(db, traits),
    candidates: (report, windowDays) => findCandidates(db, report, windowDays),
  }
}

async function putTraits(db: Database, { report, keys, publishedMs, profile }: Traits): Promise<void> {
  await db
    .updateTable('reading')
    .set({ profile: Buffer.from(profile) })
    .where('report', '=', report)
    .execute()
  await db.deleteFrom('readingKey').where('report', '=', report).execute()
  await sql`insert into reading_key (key, published_ms, report)
    select key, ${publishedMs}::bigint, ${report} from unnest(${[...new Set(keys)]}::bigint[]) as key`.execute(
    db,
  )
}

async function findCandidates(db: Database, report: string, windowDays: number): Promise<Candidate[]> {
  const window = windowDays * DAY_MS
  const { rows } = await sql<Candidate>`
    with named as (
      select distinct other.report
      from reading_key mine
      join reading_key other on other.key = mine.key
        and other.published_ms between mine.published_ms - ${window}::bigint and mine.published_ms + ${window}::bigint
      where mine.report = ${report}
    ), versions as (
      select other.id as report from report me join report other on other.address = me.address where me.id = ${report}
    ), found as (
      select report from named union select report from versions
    )
    select found.report, reading.profile,
      exists (select 1 from versions where versions.report = found.report) as is_version
    from found join reading on reading.report = found.report
    where found.report <> ${report} and reading.profile is not null`.execute(db)
  return rows
}
