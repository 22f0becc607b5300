import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/record/report.ts'
import { FORMATS, readReports, type FormatName, type ReportInput } from '../../../src/report/index.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const SENTENCE = 'The harbour master of Selm said on Tuesday that two silos had burned in the night.'
const PAGE = `<!doctype html><html><head><title>Silos burn</title></head><body><article><h1>Silos burn</h1><p>${SENTENCE}</p></article></body></html>`

async function readAll(
  name: string,
  text: string | Uint8Array,
  more: Partial<ReportInput> & { as?: FormatName } = {},
) {
  const reports: Report[] = []
  const remarks: string[] = []
  const bytes = typeof text === 'string' ? encode(text) : text
  const options = {
    as: more.as,
    onProgress: ({ remark }: { remark?: string | undefined }) => remark && remarks.push(remark),
  }
  for await (const report of readReports({ name, bytes, ...more }, options)) reports.push(report)
  return { reports, remarks }
}

const RSS = `<?xml version="1.0"?><!-- made up --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title><language>en</language>
<item><title>Silos burn</title><link>https://post.example/a?utm_source=rss</link><guid isPermaLink="false">p-1</guid><pubDate>Tue, 04 Mar 2031 15:45:00 +0700</pubDate><dc:creator>Ana Ruiz</dc:creator><description>Short…</description><content:encoded><![CDATA[<p>${SENTENCE}</p><figure><img src="a"><figcaption>Smoke</figcaption></figure><p>${SENTENCE}</p>]]></content:encoded></item></channel></rss>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>SAR</title><id>x</id><updated>2031-03-04T03:00:00Z</updated><entry><title>Bulletin 2</title><id>tag:sar,2031:2</id><link rel="alternate" href="https://sar.example/2"/><published>2031-03-04T12:00:00+09:00</published><updated>2031-03-04T21:00:00+09:00</updated><author><name>Search and Rescue Agency</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${SENTENCE}</p></div></content></entry></feed>`
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Post',
  items: [
    {
      id: 'p-1',
      url: 'https://post.example/a',
      title: 'Silos burn',
      content_text: SENTENCE,
      date_published: '2031-03-04T06:00:00Z',
    },
  ],
})
const MAIL = `From: Harbour Office <office@harbour.example>\r\nTo: press@post.example\r\nSubject: =?utf-8?Q?Silos_burn_=E2=80=93_statement?=\r\nDate: Tue, 4 Mar 2031 15:45:00 +0700\r\nMessage-ID: <m1@harbour.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe harbour master =E2=80=93 Dov Imre =E2=80=93 said that two silos burned.\r\n`
const MARKDOWN = `---\ntitle: "Silos burn"\ndate: 2031-03-04\nauthor: Ana Ruiz\n---\n\n**Two silos** burned in [Selm](https://post.example/selm).\n\n## The damage\n\n- one silo is lost\n- 14 windows broke\n\n> “Nobody was hurt,” _he_ said.\n\n![smoke](a.jpg)\n`

function warcRecord(url: string, html: string, type = 'response'): Buffer {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-04-01T00:00:00Z\r\nContent-Length: ${http.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')])
}
const RECORDS = [
  warcRecord('https://post.example/info', 'x', 'warcinfo'),
  warcRecord('https://post.example/a', PAGE),
  warcRecord('https://post.example/a', PAGE.replace('two silos', 'three silos')),
  warcRecord('https://post.example/empty', '<html></html>'),
]

describe('formats', () => {
  it.each([
    ['page.html', PAGE, 'html'],
    ['-', PAGE, 'html'],
    ['a.txt', SENTENCE, 'text'],
    ['-', SENTENCE, 'text'],
    ['feed', RSS, 'feed'],
    ['feed', ATOM, 'feed'],
    ['feed', JSON_FEED, 'feed'],
    ['m', MAIL, 'email'],
    ['a.md', MARKDOWN, 'markdown'],
    ['r', JSON.stringify({ id: 'r', text: SENTENCE }), 'report'],
    ['r.json', '[]', 'report'],
    ['x', 'WARC/1.0\r\n', 'warc'],
  ] as const)('%s is told by its bytes (%#)', (name, text, format) => {
    const found = Object.entries(FORMATS).find(([, { sniff }]) => sniff({ name, text }))
    expect(found?.[0]).toBe(format)
  })

  it('each have an ending of their own', () => {
    const endings = Object.values(FORMATS).flatMap((format) => format.endings)
    expect(new Set(endings).size).toBe(endings.length)
  })

  it.each([
    ['a.pdf', '%PDF-1.7', 'unknown-format'],
    ['empty.txt', '', 'empty'],
    ['bad.json', '{"id": 1', 'bad-json'],
    ['bad.json', '{"id": "a", "text": 3}', 'bad-report'],
    ['bad.json', '{"id": "a"}', 'bad-report'],
    ['bad.json', '{"id": "a", "text": "x", "publishedAt": "soon"}', 'bad-time'],
    ['bad.json', '{"id": "a", "htmlFile": "a.html"}', 'no-files'],
    ['bad.html', '<html><script>write()</script></html>', 'no-article'],
  ])('%s holding %j is refused', async (name, text, code) =>
    expect(readAll(name, text)).rejects.toMatchObject({ name: 'UserError', code }),
  )

  it('can be named', async () => {
    const { reports } = await readAll('x.html', PAGE, { as: 'text' })
    expect(reports[0]?.text).toBe(PAGE)
    await expect(readAll('x', 'x', { as: 'word' as FormatName })).rejects.toMatchObject({
      code: 'wrong-format',
    })
  })
})

describe('plain text', () => {
  it('is kept to the character, whatever its line ends', async () => {
    const text = `\u00a0Silos burn\r\n\r\n${SENTENCE}\r\n\t`
    expect((await readAll('notes/silos-burn.txt', text)).reports[0]).toMatchObject({
      id: 'silos-burn',
      text,
      publishedAt: null,
    })
  })
})

describe('report files', () => {
  const file = {
    id: 'r1',
    source: { name: 'Post', kind: 'newspaper' },
    url: 'https://post.example/a',
    publishedAt: '2031-03-04T06:00:00+09:00',
  }
  const open = async (name: string) => encode({ 'a.html': PAGE, 'f.xml': RSS }[name] ?? '')

  it.each([
    ['text', { text: SENTENCE }, SENTENCE],
    ['html', { html: PAGE }, SENTENCE],
    ['htmlFile', { htmlFile: 'a.html' }, SENTENCE],
    ['feedFile', { feedFile: 'f.xml', feedItemId: 'p-1' }, `${SENTENCE}\n\n${SENTENCE}`],
  ])('with %s', async (_, part, text) => {
    const { reports } = await readAll('r.json', JSON.stringify({ ...file, ...part }), { open })
    expect(reports).toEqual([
      expect.objectContaining({ ...file, text, publishedBecause: 'given with the report' }),
    ])
  })

  it('come one a line, or as a list', async () => {
    const lines = [1, 2].map((id) => JSON.stringify({ id, text: SENTENCE, source: 'Post' }))
    expect((await readAll('r.ndjson', `${lines.join('\n')}\n\n`)).reports.map(({ id }) => id)).toEqual([
      '1',
      '2',
    ])
    expect(
      (await readAll('r.json', `[${lines.join(',')}]`)).reports.map(({ source }) => source.name),
    ).toEqual(['Post', 'Post'])
  })

  it('give way to what the caller states', async () => {
    const { reports } = await readAll('r.json', JSON.stringify({ ...file, text: SENTENCE }), {
      given: { title: 'T', source: { name: 'S' } },
    })
    expect(reports[0]).toMatchObject({ id: 'r1', title: 'T', source: { name: 'S' } })
  })

  it('say which item a feed lacks', async () =>
    expect(
      readAll('r.json', JSON.stringify({ ...file, feedFile: 'f.xml', feedItemId: 'p-9' }), { open }),
    ).rejects.toMatchObject({ code: 'no-such-item' }))
})

describe('feeds', () => {
  it('RSS', async () =>
    expect((await readAll('f.xml', RSS)).reports).toEqual([
      expect.objectContaining({
        id: 'p-1',
        title: 'Silos burn',
        url: 'https://post.example/a',
        source: { name: 'Post' },
        publishedAt: '2031-03-04T15:45:00+07:00',
        byline: ['Ana Ruiz'],
        text: `${SENTENCE}\n\n${SENTENCE}`,
      }),
    ]))
  it('Atom', async () =>
    expect((await readAll('f.xml', ATOM)).reports).toEqual([
      expect.objectContaining({
        id: 'tag:sar,2031:2',
        publishedAt: '2031-03-04T12:00:00+09:00',
        updatedAt: '2031-03-04T21:00:00+09:00',
        byline: ['Search and Rescue Agency'],
        text: SENTENCE,
      }),
    ]))
  it('JSON Feed', async () =>
    expect((await readAll('f.json', JSON_FEED)).reports).toEqual([
      expect.objectContaining({ id: 'p-1', publishedAt: '2031-03-04T06:00:00Z', text: SENTENCE }),
    ]))
})

describe('mail and Markdown', () => {
  it('a message', async () =>
    expect((await readAll('m.eml', MAIL)).reports).toEqual([
      expect.objectContaining({
        id: 'm1@harbour.example',
        title: 'Silos burn – statement',
        source: { name: 'Harbour Office' },
        publishedBecause: 'the Date header of the message',
        text: 'The harbour master – Dov Imre – said that two silos burned.\n',
      }),
    ]))
  it('Markdown', async () =>
    expect((await readAll('a.md', MARKDOWN)).reports).toEqual([
      expect.objectContaining({
        title: 'Silos burn',
        byline: ['Ana Ruiz'],
        publishedAt: '2031-03-04T00:00:00Z',
        publishedGrain: 'day',
        text: 'Two silos burned in Selm.\n\nThe damage\n\none silo is lost\n14 windows broke\n\n“Nobody was hurt,” he said.',
      }),
    ]))
})

describe('web archives', () => {
  const ids = ['https://post.example/a', 'https://post.example/a 2031-04-01T00:00:00Z']
  const EMPTY = '1 pages without an article were passed over'

  it.each([
    ['plain', Buffer.concat(RECORDS)],
    ['one gzip stream', gzipSync(Buffer.concat(RECORDS))],
    ['a gzip member a record', Buffer.concat(RECORDS.map((record) => gzipSync(record)))],
  ])('%s', async (_, bytes) => {
    const { reports, remarks } = await readAll('a.warc.gz', bytes)
    expect(reports.map(({ id }) => id)).toEqual(ids)
    expect(reports.map(({ publishedAt }) => publishedAt)).toEqual([null, null])
    expect(reports[1]?.text).toContain('three silos')
    expect(remarks).toEqual([`a.warc.gz: ${EMPTY}`])
  })

  it.each([
    ['plain', Buffer.concat(RECORDS).subarray(0, -60)],
    ['gzip members', Buffer.concat(RECORDS.map((record) => gzipSync(record))).subarray(0, -30)],
  ])('tells that it was cut off (%s)', async (_, bytes) => {
    const { reports, remarks } = await readAll('a.warc.gz', bytes)
    expect(reports.map(({ id }) => id)).toEqual(ids)
    expect(remarks).toEqual(['a.warc.gz: the file is cut off; its last record was not read'])
  })

  it('unpacks what the server packed', async () => {
    const body = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
      gzipSync(PAGE),
    ])
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://post.example/z>\r\nContent-Length: ${body.length}\r\n\r\n`
    const { reports } = await readAll(
      'a.warc',
      Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]),
    )
    expect(reports).toEqual([expect.objectContaining({ url: 'https://post.example/z', text: SENTENCE })])
  })

  it('is read as it comes', async () => {
    const padded = PAGE.replace('</body>', `<!-- ${'x'.repeat(20_000)} --></body>`)
    const archive = Buffer.concat([1, 2].map((page) => warcRecord(`https://post.example/${page}`, padded)))
    let given = 0
    const slowly = async function* () {
      for (let at = 0; at < archive.length; at += 1_000) {
        given += 1
        yield archive.subarray(at, at + 1_000)
      }
    }
    const counts: number[] = []
    for await (const _ of readReports({ name: 'a.warc', bytes: slowly() })) counts.push(given)
    expect(counts).toHaveLength(2)
    expect(counts[0]).toBeLessThan(counts[1] as number)
  })
})
