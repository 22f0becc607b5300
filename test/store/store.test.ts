import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store, type Whereabouts } from '../../src/store/index.ts'
import { findPostgres, startPostgres, type TestServer } from './databases.ts'
import {
  makeJudgement,
  makeNew,
  makePlace,
  makeReading,
  makeReport,
  makeStatement,
  makeStory,
} from './samples.ts'

const AT = '2026-03-01T09:30:00.000Z'
const postgres = findPostgres()
let server: TestServer | null = null

const BACKENDS: readonly { name: string; isHere: boolean; fresh: () => Whereabouts }[] = [
  { name: 'embedded', isHere: true, fresh: () => ({ directory: 'memory://' }) },
  {
    name:
      postgres === null ? 'PostgreSQL (skipped: no PostgreSQL 15+ under /usr/lib/postgresql)' : 'PostgreSQL',
    isHere: postgres !== null,
    fresh: () => server?.fresh() as Whereabouts,
  },
]

beforeAll(async () => {
  if (postgres !== null) server = await startPostgres(postgres)
}, 60_000)
afterAll(() => server?.stop())

for (const { name, isHere, fresh } of BACKENDS)
  describe.skipIf(!isHere)(`store on ${name}`, () => {
    let store: Store
    beforeAll(async () => {
      store = await openStore(fresh())
    }, 120_000)
    afterAll(() => store.close())
    suite(() => store, fresh)
  })

function suite(here: () => Store, fresh: () => Whereabouts): void {
  test('a version is put away once, and another version under the same id beside it', async () => {
    const { reports } = here()
    const first = makeNew({ id: 'a1' }, 'aaaa1111')
    expect(await reports.put(first)).toEqual({ id: 'a1', isNew: true })
    expect(await reports.put(first)).toEqual({ id: 'a1', isNew: false })
    const changed = makeNew({ id: 'a1', text: 'Six dockers were hurt.' }, 'bbbb2222cc')
    expect(await reports.put(changed)).toEqual({ id: 'a1~bbbb2222', isNew: true })
    expect(await reports.put(changed)).toEqual({ id: 'a1~bbbb2222', isNew: false })
    expect((await reports.get('a1'))?.report.text).toContain('five dockers')
    const versions = await reports.versions('https://northline.example/a1')
    expect(versions.map(({ id }) => id)).toEqual(['a1', 'a1~bbbb2222'])
  })

  test('hostile text is kept exactly: NUL, half a surrogate pair, quotes, two megabytes', async () => {
    const { reports, search } = here()
    const text = `zeppelin \0 \ud800 '; drop table report; -- ${'word '.repeat(400_000)}`
    await reports.put(makeNew({ id: 'odd', text, title: "O'\0Brien \udfff" }))
    expect((await reports.get('odd'))?.report.text).toBe(text)
    const { items } = await search({ text: 'zeppelin', limit: 5 })
    expect(items[0]).toMatchObject({ kind: 'report', id: 'odd' })
    expect(items[0]?.excerpt).toContain('zeppelin')
  })

  test('pages follow each other without gaps or repeats', async () => {
    const { reports } = here()
    for (let i = 0; i < 7; i++) await reports.put(makeNew({ id: `p${i}`, source: { name: 'Pager Post' } }))
    const seen: string[] = []
    for (let cursor: string | null = null, turn = 0; turn < 9; turn++) {
      const page = await reports.list({ limit: 3, cursor, source: 'Pager Post' })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
      if (cursor === null) break
    }
    expect(seen).toEqual(['p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0'])
    await expect(reports.list({ limit: 3, cursor: 'rubbish' })).rejects.toThrow('cursor')
  })

  test('a reading replaces the older one, and its statements and places can be listed', async () => {
    const { reports, readings } = here()
    await reports.put(makeNew({ id: 'r1' }))
    const report = makeReport({ id: 'r1' })
    const older = makeReading(report, { statements: [makeStatement('s1'), makeStatement('s2')] })
    await readings.put({ reading: older, readAt: AT })
    expect(await readings.unread('test 2', 100)).toContain('r1')
    const newer = makeReading(report, {
      statements: [makeStatement('s1')],
      places: [makePlace('p1')],
      readBy: 'test 2',
    })
    await readings.put({ reading: newer, readAt: AT })
    expect(await readings.unread('test 2', 100)).not.toContain('r1')
    expect(await readings.many(['r1', 'none'])).toEqual([newer])
    const { items } = await readings.statements({ report: 'r1', limit: 10 })
    expect(items).toEqual([{ report: 'r1', statement: makeStatement('s1'), text: report.text.slice(0, 71) }])
    const inside = await readings.places({ limit: 10, box: [10, 45, 12, 48] })
    expect(inside.items.map(({ report: id }) => id)).toEqual(['r1'])
    const acrossTheDateLine = await readings.places({ limit: 10, box: [170, 45, -170, 48] })
    expect(acrossTheDateLine.items).toEqual([])
  })

  test('candidates share a name within the window, or an address', async () => {
    const { reports, readings } = here()
    const day = 86_400_000
    const traits = { x1: [1, 2, 0], x2: [2, 3, 5], x3: [2, 0, 7], x4: [9, 9, 0] } as const
    for (const [report, [...numbers]] of Object.entries(traits)) {
      await reports.put(makeNew({ id: report }))
      await readings.put({ reading: makeReading(makeReport({ id: report })), readAt: AT })
      const publishedMs = (numbers.pop() ?? 0) * day
      await readings.putTraits({
        report,
        keys: numbers,
        publishedMs,
        bytes: Uint8Array.of(0, 1, 255),
        stamp: 's',
      })
    }
    await reports.put(makeNew({ id: 'x5', url: 'https://northline.example/x4' }, 'other'))
    await readings.put({ reading: makeReading(makeReport({ id: 'x5' })), readAt: AT })
    const near = await readings.candidates('x1', 6)
    expect(near.map(({ report, isVersion }) => [report, isVersion])).toEqual([['x2', false]])
    expect([...((await readings.profiles(['x2'])).get('x2') ?? [])]).toEqual([0, 1, 255])
    expect(await readings.candidates('x5', 6)).toMatchObject([{ report: 'x4', isVersion: true }])
    await readings.joinCores('x2', ['x2', 'x3'])
    await readings.joinCores('x1', ['x1', 'x2'])
    expect([...(await readings.coreMembers('x1', 4))].sort()).toEqual(['x1', 'x2', 'x3'])
    await readings.markAlone('x1')
    await readings.setClosest(new Map([['x2', 0.25]]))
    expect(await readings.candidates('x1', 6)).toMatchObject([{ core: 'x1', isAlone: true, closest: 0.25 }])
    await readings.markPlaced(['x5'])
  })

  test('unplaced readings are found until marked', async () => {
    const { readings } = here()
    expect(await readings.unplaced(100)).toEqual(expect.arrayContaining(['x1', 'x4']))
    await readings.markPlaced(['x1', 'x2', 'x3', 'x4', 'r1'])
    expect(await readings.unplaced(100)).toEqual([])
    await readings.markUnplaced(['x4'])
    expect(await readings.unplaced(100)).toEqual(['x4'])
    await readings.markPlaced(['x4'])
  })

  test('a story is replaced whole, counts its standings and remembers where it moved', async () => {
    const { stories, reports } = here()
    for (const id of ['y1', 'y2']) await reports.put(makeNew({ id }))
    const extras = {
      syndicated: [['y1', 'y2']],
      revisions: [{ from: 'y1', to: 'y2', disclosed: false, changes: [] }],
    }
    await stories.put({ story: makeStory('sy', ['y1']), extras: { syndicated: [], revisions: [] } }, AT)
    await stories.put({ story: makeStory('sy', ['y1', 'y2']), extras }, AT)
    const found = await stories.get('sy')
    expect(found).toMatchObject({ version: 2, reports: 2, standings: { disputed: 1 } })
    expect(JSON.parse(found?.record ?? '')).toEqual(makeStory('sy', ['y1', 'y2']))
    expect([...(await stories.together(['y2', 'x1']))].sort()).toEqual(['x1', 'y1', 'y2'])
    expect(await stories.holding(['y2'])).toEqual([{ story: makeStory('sy', ['y1', 'y2']), extras }])
    expect(
      (await stories.list({ limit: 10, standing: 'disputed', text: 'harbour' })).items.map(({ id }) => id),
    ).toContain('sy')
    expect((await stories.revisions({ limit: 5, report: 'y1' })).items).toEqual(extras.revisions)
    expect((await stories.facts({ limit: 5, story: 'sy' })).items[0]?.fact.field).toBe('injured')
    await stories.remove('sy', 'sz', AT)
    await stories.remove('sz', 'sw', AT)
    expect(await stories.get('sy')).toBeNull()
    expect(await stories.movedTo('sy')).toBe('sw')
  })

  test('judgements are only added to, and one is undone once', async () => {
    const { judgements } = here()
    expect(await judgements.add(makeJudgement('j1', { report: 'a1' }))).toBe(true)
    expect(await judgements.add(makeJudgement('j1', { report: 'a1' }))).toBe(false)
    expect(await judgements.add(makeJudgement('j2', { kind: 'undo', undoes: 'j1' }))).toBe(true)
    expect(await judgements.add(makeJudgement('j3', { kind: 'undo', undoes: 'j1' }))).toBe(false)
    expect((await judgements.on(['a1'])).map(({ id }) => id)).toEqual(['j1', 'j2'])
    expect((await judgements.on(['other'])).map(({ id }) => id)).toEqual(['j2'])
  })

  test('changes come in order, once, and only when they are settled', async () => {
    const { changes } = here()
    const before = await changes.last()
    const change = (subject: string) => ({
      kind: 'report.taken' as const,
      at: AT,
      story: null,
      subject,
      data: { n: 1 },
    })
    await changes.add([change('c1'), change('c2')])
    const [first, second] = await changes.after(before, { limit: 10 })
    expect([first?.subject, second?.subject]).toEqual(['c1', 'c2'])
    expect((await changes.after(first?.id ?? null, { limit: 10 })).map(({ subject }) => subject)).toEqual([
      'c2',
    ])
    await expect(changes.after('1; drop table change', { limit: 1 })).rejects.toThrow('event id')
  })

  test('a job is completed only by who holds it, together with its effect', async () => {
    const store = here()
    await store.reports.put(makeNew({ id: 'job1' }))
    await store.enqueue(['job1'])
    const [job] = await store.queue.fetch(5)
    expect(job).toMatchObject({ report: 'job1', turn: 0 })
    expect(await store.queue.fetch(5)).toEqual([])
    const stranger = { ...job, turn: 7 } as NonNullable<typeof job>
    expect(await store.transaction((within) => within.complete(stranger))).toBe(false)
    const failing = store.transaction(async (within) => {
      await within.complete(job as NonNullable<typeof job>)
      throw new Error('killed before the commit')
    })
    await expect(failing).rejects.toThrow('killed')
    expect(await store.queue.waiting()).toBe(1)
    expect(await store.transaction((within) => within.complete(job as NonNullable<typeof job>))).toBe(true)
    expect(await store.queue.waiting()).toBe(0)
  })

  test('a gate lets one transaction in', async () => {
    const store = here()
    expect(await store.transaction((within) => within.gate('placing', { wait: true }))).toBe(true)
    expect(await store.transaction((within) => within.gate('placing', { wait: false }))).toBe(true)
    if (store.kind === 'embedded') return
    const inside = await store.transaction(async (within) => {
      await within.gate('placing', { wait: true })
      return store.transaction((other) => other.gate('placing', { wait: false }))
    })
    expect(inside).toBe(false)
  })

  test('a feed is leased to one process at a time', async () => {
    const { feeds } = here()
    expect(
      await feeds.add({ id: 'f1', url: 'https://northline.example/feed', title: null, addedAt: AT }),
    ).toBe(true)
    expect(
      await feeds.add({ id: 'f2', url: 'https://northline.example/feed', title: null, addedAt: AT }),
    ).toBe(false)
    const due = { now: '2026-03-01T10:00:00.000Z', until: '2026-03-01T10:05:00.000Z', limit: 5 }
    expect((await feeds.lease(due)).map(({ id }) => id)).toEqual(['f1'])
    expect(await feeds.lease(due)).toEqual([])
    await feeds.update('f1', { status: 'ok', nextCheckAt: '2026-03-01T11:00:00.000Z' })
    expect(await feeds.lease(due)).toEqual([])
    const item = {
      feed: 'f1',
      item: 'i',
      url: null,
      fingerprint: 'x',
      seenAt: AT,
      youngUntil: '2026-03-02T09:30:00.000Z',
    }
    await feeds.putItem(item)
    await feeds.putItem({ ...item, fingerprint: 'y' })
    expect(await feeds.items('f1')).toEqual(new Map([['i', 'y']]))
    const later = { now: '2026-03-02T00:00:00.000Z', before: '2026-03-01T21:00:00.000Z', limit: 5 }
    expect(await feeds.young('f1', later)).toEqual([{ ...item, fingerprint: 'y' }])
    expect(await feeds.young('f1', { ...later, now: '2026-03-03T00:00:00.000Z' })).toEqual([])
  })

  test.each(HOSTILE_SEARCHES)('searching for %s is harmless', async (_, text) => {
    expect(await here().search({ text, limit: 3 })).toHaveProperty('items')
    expect(await here().reports.count()).toBeGreaterThan(5)
  })

  test('what is dumped comes back the same in an empty store, of either kind', async () => {
    const lines: string[] = []
    for await (const line of here().dump()) lines.push(line)
    for (const whereabouts of [{ directory: 'memory://' }, fresh()]) {
      const copy = await openStore(whereabouts)
      expect(await copy.restore(asyncOf(lines))).toBe(await here().reports.count())
      expect(await copy.restore(asyncOf(lines))).toBe(0)
      const again: string[] = []
      for await (const line of copy.dump()) again.push(line)
      expect(again).toEqual(lines)
      await copy.close()
    }
    await expect(here().restore(asyncOf(['{"hello":1}']))).rejects.toThrow('not a dump')
  }, 120_000)
}

const HOSTILE_SEARCHES: readonly (readonly [name: string, text: string])[] = [
  ['SQL', "'; drop table report; --"],
  ['an open quote', '"unbalanced'],
  ['bare operators', 'a & | !'],
  ['NUL', '\0'],
  ['open brackets', '((('],
  ['5,000 letters', 'x'.repeat(5_000)],
  ['wildcards', '%_\\'],
]

async function* asyncOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
