import { expect, test } from 'vitest'
import type { Report } from '../../src/record/report.ts'
import type { Store, Tie } from '../../src/store/index.ts'
import { makeNew, makePlace, makeReading, makeReport, makeStatement, makeStory } from './samples.ts'

const AT = '2026-03-01T09:30:00.000Z'

/** What every store does with reports, readings and stories. */
export function testRecords(here: () => Store): void {
  test('a version is put away once, and another version under the same id beside it', async () => {
    const { reports } = here()
    const first = makeNew({ id: 'a1' }, 'aaaa1111')
    expect(await reports.put(first)).toEqual({ id: 'a1', isNew: true })
    expect(await reports.put(first)).toEqual({ id: 'a1', isNew: false })
    const changed = makeNew({ id: 'a1', text: 'Six dockers were hurt.' }, 'bbbb2222cc')
    expect(await reports.put(changed)).toEqual({ id: 'a1~002', isNew: true })
    expect(await reports.put(changed)).toEqual({ id: 'a1~002', isNew: false })
    expect((await reports.get('a1'))?.report.text).toContain('five dockers')
    const versions = await reports.versions('https://northline.example/a1')
    expect(versions.map(({ id }) => id)).toEqual(['a1', 'a1~002'])
  })

  test('a text that comes back is a further version, but not from an archive nor when it says that it is older', async () => {
    const { reports } = here()
    const version = (text: string, given: Partial<Report> = {}) =>
      makeNew({ id: 'v', url: 'https://northline.example/v', text, ...given }, `hash of ${text}`)
    expect((await reports.put(version('A'))).id).toBe('v')
    expect((await reports.put(version('B'))).id).toBe('v~002')
    expect(await reports.put(version('A'), 'archive')).toEqual({ id: 'v', isNew: false })
    expect(await reports.put(version('A'))).toEqual({ id: 'v~003', isNew: true })
    expect(await reports.put(version('A'))).toEqual({ id: 'v~003', isNew: false })
    expect(await reports.put(version('B', { id: 'other' }))).toEqual({ id: 'v~002', isNew: false })
    const stamped = (text: string, hour: number) =>
      version(text, { id: 'w', url: 'https://northline.example/w', updatedAt: `2026-03-01T0${hour}:00:00Z` })
    await reports.put(stamped('C', 1))
    await reports.put(stamped('D', 2))
    expect(await reports.put(stamped('C', 1))).toEqual({ id: 'w', isNew: false })
  })

  test('another text under an id that is taken elsewhere gets part of its hash', async () => {
    const { reports } = here()
    const at = (place: string, hash: string) =>
      makeNew({ id: 'index', url: `https://${place}.example/` }, hash)
    expect((await reports.put(at('one', '11111111aa'))).id).toBe('index')
    expect((await reports.put(at('two', '22222222bb'))).id).toBe('index~22222222')
    expect((await reports.put(at('two', '33333333cc'))).id).toBe('index~22222222~002')
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

  test('ties are found by kind and time, and go with their story', async () => {
    const { stories, ties, reports } = here()
    const hour = 3_600_000
    const tie = (story: string, given: Partial<Tie>): Tie => ({
      story,
      event: `${story}-e1`,
      role: 'main',
      kind: 'harm ITA',
      hazard: 'fire',
      start: 0,
      end: hour,
      place: null,
      ...given,
    })
    await reports.put(makeNew({ id: 'z1' }))
    for (const id of ['t1', 't2', 't3']) {
      const story = makeStory(id, ['z1'])
      await stories.put({ story, apart: story, extras: { syndicated: [], revisions: [] } }, AT)
    }
    const guest = tie('t1', { role: 'guest' })
    const [near, far] = [
      tie('t2', { start: 3 * hour, end: 4 * hour }),
      tie('t3', { start: 9 * hour, end: 9 * hour }),
    ]
    await ties.replace(['t1', 't2', 't3'], [guest, near, far])
    const ask = { role: 'main', slackMs: 2 * hour } as const
    expect(await ties.meeting([guest], ask)).toEqual([{ ...near, home: null }])
    expect(await ties.meeting([{ ...guest, kind: 'harm FRA' }], ask)).toEqual([])
    await ties.setHomes([{ ...guest, home: 't2' }])
    expect(await ties.guestsOf(['t2'])).toEqual([{ ...guest, home: 't2' }])
    expect((await ties.of(['t1', 't3'])).map(({ home }) => home)).toEqual(['t2', null])
    for (const id of ['t1', 't2', 't3']) await stories.remove(id, null, AT)
    expect(await ties.of(['t1', 't2', 't3'])).toEqual([])
  })

  test('a story is replaced whole, counts its standings and remembers where it moved', async () => {
    const { stories, reports } = here()
    for (const id of ['y1', 'y2']) await reports.put(makeNew({ id }))
    const extras = {
      syndicated: [['y1', 'y2']],
      revisions: [{ from: 'y1', to: 'y2', disclosed: false, changes: [] }],
    }
    const [first, second] = [makeStory('sy', ['y1']), makeStory('sy', ['y1', 'y2'])]
    await stories.put({ story: first, apart: first, extras: { syndicated: [], revisions: [] } }, AT)
    await stories.put({ story: second, apart: { ...second, title: 'By itself' }, extras }, AT)
    const found = await stories.get('sy')
    expect(found).toMatchObject({ version: 2, reports: 2, standings: { disputed: 1 } })
    expect(JSON.parse(found?.record ?? '')).toEqual(second)
    expect([...(await stories.together(['y2', 'x1']))].sort()).toEqual(['x1', 'y1', 'y2'])
    const derived = { story: second, apart: { ...second, title: 'By itself' }, extras }
    expect(await stories.holding(['y2'])).toEqual([derived])
    expect(await stories.many(['sy', 'none'])).toEqual([derived])
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
}
