import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOwner, takeLock } from '../../src/store/embedded/lock.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-lock-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('one owner at a time, who can be found, and leaves nothing behind', () => {
  const path = join(folder, 'one.lock')
  const lock = takeLock(path)
  expect(() => takeLock(path)).toThrow(`process ${process.pid}`)
  expect(findOwner(path)).toEqual({ pid: process.pid })
  lock.announce({ url: 'http://127.0.0.1:1', token: '' })
  expect(findOwner(path)).toEqual({ pid: process.pid, url: 'http://127.0.0.1:1', token: '' })
  lock.release()
  expect(findOwner(path)).toBeNull()
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['a process that is gone', () => JSON.stringify({ pid: spawnSync(process.execPath, ['--version']).pid })],
  ['nobody, in a broken file', () => '{'],
])('a lock of %s is taken over', (_, content) => {
  const path = join(folder, 'stale.lock')
  writeFileSync(path, content())
  expect(findOwner(path)).toBeNull()
  const lock = takeLock(path)
  expect(findOwner(path)).toEqual({ pid: process.pid })
  lock.release()
})
