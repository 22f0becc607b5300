import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderReference } from '../builders/docs.ts'

const ROOT = join(import.meta.dirname, '..')
const text = (name: string) => readFileSync(join(ROOT, name), 'utf8')
const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

describe('documentation', () => {
  it('keeps the README short', () => expect(text('README.md').split('\n').length).toBeLessThan(100))

  it('has the command reference that the commands give (npx tsx builders/docs.ts)', () =>
    expect(text('docs/cli.md')).toBe(renderReference()))

  it.each(pages)('has no dead link in %s', (page) => {
    const links = [...text(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      (match) => match[1] as string,
    )
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([])
  })
})
