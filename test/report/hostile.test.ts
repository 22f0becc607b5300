import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/record/error.ts'
import { Report } from '../../src/record/report.ts'
import { readReports, type FormatName } from '../../src/report/index.ts'
import { damage, seededRandom } from './damage.ts'

const SEED = 20310304
const PAGES = 200
const CASES = join(import.meta.dirname, '..', 'reports')
const pages = readdirSync(CASES).map((slug) => readFileSync(join(CASES, slug, 'source.html'), 'utf8'))
const encode = (text: string) => new TextEncoder().encode(text)

/** Reads to the end: reports that are whole and true to their schema, or the code of a documented error. */
async function outcome(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  name: string,
  as?: FormatName,
): Promise<number | string> {
  let reports = 0
  try {
    for await (const report of readReports({ name, bytes }, { as })) {
      Report.parse(report)
      for (const span of report.furniture ?? []) expect(span[1]).toBeLessThanOrEqual(report.text.length)
      reports += 1
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.code
  }
  return reports
}

describe('damaged pages', () => {
  it(`give a report or a documented error, ${PAGES} of them`, async () => {
    const random = seededRandom(SEED)
    for (let i = 0; i < PAGES; i += 1) {
      const page = damage(pages[i % pages.length] as string, random)
      expect([1, 'no-article', 'empty'], `page ${i}`).toContain(
        await outcome(encode(page), 'page.html', 'html'),
      )
    }
  })

  it.each(['text', 'feed', 'email', 'markdown', 'report', 'warc'] as const)(
    'are safe to read as %s',
    async (as) => {
      const random = seededRandom(SEED)
      const codes = new Set([
        'empty',
        'no-article',
        'bad-feed',
        'bad-mail',
        'bad-json',
        'bad-report',
        'bad-warc',
      ])
      for (let i = 0; i < 20; i += 1) {
        const found = await outcome(encode(damage(pages[i % pages.length] as string, random)), 'x', as)
        expect(typeof found === 'number' || codes.has(found), String(found)).toBe(true)
      }
    },
  )
})

const SENTENCE = 'The harbour master of Selm said that two silos had burned in the night. '
const PROSE = `<p>${SENTENCE.repeat(3)}</p>`
const many = (piece: string, count: number) => piece.repeat(count)

describe('hostile pages', () => {
  it.each([
    ['50,000 nested boxes', `${many('<div>', 50_000)}${PROSE}`],
    ['50,000 nested boxes, closed wrongly', `${many('<div>', 50_000)}${PROSE}${many('</span></p>', 50_000)}`],
    ['100,000 unclosed paragraphs', `${PROSE}${many('<p>a', 100_000)}`],
    ['nested tables', `${many('<table><tr><td>', 10_000)}${PROSE}`],
    ['nested links', `${many('<a href=x>', 50_000)}${PROSE}`],
    ['an attribute of 5 MB', `<div class="${many('related-', 600_000)}">${PROSE}</div>`],
    ['50,000 attributes', `<div ${many('a b=c ', 50_000)}>${PROSE}</div>`],
    ['a picture of 20 MB', `<img src="data:image/png;base64,${many('QUJD', 5_000_000)}">${PROSE}`],
    [
      'a deep JSON-LD',
      `<script type="application/ld+json">${many('[', 100_000)}${many(']', 100_000)}</script>${PROSE}`,
    ],
    [
      'a wide JSON-LD',
      `<script type="application/ld+json">[${many('{"@graph":[{},{}]},', 50_000)}{}]</script>${PROSE}`,
    ],
    [
      'entities in entities',
      `<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&c;&c;">]>${many('&a;', 50_000)}${PROSE}`,
    ],
    ['white space without end', `<p>${many(' ', 3_000_000)}x${many('\u00a0', 3_000_000)}</p>${PROSE}`],
    [
      'a title of white space',
      `<title>a${many(' ', 1_000_000)}|</title><meta name=author content="a${many(' ', 500_000)}b">${PROSE}`,
    ],
    ['a line of capitals', `<p>${many('A ', 200_000)}</p>${PROSE}`],
    ['a line of dates', `<p>${many('1.1.2031 ', 100_000)}</p>${PROSE}`],
    ['10,000 comments', `${many('<!-- --', 10_000)}>${PROSE}`],
    ['scripts that write', `<script>document.write('<p>written</p>')</script>${PROSE}`],
    ['null bytes', `${many('\u0000', 100_000)}<html>${PROSE}`],
  ])('%s', async (_, html) => {
    const found = await outcome(encode(html), 'page.html', 'html')
    expect([1, 'no-article']).toContain(found)
  })

  it('are refused when they are too large, before they are gathered whole', async () => {
    const chunk = new Uint8Array(1_000_000).fill(97)
    let given = 0
    const endless = async function* () {
      for (;;) {
        given += 1
        yield chunk
      }
    }
    expect(await outcome(endless(), 'page.html', 'html')).toBe('too-large')
    expect(given).toBeLessThan(100)
  })

  it('execute nothing', async () => {
    const html = `<script>globalThis.burned = 1</script><img src=x onerror="globalThis.burned = 1">${PROSE}`
    expect(await outcome(encode(html), 'page.html')).toBe(1)
    expect(globalThis).not.toHaveProperty('burned')
  })
})

describe('lying and odd encodings', () => {
  const text = (bytes: Uint8Array) => first(bytes, 'page.html')
  const page = (charset: string, words: string) => `<html><meta charset="${charset}"><p>${words}</p></html>`
  const WORDS = 'Der Hafenmeister erklärte am Dienstag früh, dass zwei große Getreidesilos gebrannt hätten.'
  it.each([
    ['UTF-8 called Latin-1', encode(page('iso-8859-1', WORDS))],
    ['Latin-1 called UTF-8', Buffer.from(page('utf-8', WORDS), 'latin1')],
    ['Latin-1 called by its name', Buffer.from(page('iso-8859-1', WORDS), 'latin1')],
    ['an unknown name', encode(page('x-made-up', WORDS))],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${page('utf-8', WORDS)}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(page('utf-16', WORDS), 'utf16le')],
  ])('%s', async (_, bytes) => expect(await text(bytes)).toBe(WORDS))
})

async function first(bytes: Uint8Array, name: string): Promise<string> {
  for await (const report of readReports({ name, bytes })) return report.text
  return ''
}

describe('hostile feeds, archives and messages', () => {
  const item = (i: number) =>
    `<item><guid>${i}</guid><title>T${i}</title><description>${SENTENCE}</description></item>`
  const feed = `<rss version="2.0"><channel><title>Post</title>${[1, 2, 3].map(item).join('')}</channel></rss>`

  it('reads the whole items of a feed that is cut off', async () => {
    const remarks: string[] = []
    const input = { name: 'feed.xml', bytes: encode(feed.slice(0, feed.lastIndexOf('<description>') + 20)) }
    const ids: string[] = []
    for await (const { id } of readReports(input, {
      onProgress: ({ remark }) => remark && remarks.push(remark),
    }))
      ids.push(id)
    expect(ids).toEqual(['1', '2'])
    expect(remarks).toEqual(['feed.xml is broken or cut off; 2 whole items were read'])
  })

  it('does not expand entities', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "${many('&b;', 100)}"><!ENTITY b "${many('&c;', 100)}"><!ENTITY c "${many('x', 1000)}">]>${feed.replace('T1', '&a;')}`
    expect(await outcome(encode(bomb), 'feed.xml')).toBe(3)
  })

  it('is told by comments without end neither slowly nor wrongly', async () => {
    expect(await outcome(encode(many('<!---->', 2_000)), 'x')).toBe(1)
    expect(await outcome(encode(many('<!DOCTYPE[]>', 2_000)), 'x')).toBe(1)
  })

  it('passes over a page in an archive that unpacks without end', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, 97))
    const body = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
      bomb,
    ])
    const record = Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
      Buffer.from('\r\n\r\n'),
    ])
    const remarks: string[] = []
    const input = { name: 'bomb.warc', bytes: record }
    for await (const report of readReports(input, {
      onProgress: ({ remark }) => remark && remarks.push(remark),
    }))
      expect(report).toBeUndefined()
    expect(remarks).toEqual(['bomb.warc: 1 pages larger than the limit were passed over'])
  })

  it('survives an archive that is one bomb', async () =>
    expect(await outcome(gzipSync(Buffer.alloc(100_000_000)), 'bomb.warc.gz')).toBe('bad-warc'))

  it('survives messages nested without end', async () => {
    const nested = Array.from(
      { length: 5_000 },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
    )
    expect([1, 'bad-mail']).toContain(
      await outcome(encode(`Subject: x\r\n${nested.join('')}`), 'm.eml', 'email'),
    )
  })
})
