import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLanguage } from '../../src/desk/language.ts'
import { UserError } from '../../src/record/error.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'language-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (): Promise<unknown> => openLanguage(pathToFileURL(`${folder}/`))

describe('openLanguage', () => {
  test('opens what ships', async () => {
    const language = await openLanguage()
    expect(language.parse('Rockets fell.')[0]!.tokens).toHaveLength(3)
  })

  test('names the missing file and the cure', async () => {
    await expect(open()).rejects.toThrow(UserError)
    await expect(open()).rejects.toThrow(/model\.json.*reinstall/)
    writeFileSync(
      join(folder, 'model.json'),
      JSON.stringify({ version: '1', file: 'model.bin', bytes: 3, sha256: '' }),
    )
    await expect(open()).rejects.toThrow(/model\.bin.*reinstall/)
  })

  test('names the damaged file and the cure', async () => {
    writeFileSync(join(folder, 'model.json'), '{')
    await expect(open()).rejects.toThrow(/model\.json is damaged.*reinstall/)
    writeFileSync(
      join(folder, 'model.json'),
      JSON.stringify({ version: '1', file: 'model.bin', bytes: 3, sha256: 'f' }),
    )
    writeFileSync(join(folder, 'model.bin'), 'abc')
    await expect(open()).rejects.toThrow(/model\.bin is damaged.*reinstall/)
  })
})
