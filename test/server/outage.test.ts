import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPostgres, startPostgres, type TestServer } from '../store/databases.ts'
import { openTestDesk } from './desk.ts'

const bin = findPostgres()
describe.skipIf(bin === null)(
  `a database that goes away${bin === null ? ' (skipped: no PostgreSQL 15+ under /usr/lib/postgresql)' : ''}`,
  () => {
    let server: TestServer
    beforeAll(async () => {
      server = await startPostgres(bin as string)
    }, 60_000)

    test('is told as 503 while it is away, and the server goes on when it is back', async () => {
      const desk = await openTestDesk({}, { whereabouts: server.fresh() })
      expect((await desk.ask('/readyz')).status).toBe(200)
      server.halt()
      const away = await desk.ask('/api/v1/reports')
      expect([away.status, ((await away.json()) as { code: string }).code]).toEqual([
        503,
        'store-unreachable',
      ])
      expect([(await desk.ask('/readyz')).status, (await desk.ask('/healthz')).status]).toEqual([503, 200])
      server.resume()
      expect((await desk.send('/api/v1/reports', { text: 'Back again.' })).status).toBe(202)
      await desk.close()
    }, 60_000)

    afterAll(() => server.stop())
  },
)
