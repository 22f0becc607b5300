import { expect, test } from 'vitest'
import { openStore, type Store, type Whereabouts } from '../../src/store/index.ts'
import { makeJudgement, makeNew } from './samples.ts'

const AT = '2026-03-01T09:30:00.000Z'

/** What every store does with decisions, changes, jobs, feeds, searches and whole dumps. */
export function testWork(here: () => Store, fresh: () => Whereabouts): void {
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

  test.each(['report', 'statement', 'fact'] as const)(
    'one kind alone can be searched for: %s',
    async (kind) => {
      const { items } = await here().search({ text: 'harbour', kind, limit: 5 })
      expect(items.every((hit) => hit.kind === kind)).toBe(true)
    },
  )

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
