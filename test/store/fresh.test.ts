import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginMaking, freshName } from '../../src/store/embedded/fresh.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-making-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function makeStore(name: string): string {
  const directory = join(folder, name)
  mkdirSync(directory)
  writeFileSync(join(directory, 'PG_VERSION'), '18')
  return directory
}

test('a store that is there is left alone', () => {
  const directory = makeStore('old')
  expect(beginMaking(directory).isNew).toBe(false)
  expect(existsSync(join(directory, 'PG_VERSION'))).toBe(true)
})

test('a store whose making was cut short is made anew, and one that was made is not', () => {
  const directory = join(folder, 'cut')
  expect(beginMaking(directory).isNew).toBe(true)
  makeStore('cut')
  const again = beginMaking(directory)
  expect([again.isNew, existsSync(directory)]).toEqual([true, false])
  makeStore('cut')
  again.done()
  expect(beginMaking(directory).isNew).toBe(false)
})

test('the file of a new store is named by what made it', () => {
  expect(freshName()).toMatch(/^fresh-[0-9a-f]{12}\.tar\.br$/)
})
