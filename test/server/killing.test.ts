import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { killWhileTaking } from './killing.ts'

test('every report that was acknowledged is there after kill -9', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-kill-'))
  const { acknowledged, missing } = await killWhileTaking({ store: join(folder, 'store'), rounds: 2 })
  rmSync(folder, { recursive: true, force: true })
  expect(acknowledged).toBeGreaterThan(20)
  expect(missing).toEqual([])
}, 300_000)
