import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../../src/report/page/index.ts'
import { segmentAt } from '../../../src/report/page/text.ts'

const CASES = join(import.meta.dirname, '..', '..', 'reports')

describe.each(readdirSync(CASES))('%s', (slug) => {
  const html = readFileSync(join(CASES, slug, 'source.html'), 'utf8')
  const page = readPage(html)

  it('is the article and nothing else', () =>
    expect(page.report.text).toBe(readFileSync(join(CASES, slug, 'expected.txt'), 'utf8')))

  it('is marked as made up', () => expect(page.report.synthetic).toBe(true))

  it('knows where in the page each stretch of its text stands', () => {
    const segments = page.segments()
    if (slug === 'scripted') return expect(segments).toEqual([])
    for (const { span, source } of segments) {
      const words = page.report.text
        .slice(...span)
        .trim()
        .slice(0, 20)
      expect(html.slice(source).replace(/\s+/g, ' ').trimStart().startsWith(words)).toBe(true)
    }
    const covered = segments.reduce((sum, { span: [start, end] }) => sum + end - start, 0)
    expect(covered).toBeGreaterThan(page.report.text.length * 0.9)
    expect(segmentAt(segments, page.report.text.length - 1)).toBe(segments.at(-1))
  })
})

describe('a page', () => {
  it('names the element of a stretch of text', () => {
    const { segments } = readPage(
      '<body><div><p>One.</p><p>The harbour master said that <b>two silos</b> burned in the port of Selm at night.</p></div></body>',
    )
    expect(segments().map(({ path }) => path)).toEqual([
      'body[1]/div[1]/p[1]',
      'body[1]/div[1]/p[2]',
      'body[1]/div[1]/p[2]/b[1]',
      'body[1]/div[1]/p[2]',
    ])
  })

  it('names its authors, its site and its headline', () => {
    const { report } = readPage(
      `<title>Silos burn - Post</title><meta property="og:site_name" content="Post"><script type="application/ld+json">{"@type":"Article","author":[{"name":"Ana Ruiz"},{"name":"Bo Lind"}]}</script><h1>Silos burn</h1><p>The harbour master of Selm said that two silos burned.</p>`,
    )
    expect(report).toMatchObject({
      title: 'Silos burn',
      byline: ['Ana Ruiz', 'Bo Lind'],
      source: { name: 'Post' },
    })
  })
})
