import { sql } from 'kysely'
import type { Fact } from '../../record/situation.ts'
import type { Database } from '../connection.ts'
import type { Hit, SearchQuery } from '../contract.ts'
import { decodeCursor, type Page, toPage } from '../page.ts'

/** Text that PostgreSQL can hold: it knows no NUL, and no half of a surrogate pair. */
export function searchable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, ' ')
}

/** What a column holds of where a fact or statement is, when the hit has no such thing. */
const NONE = sql<string | null>`null::text`

/**
 * Full-text search in PostgreSQL's English configuration; `websearch_to_tsquery` takes any text a person types and
 * never fails. Best first; ties by age. Excerpts carry no markup: highlighting is the reader's business.
 */
export async function search(db: Database, query: SearchQuery): Promise<Page<Hit>> {
  const asked = sql`websearch_to_tsquery('english', ${searchable(query.text).slice(0, 500)})`
  const parts = {
    report: sql`
      select 'report', id, ${NONE}, id, title, left(title, 300), seq, words, record from report where words @@ ${asked}`,
    statement: sql`
      select 'statement', report, ${NONE}, id, source, words_text, seq, words, null from statement where words @@ ${asked}`,
    fact: sql`
      select 'fact', ${NONE}, story, id, field, subject, seq, words, record from fact where words @@ ${asked}`,
  }
  const wanted = query.kind === undefined ? Object.values(parts) : [parts[query.kind]]
  const after = query.cursor ? decodeCursor(query.cursor, 3) : null
  const goOn =
    after === null
      ? sql`true`
      : sql`(score, kind, -seq) < (${Number(after[0])}::float8, ${String(after[1])}, ${-Number(after[2])}::bigint)`
  const { rows } = await sql<Row>`
    with hits (kind, report, story, id, title, shown, seq, words, record) as (${sql.join(wanted, sql` union all `)}),
    ranked as (
      select hits.*, round(ts_rank(words, ${asked})::numeric, 6)::float8 as score from hits)
    select kind, report, story, id, title, shown, seq, score, record
    from ranked where ${goOn} order by score desc, kind desc, seq limit ${query.limit + 1}`.execute(db)
  return toPage(rows, query.limit, {
    place: ({ score, kind, seq }) => [score, kind, seq],
    item: ({ seq: _seq, shown, record, ...hit }) => {
      const fact = hit.kind === 'fact' && record !== null ? (JSON.parse(record) as Fact) : null
      const { standing, current } = fact ?? { standing: null, current: null }
      const excerpt = excerptOf(hit.kind === 'report' ? record : null, shown, query.text)
      return { ...hit, excerpt, standing, current }
    },
  })
}

type Row = Omit<Hit, 'excerpt' | 'standing' | 'current'> & {
  seq: number
  shown: string
  record: string | null
}

/** Characters of context that a hit is shown with. */
const CONTEXT = { before: 80, after: 200 }

/** The text around the first word asked for; a report's own text is cut here, since its NULs would stop PostgreSQL. */
function excerptOf(record: string | null, shown: string, asked: string): string {
  const text = record === null ? shown : (JSON.parse(record) as { text: string }).text
  const lower = text.toLowerCase()
  const stems = (asked.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, 6))
  const places = stems.map((stem) => lower.indexOf(stem)).filter((place) => place >= 0)
  const first = places.length > 0 ? Math.min(...places) : 0
  const start = first <= CONTEXT.before ? 0 : text.indexOf(' ', first - CONTEXT.before) + 1
  const cut = text
    .slice(start, first + CONTEXT.after)
    .replace(/\s+/g, ' ')
    .trim()
  return `${start > 0 ? '… ' : ''}${cut}${first + CONTEXT.after < text.length ? ' …' : ''}`
}
