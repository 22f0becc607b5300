import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNet } from '../../src/desk/watch/fetch.ts'
import { openTestDesk } from './desk.ts'

const net = openNet({ deadline: 3_000 })
const TOKENS = { editor: 'editor-secret', reader: 'reader-secret' }
const EDITOR = { authorization: 'Bearer editor-secret' }
let desk: Awaited<ReturnType<typeof openTestDesk>>

beforeAll(async () => {
  desk = await openTestDesk({
    tokens: TOKENS,
    hosts: ['localhost'],
    pageFolder: new URL('../../docs', import.meta.url).pathname,
    fetchPage: async (url) => ({ ...(await net.fetch(url)), type: '' }),
  })
  await desk.send(
    '/api/v1/reports',
    { id: 'first', text: 'A warehouse burned at Meran.' },
    { host: 'localhost', ...EDITOR },
  )
}, 60_000)
afterAll(async () => {
  await net.close()
  await desk.close()
})

interface Hostile {
  readonly name: string
  readonly path: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: RequestInit['body']
  readonly json?: unknown
  readonly status: number
  readonly code: string
}

const REPORTS = '/api/v1/reports'
const LARGE = 33 * 1024 * 1024
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const SSRF = [
  'http://127.0.0.1/',
  'http://127.1:80/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
  'http://localhost/',
  'http://169.254.169.254/latest/meta-data/',
  'http://192.168.0.1/',
  'http://user:secret@example.org/',
]

const post = (name: string, json: unknown, status: number, code: string): Hostile => ({
  name,
  path: REPORTS,
  json,
  status,
  code,
})
const get = (name: string, path: string, status: number, code: string): Hostile => ({
  name,
  path: `/api/v1${path}`,
  status,
  code,
})

const HOSTILE: readonly Hostile[] = [
  post('no text', { id: 'x' }, 400, 'bad-request'),
  post('text of a wrong type', { text: 5 }, 400, 'bad-request'),
  post('empty text', { text: '' }, 400, 'bad-request'),
  post('a list in place of a text', { text: ['a'] }, 400, 'bad-request'),
  post('an id of a wrong type', { id: {}, text: 'a' }, 400, 'bad-request'),
  post('an id of 10,000 letters', { id: 'x'.repeat(10_000), text: 'a' }, 400, 'bad-request'),
  post('an id with control characters', { id: 'a\u0000b', text: 'a' }, 422, 'bad-id'),
  post('a date that is none', { text: 'a', publishedAt: 'yesterday' }, 400, 'bad-request'),
  post('a script as address', { text: 'a', url: 'javascript:alert(1)' }, 400, 'bad-request'),
  post('a file as address', { url: 'file:///etc/passwd' }, 400, 'bad-request'),
  post('null', null, 400, 'bad-request'),
  post('a number', 7, 400, 'bad-request'),
  post('an empty list', [], 422, 'no-reports'),
  post('a list with one bad report among good ones', [{ text: 'good' }, { text: 3 }], 400, 'bad-request'),
  post(
    '501 reports at once',
    Array.from({ length: 501 }, () => ({ text: 'a' })),
    422,
    'too-many-reports',
  ),
  post('a text of 5 million letters', { text: 'a'.repeat(5_000_000) }, 400, 'bad-request'),
  post('a page of 5 million letters', { html: 'a'.repeat(5_000_000) }, 400, 'bad-request'),
  ...SSRF.map((url) =>
    post(`fetching ${url}`, { url }, 422, url.includes('@') ? 'bad-address' : 'private-address'),
  ),
  { name: 'broken JSON', path: REPORTS, body: '{"text":', status: 400, code: 'bad-request' },
  { name: 'JSON nested 100,000 deep', path: REPORTS, body: deep, status: 400, code: 'bad-request' },
  {
    name: 'an unknown content type',
    path: REPORTS,
    headers: { 'content-type': 'application/x-evil' },
    body: 'x',
    status: 415,
    code: 'unsupported-type',
  },
  {
    name: 'a zip',
    path: REPORTS,
    headers: { 'content-type': 'application/zip' },
    body: 'PK',
    status: 415,
    code: 'unsupported-type',
  },
  {
    name: 'a compressed bomb',
    path: REPORTS,
    headers: { 'content-encoding': 'gzip' },
    body: new Uint8Array(gzipSync(Buffer.alloc(1_000_000))),
    status: 415,
    code: 'unsupported-type',
  },
  { name: 'a body of 33 MiB', path: REPORTS, body: 'x'.repeat(LARGE), status: 413, code: 'too-large' },
  {
    name: 'a form that is none',
    path: REPORTS,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: 'rubbish',
    status: 400,
    code: 'bad-request',
  },
  {
    name: 'a form without files',
    path: REPORTS,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
    status: 422,
    code: 'no-reports',
  },
  {
    name: 'another site’s page',
    path: REPORTS,
    headers: { origin: 'https://evil.example' },
    json: { text: 'a' },
    status: 403,
    code: 'other-origin',
  },
  {
    name: 'a page of no origin',
    path: REPORTS,
    headers: { origin: 'null' },
    json: { text: 'a' },
    status: 403,
    code: 'other-origin',
  },
  {
    name: 'a browser that says cross-site',
    path: REPORTS,
    headers: { 'sec-fetch-site': 'cross-site' },
    json: { text: 'a' },
    status: 403,
    code: 'other-origin',
  },
  {
    name: 'a form another site sends as text',
    path: REPORTS,
    headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
    body: 'a',
    status: 403,
    code: 'other-origin',
  },
  {
    name: 'another host name',
    path: REPORTS,
    headers: { host: 'evil.example' },
    json: { text: 'a' },
    status: 421,
    code: 'wrong-host',
  },
  {
    name: 'no token',
    path: REPORTS,
    headers: { authorization: '' },
    json: { text: 'a' },
    status: 401,
    code: 'bad-token',
  },
  {
    name: 'a wrong token',
    path: REPORTS,
    headers: { authorization: 'Bearer editor-secre' },
    json: { text: 'a' },
    status: 401,
    code: 'bad-token',
  },
  {
    name: 'a token of another kind',
    path: REPORTS,
    headers: { authorization: 'Basic ZWRpdG9yLXNlY3JldA==' },
    json: { text: 'a' },
    status: 401,
    code: 'bad-token',
  },
  {
    name: 'a reader who takes in',
    path: REPORTS,
    headers: { authorization: 'Bearer reader-secret' },
    json: { text: 'a' },
    status: 403,
    code: 'editors-only',
  },
  {
    name: 'a reader who judges',
    path: '/api/v1/judgements',
    headers: { authorization: 'Bearer reader-secret' },
    json: { kind: 'note' },
    status: 403,
    code: 'editors-only',
  },
  {
    name: 'a wrong token for the session',
    path: '/api/v1/session',
    json: { token: 'guess' },
    status: 401,
    code: 'bad-token',
  },
  {
    name: 'a judgement of no kind',
    path: '/api/v1/judgements',
    json: { kind: 'delete-all' },
    status: 400,
    code: 'bad-request',
  },
  {
    name: 'a judgement without words',
    path: '/api/v1/judgements',
    json: { kind: 'reject', report: 'first' },
    status: 422,
    code: 'no-anchor',
  },
  {
    name: 'a judgement on no report',
    path: '/api/v1/judgements',
    json: { kind: 'reject', report: 'nobody', span: [0, 1] },
    status: 404,
    code: 'no-such-report',
  },
  {
    name: 'a span beyond the text',
    path: '/api/v1/judgements',
    json: { kind: 'reject', report: 'first', span: [0, 10_000] },
    status: 422,
    code: 'bad-span',
  },
  {
    name: 'a span backwards',
    path: '/api/v1/judgements',
    json: { kind: 'reject', report: 'first', span: [9, 2] },
    status: 400,
    code: 'bad-request',
  },
  {
    name: 'an undo of nothing',
    path: '/api/v1/judgements',
    json: { kind: 'undo', undoes: 'nothing' },
    status: 404,
    code: 'no-such-judgement',
  },
  {
    name: 'OPML with an entity bomb',
    path: '/api/v1/sources',
    json: { opml: '<!DOCTYPE o [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opml>&b;</opml>' },
    status: 422,
    code: 'no-feeds',
  },
  {
    name: 'a feed that is a file',
    path: '/api/v1/sources',
    json: { url: 'file:///etc/passwd' },
    status: 400,
    code: 'bad-request',
  },
  {
    name: 'a feed with a password',
    path: '/api/v1/sources',
    json: { url: 'http://a:b@example.org/' },
    status: 422,
    code: 'bad-address',
  },
  {
    name: 'a webhook for no story',
    path: '/api/v1/webhooks',
    json: { url: 'https://example.org/', story: 'nobody' },
    status: 404,
    code: 'no-such-story',
  },
  {
    name: 'deleting a feed by SQL',
    method: 'DELETE',
    path: `/api/v1/sources/${encodeURIComponent("' or '1'='1")}`,
    status: 404,
    code: 'no-such-feed',
  },
  {
    name: 'deleting reports',
    method: 'DELETE',
    path: '/api/v1/reports/first',
    status: 405,
    code: 'wrong-method',
  },
  {
    name: 'a sample by path',
    path: '/api/v1/samples/..%2F..%2Fetc',
    json: {},
    status: 404,
    code: 'not-found',
  },
  get('a limit of 0', '/reports?limit=0', 400, 'bad-request'),
  get('a limit of SQL', '/reports?limit=1;drop%20table%20report', 400, 'bad-request'),
  get('a limit of 501', '/reports?limit=501', 400, 'bad-request'),
  get('a cursor of rubbish', '/reports?cursor=%00%ff', 400, 'bad-cursor'),
  get(
    'a cursor of SQL',
    `/stories?cursor=${Buffer.from('["1); drop table story"]').toString('base64url')}`,
    400,
    'bad-cursor',
  ),
  get('a moment that is none', '/situation?asOf=now', 400, 'bad-request'),
  get('a story that is none', `/stories/${encodeURIComponent("x' union select 1 --")}`, 404, 'no-such-story'),
  get('a report by path', '/reports/..%2F..%2Fetc%2Fpasswd', 404, 'no-such-report'),
  get('a report by NUL', '/reports/%00', 400, 'bad-request'),
  get('a search for nothing', '/search?q=', 400, 'bad-request'),
  get('a search of 5,000 letters', `/search?q=${'a'.repeat(5_000)}`, 400, 'bad-request'),
  get('an export of no format', '/exports?format=exe', 400, 'bad-request'),
  get('events after SQL', '/events?after=1-1;drop%20table%20change', 400, 'bad-event-id'),
  get('a box of words', '/places?box=a,b,c,d', 400, 'bad-request'),
  {
    name: 'a file of the page by path',
    path: '/..%2f..%2f..%2fetc/passwd',
    method: 'GET',
    status: 404,
    code: 'not-found',
  },
  {
    name: 'a file of the page by double path',
    path: '/%252e%252e/%252e%252e/package.json',
    method: 'GET',
    status: 404,
    code: 'not-found',
  },
]

describe('hostile requests get the documented answer and change nothing', () => {
  test('there are at least 40 of them', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(40))

  test.each(HOSTILE)('$name: $status $code', async ({ path, method, headers, body, json, status, code }) => {
    const before = await countAll()
    const isGet = method === undefined && body === undefined && json === undefined
    const answer = await desk.ask(path, {
      method: method ?? (isGet ? 'GET' : 'POST'),
      headers: { 'content-type': 'application/json', host: 'localhost', ...EDITOR, ...headers },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(body === undefined ? {} : { body }),
    })
    const told = (await answer.json()) as { code: string; status: number; detail: string }
    expect([answer.status, told.code]).toEqual([status, code])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(told.detail).not.toMatch(/\n|node_modules|syntax error|pgboss/)
    expect(await countAll()).toEqual(before)
  })

  test('SQL in a search finds nothing and harms nothing', async () => {
    const before = await countAll()
    const answer = await desk.ask(`/api/v1/search?q=${encodeURIComponent("'; drop table report; --")}`, {
      headers: { host: 'localhost', ...EDITOR },
    })
    expect([answer.status, await countAll()]).toEqual([200, before])
  })

  test('who asks too often is told when to come back', async () => {
    const strict = await openTestDesk({ ratePerMinute: 3 })
    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push((await strict.ask('/api/v1/stories')).status)
    const last = await strict.ask('/api/v1/stories')
    await strict.close()
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  }, 60_000)

  test('nothing is served that could run in a page', async () => {
    const answer = await desk.ask('/api/v1/reports/first', { headers: { host: 'localhost', ...EDITOR } })
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

async function countAll() {
  const { store } = desk.memory
  const counts = [
    await store.reports.count(),
    (await store.judgements.list({ limit: 500 })).items.length,
    (await store.feeds.list({ limit: 500 })).items.length,
    (await store.webhooks.list({ limit: 500 })).items.length,
  ]
  return counts
}
