/**
 * Reports read by several worker processes that are killed at random (SIGKILL) while the database is stopped hard once.
 * Run: `npx tsx bench/store/disturbance.ts [reports] [workers] [kills]`. Needs PostgreSQL 15+ where Debian puts it.
 * Reading is by pattern here (`test/desk/lightReader.ts`): what is measured is that nothing is lost and nothing doubled.
 */
import { disturb } from '../../test/desk/disturbance.ts'
import { findPostgres, startPostgres } from '../../test/store/databases.ts'

const [count = '20000', workers = '3', kills = '40'] = process.argv.slice(2)
const bin = findPostgres()
if (bin === null) throw new Error('no PostgreSQL 15+ under /usr/lib/postgresql')
const server = await startPostgres(bin)
try {
  const outcome = await disturb({
    server,
    count: Number(count),
    workers: Number(workers),
    killEvery: Math.max(50, Math.round((2 * Number(count)) / Number(kills))),
    restartAfter: Number(count),
    log: (message) => console.log(new Date().toISOString().slice(11, 19), message),
  })
  console.log({ ...outcome, different: outcome.different.slice(0, 20) })
  console.log(`${outcome.different.length} differences from the undisturbed run`)
} finally {
  server.stop()
}
