import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../src/store/embedded/lock.ts'
import { askJson, withDoor } from '../../src/cli/door.ts'

test('a command waits for a server that is still opening its store, says so, and then asks it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-door-'))
  const store = join(folder, 'store')
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ items: [], next: null, asked: request.url }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const lock = takeLock(`${store}.lock`)
  const told: string[] = []
  const err = (text: string) => {
    told.push(text)
    lock.announce({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: '' })
  }
  const asked = await withDoor({ store }, { err }, (door) => askJson(door, '/sources'))
  expect(asked).toMatchObject({ asked: '/api/v1/sources' })
  expect(told).toEqual([expect.stringContaining(`waiting for process ${process.pid}`)])
  lock.release()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}, 30_000)
