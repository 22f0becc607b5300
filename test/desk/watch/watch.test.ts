import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openMemory, type Memory } from '../../../src/desk/memory.ts'
import { openNet } from '../../../src/desk/watch/fetch.ts'
import { addFeeds, parseOpml } from '../../../src/desk/watch/list.ts'
import { withManners } from '../../../src/desk/watch/manners.ts'
import { watchOnce } from '../../../src/desk/watch/run.ts'
import { articleOf, feedOf, openSite } from './site.ts'

const TEXT =
  'At least five dockers were hurt when a warehouse burned at Meran harbour, the mayor said on Sunday.\n'.repeat(
    6,
  )
let memory: Memory
let now = Date.parse('2026-03-01T09:00:00Z')
const net = openNet({ isAllowed: () => true, deadline: 1_500 })
const fetch = withManners(net.fetch, { pause: 1 })
const sites: { close: () => Promise<void> }[] = []

beforeAll(async () => {
  memory = await openMemory({
    whereabouts: { directory: 'memory://' },
    now: () => new Date(now).toISOString(),
  })
}, 60_000)
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close()
  for (const { id } of (await memory.store.feeds.list({ limit: 100 })).items)
    await memory.store.feeds.remove(id)
})
afterAll(async () => {
  await net.close()
  await memory.close()
})

async function site(pages: Parameters<typeof openSite>[0]) {
  const opened = await openSite(pages)
  sites.push(opened)
  return opened
}

/** Looks at everything that is due some time later. */
async function lookAfter(minutes: number) {
  now += minutes * 60_000
  return watchOnce(memory, fetch)
}

const titles = async (source?: string) =>
  (await memory.store.reports.list({ limit: 50, source })).items.map(({ title }) => title)

test('articles of a feed are taken in once, and an unchanged feed is not sent again', async () => {
  const here = await site({ '/a': articleOf('Fire at Meran harbour', TEXT) })
  const conditions: (string | undefined)[] = []
  here.set('/feed', (request, response) => {
    conditions.push(request.headers['if-none-match'])
    if (request.headers['if-none-match'] === '"v1"') return void response.writeHead(304).end()
    response
      .writeHead(200, { etag: '"v1"' })
      .end(feedOf(here.url, [{ path: '/a', title: 'Fire at Meran harbour', text: 'Short.' }]))
  })
  await addFeeds(memory, { url: `${here.url}/feed` })
  expect(await lookAfter(0)).toMatchObject([{ status: 'ok', taken: 1, problem: null }])
  expect(await lookAfter(5)).toEqual([])
  expect(await lookAfter(20)).toMatchObject([{ status: 'ok', taken: 0 }])
  expect(conditions).toEqual([undefined, '"v1"'])
  expect(here.asked.filter((path) => path === '/a')).toHaveLength(1)
  expect(await titles()).toEqual(['Fire at Meran harbour'])
})

test('a changed article under the same address becomes a revision, also when the feed is silent about it', async () => {
  const at = new Date(now).toUTCString()
  const here = await site({ '/b': articleOf('Toll at Sulta', TEXT) })
  const feed = feedOf(here.url, [{ path: '/b', title: 'Toll at Sulta', text: 'Short.', at }])
  here.set('/feed', (request, response) => {
    if (request.headers['if-none-match'] !== undefined) return void response.writeHead(304).end()
    response.writeHead(200, { etag: '"v1"' }).end(feed)
  })
  await addFeeds(memory, { url: `${here.url}/feed` })
  await lookAfter(0)
  here.set('/b', articleOf('Toll at Sulta', TEXT.replaceAll('five', 'seven')))
  expect(await lookAfter(240)).toMatchObject([{ taken: 1 }])
  const { items } = await memory.store.reports.list({ limit: 50 })
  const versions = await memory.store.reports.versions(`${here.url}/b`)
  expect(versions).toHaveLength(2)
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(versions.map(({ id }) => id)))
})

test('a dead, slow, huge, lying or looping feed is reported and holds up no other', async () => {
  const here = await site({
    '/page': '<html><body>We are sorry.</body></html>',
    '/ok/a': articleOf('All is well', TEXT),
  })
  here.set('/slow', () => undefined)
  here.set('/huge', (_, response) => {
    response.writeHead(200, { 'content-type': 'application/xml' })
    const more = () => {
      while (!response.destroyed && response.write('<item>'.repeat(20_000)));
    }
    response.on('drain', more)
    more()
  })
  here.set('/bomb', (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(60_000_000)))
  })
  here.set('/loop', (_, response) => response.writeHead(302, { location: '/loop' }).end())
  here.set('/gone', (_, response) => response.writeHead(410).end())
  here.set('/broken', (_, response) => response.writeHead(503).end())
  here.set('/ok', feedOf(here.url, [{ path: '/ok/a', title: 'All is well', text: 'Short.' }]))
  const paths = ['/slow', '/huge', '/bomb', '/page', '/loop', '/gone', '/broken', '/ok']
  for (const path of paths) await addFeeds(memory, { url: `${here.url}${path}` })
  await addFeeds(memory, { url: 'http://nobody.invalid/feed' })
  const checked = await lookAfter(0)
  const found = Object.fromEntries(checked.map(({ feed, status }) => [feed.replace(here.url, ''), status]))
  expect(found).toEqual({
    '/slow': 'too-slow',
    '/huge': 'too-large',
    '/bomb': 'too-large',
    '/page': 'not-a-feed',
    '/loop': 'too-many-redirects',
    '/gone': 'gone',
    '/broken': 'http-503',
    '/ok': 'ok',
    'http://nobody.invalid/feed': 'unknown-host',
  })
  expect((await lookAfter(20)).map(({ status }) => status)).toEqual(['ok'])
  const { items } = await memory.store.feeds.list({ limit: 20 })
  expect(items.find(({ url }) => url.endsWith('/broken'))).toMatchObject({
    failures: 1,
    problem: 'the feed answers 503',
  })
}, 30_000)

test('a redirect to a private address is not followed', async () => {
  const here = await site({})
  here.set('/feed', (_, response) => response.writeHead(302, { location: 'http://[::1]:1/secret' }).end())
  const only = openNet({ isAllowed: (address) => address === '127.0.0.1', deadline: 1_500 })
  await addFeeds(memory, { url: `${here.url}/feed` })
  expect(await watchOnce(memory, withManners(only.fetch, { pause: 1 }))).toMatchObject([
    { status: 'private-address', taken: 0 },
  ])
  await only.close()
})

test('robots.txt is obeyed', async () => {
  const here = await site({ '/robots.txt': 'User-agent: *\nDisallow: /private/', '/private/feed': 'x' })
  await addFeeds(memory, { url: `${here.url}/private/feed` })
  expect(await lookAfter(0)).toMatchObject([{ status: 'robots' }])
  expect(here.asked).toEqual(['/robots.txt'])
})

test('an article that cannot be had is taken from the feed’s own words', async () => {
  const here = await site({})
  here.set(
    '/feed',
    feedOf(here.url, [
      { path: '/missing', title: 'Two held at Dorke', text: 'Police in Dorke held two men, the radio said.' },
    ]),
  )
  await addFeeds(memory, { url: `${here.url}/feed` })
  expect(await lookAfter(0)).toMatchObject([{ status: 'ok', taken: 1 }])
  expect(await titles()).toContain('Two held at Dorke')
})

test('OPML names feeds, whatever the quotes, and a file without any is refused', () => {
  const opml = `<opml><body><outline text="A &amp; B" xmlUrl='https://a.example/x?y=1&amp;z=2'/><outline text="folder"/></body></opml>`
  expect(parseOpml(opml)).toEqual([{ url: 'https://a.example/x?y=1&z=2', title: 'A & B' }])
  expect(() => parseOpml('<opml/>')).toThrow('no feed')
})
