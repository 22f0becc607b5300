import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeIn } from '../../src/desk/intake.ts'
import { openMemory, type Memory } from '../../src/desk/memory.ts'
import { requeueUnread, work, workOnce } from '../../src/desk/work.ts'
import { findPostgres, startPostgres, type TestServer } from '../store/databases.ts'
import { makeReading, makeReport } from '../store/samples.ts'
import { disturb } from './disturbance.ts'

describe('working through the queue', () => {
  let memory: Memory
  let version = 'test 1'
  beforeAll(async () => {
    memory = await openMemory({
      whereabouts: { directory: 'memory://' },
      reader: async () => ({
        version,
        read: (report) => {
          if (report.text.includes('poison')) throw new Error('cannot read this')
          return { ...makeReading(report), readBy: version }
        },
      }),
    })
  }, 60_000)
  afterAll(() => memory.close())

  test('a report that cannot be read does not stop the others, and says why', async () => {
    const reports = ['a', 'b', 'c'].map((id) =>
      makeReport({ id, text: id === 'b' ? 'poison' : 'A fire at Meran.' }),
    )
    await takeIn(memory, reports)
    await work(memory, { signal: new AbortController().signal, untilEmpty: true })
    const readings = await memory.store.readings.many(['a', 'b', 'c'])
    expect(readings.map(({ remarks }) => remarks)).toEqual([
      undefined,
      ['this report could not be read: cannot read this'],
      undefined,
    ])
  })

  test('after an upgrade every report is read again, and what people did stays', async () => {
    const judgement = {
      id: 'j',
      kind: 'note',
      report: 'a',
      span: null,
      content: {},
      undoes: null,
      by: 'mara',
      at: memory.now(),
    } as const
    await memory.store.judgements.add(judgement)
    version = 'test 2'
    const upgraded = {
      ...memory,
      reader: async () => ({
        version,
        read: (report: Parameters<typeof makeReading>[0]) => ({ ...makeReading(report), readBy: version }),
      }),
    }
    expect(await requeueUnread(upgraded, { reread: true })).toBe(3)
    while ((await workOnce(upgraded)) > 0);
    expect((await memory.store.readings.many(['a', 'b', 'c'])).map(({ readBy }) => readBy)).toEqual([
      'test 2',
      'test 2',
      'test 2',
    ])
    expect((await memory.store.judgements.list({ limit: 5 })).items).toEqual([judgement])
  })
})

const bin = findPostgres()
describe.skipIf(bin === null)(
  `workers on PostgreSQL${bin === null ? ' (skipped: no PostgreSQL 15+ under /usr/lib/postgresql)' : ''}`,
  () => {
    let server: TestServer
    beforeAll(async () => {
      server = await startPostgres(bin as string)
    }, 60_000)
    afterAll(() => server.stop())

    test('workers and the database are killed; nothing is lost, nothing doubled, the situation is the same', async () => {
      const outcome = await disturb({ server, count: 150, workers: 2, killEvery: 50, restartAfter: 120 })
      expect(outcome).toMatchObject({ acknowledged: 150, lost: 0, doubled: 0, different: [] })
    }, 180_000)
  },
)
