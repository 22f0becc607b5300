import { afterAll, beforeAll, describe } from 'vitest'
import { openStore, type Store, type Whereabouts } from '../../src/store/index.ts'
import { findPostgres, startPostgres, type TestServer } from './databases.ts'
import { testRecords } from './records.ts'
import { testWork } from './work.ts'

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
    testRecords(() => store)
    testWork(() => store, fresh)
  })
