/**
 * What taking in one more report costs in a store of 1,000 and in one of 100,000, and how fast a story page answers there.
 * Run: `npx tsx bench/store/growth.ts [copies] [embedded]`. Needs PostgreSQL 15+ where Debian puts it, or with `embedded` nothing.
 *
 * The large store is the small one and 99 copies of it, each 60 days later: as dense as news is, only longer. Reports are
 * taken into both by turns, so that whatever else the machine does falls on both alike.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { takeIn } from '../../src/desk/intake.ts'
import { openMemory, type Memory, type Whereabouts } from '../../src/desk/memory.ts'
import { workOnce } from '../../src/desk/work.ts'
import { createApp } from '../../src/server/app.ts'
import { lightReader } from '../../test/desk/lightReader.ts'
import { makeReports } from '../../test/desk/madeUp.ts'
import { findPostgres, startPostgres } from '../../test/store/databases.ts'

const SMALL = 1_000
const TAKEN = 150
const copies = Number(process.argv[2] ?? 99)

const host = process.argv[3] === 'embedded' ? openFolder() : await openServer()
try {
  const small = host.fresh()
  const memory = await open(small)
  await takeAll(memory, [...makeReports({ seed: 1, count: SMALL })])
  await memory.close()
  const large = host.fresh(small)
  const began = performance.now()
  await host.run(large, copying(copies))
  console.log(`${copies} copies made in ${((performance.now() - began) / 1_000).toFixed(0)} s`)
  await compare(await open(small), await open(large))
} finally {
  host.stop()
}

function open(whereabouts: Whereabouts): Promise<Memory> {
  return openMemory({ whereabouts, reader: async () => lightReader })
}

/** Where the two stores are. */
interface Host {
  readonly fresh: (copyOf?: Whereabouts) => Whereabouts
  readonly run: (store: Whereabouts, statements: readonly string[]) => Promise<void>
  readonly stop: () => void
}

async function openServer(): Promise<Host> {
  const bin = findPostgres()
  if (bin === null) throw new Error('no PostgreSQL 15+ under /usr/lib/postgresql')
  const server = await startPostgres(bin)
  return {
    fresh: (copyOf) => server.fresh(copyOf && 'database' in copyOf ? copyOf.database : undefined),
    run: async (store, statements) => {
      const client = new pg.Client({ connectionString: 'database' in store ? store.database : '' })
      await client.connect()
      for (const statement of statements) await client.query(statement)
      await client.end()
    },
    stop: () => server.stop(),
  }
}

function openFolder(): Host {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-growth-'))
  let made = 0
  return {
    fresh: (copyOf) => {
      const directory = join(folder, `store${(made += 1)}`)
      if (copyOf && 'directory' in copyOf) cpSync(copyOf.directory, directory, { recursive: true })
      return { directory }
    },
    run: async (store, statements) => {
      const database = await PGlite.create({ dataDir: 'directory' in store ? store.directory : '' })
      for (const statement of statements) await database.exec(statement)
      await database.close()
    },
    stop: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function takeAll(memory: Memory, reports: Parameters<typeof takeIn>[1]): Promise<void> {
  for (let i = 0; i < reports.length; i += 25) await takeIn(memory, reports.slice(i, i + 25))
  while ((await workOnce(memory)) > 0);
}

async function compare(small: Memory, large: Memory): Promise<void> {
  const stores = [
    { name: 'small', memory: small, taking: [] as number[], page: [] as number[] },
    { name: 'large', memory: large, taking: [] as number[], page: [] as number[] },
  ]
  const reports = [...makeReports({ seed: 2, count: TAKEN })]
  for (const [turn, report] of reports.entries())
    for (const { memory, taking } of turn % 2 === 0 ? stores : stores.toReversed()) {
      const began = performance.now()
      await takeIn(memory, [report])
      while ((await workOnce(memory)) > 0);
      if (turn >= 10) taking.push(performance.now() - began)
    }
  for (const { name, memory, taking, page } of stores) {
    await askPages(memory, page)
    console.log(
      `${name}: ${await memory.store.reports.count()} reports; one more ${show(taking)}; story page ${show(page)}`,
    )
    await memory.close()
  }
  const [a, b] = stores.map(({ taking }) => [at(taking, 0.5), at(taking, 0.95)] as const)
  if (a && b) console.log(`large / small: p50 ${(b[0] / a[0]).toFixed(2)}, p95 ${(b[1] / a[1]).toFixed(2)}`)
}

async function askPages(memory: Memory, page: number[]): Promise<void> {
  const app = createApp(memory, { ratePerMinute: 1_000_000 })
  const { items } = await memory.store.stories.list({ limit: 200 })
  for (const { id } of items) {
    const began = performance.now()
    const answer = await app.request(`http://localhost/api/v1/stories/${encodeURIComponent(id)}`)
    await answer.text()
    page.push(performance.now() - began)
  }
}

function show(times: readonly number[]): string {
  return `p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`
}

function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
}

/** Copies every row under a new name and 60 days later, in the database itself. */
function copying(count: number): string[] {
  const n = `generate_series(1, ${count}) n`
  const later = (column: string) => `${column} + n * interval '60 days'`
  return [
    `create temp table base as select * from report`,
    `insert into report (id, address, content_hash, source, title, url, published_at, fetched_at, record, words)
      select 'c' || n || id, address || '?' || n, content_hash, source, title, url, ${later('published_at')}, fetched_at, record, words
      from base, ${n}`,
    `create temp table read as select * from reading`,
    `insert into reading (report, read_by, read_at, record, is_placed, profile, profile_stamp, core, is_alone, closest)
      select 'c' || n || report, read_by, read_at, record, true, profile, profile_stamp, 'c' || n || core, is_alone, closest
      from read, ${n}`,
    `create temp table keyed as select * from reading_key`,
    `insert into reading_key (key, published_ms, report)
      select key, published_ms + n::bigint * 60 * 86400000, 'c' || n || report from keyed, ${n}`,
    `create temp table said as select * from statement`,
    `insert into statement (report, id, source, stance, words_text, record, words)
      select 'c' || n || report, id, source, stance, words_text, record, words from said, ${n}`,
    `create temp table told as select * from story`,
    `insert into story (id, title, start_at, end_at, report_count, event_count, standings, version, changed_at, record, extras, apart, headlines)
      select 'c' || n || id, title, ${later('start_at')}, ${later('end_at')}, report_count, event_count, standings, version, changed_at, record, extras, apart, headlines
      from told, ${n}`,
    `create temp table held as select * from story_report`,
    `insert into story_report (report, story) select 'c' || n || report, 'c' || n || story from held, ${n}`,
    `create temp table known as select * from fact`,
    `insert into fact (story, event, id, field, subject, standing, record, words)
      select 'c' || n || story, event, id, field, subject, standing, record, words from known, ${n}`,
    `create temp table tied as select * from story_tie`,
    `insert into story_tie (story, event, role, kind, span, record, home)
      select 'c' || n || story, 'c' || n || event, role, kind,
        int8range(lower(span) + n::bigint * 60 * 86400000, upper(span) + n::bigint * 60 * 86400000), record, 'c' || n || home
      from tied, ${n}`,
    'vacuum analyze',
  ]
}
