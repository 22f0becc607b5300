import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FORMATS } from '../../src/report/index.ts'

it('documents every format and its endings in docs/formats.md', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'formats.md'), 'utf8')
  const documented = page.split('\n').filter((line) => /^\| `\w+` \|/.test(line))
  const rows = Object.entries(FORMATS).map(
    ([name, { label, endings }]) =>
      `| \`${name}\` | ${label} | ${endings.map((ending) => `\`.${ending}\``).join(' ')} |`,
  )
  expect(documented).toEqual(rows)
})
