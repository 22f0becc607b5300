/** Kills `sitrep serve` in the middle of intake, and counts acknowledged reports that are not there afterwards. Run: `npx tsx bench/server/killing.ts [rounds]` */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killWhileTaking } from '../../test/server/killing.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitrep-kill-'))
try {
  const rounds = Number(process.argv[2] ?? 20)
  console.log(await killWhileTaking({ store: join(folder, 'store'), rounds, log: console.log }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
