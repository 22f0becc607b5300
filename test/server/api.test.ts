import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeReport } from '../store/samples.ts'
import { openTestDesk } from './desk.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

const REPORT = {
  id: 'n1',
  source: 'Northline News',
  url: 'https://northline.example/n1',
  publishedAt: '2026-03-01T09:00:00+01:00',
  title: 'Fire at Meran harbour',
  text: 'At least five dockers were hurt when a warehouse burned at Meran harbour, the mayor said.',
}

describe('taking reports in', () => {
  test('a report file is kept at once, read later, and the same version is kept once', async () => {
    const sent = await desk.send('/api/v1/reports', REPORT)
    expect(sent.status).toBe(202)
    expect(await sent.json()).toEqual({ id: 'n1', items: [{ id: 'n1', isNew: true }] })
    const early = await desk.ask('/api/v1/readings/n1')
    expect([early.status, ((await early.json()) as { code: string }).code]).toEqual([404, 'not-read-yet'])
    expect(await (await desk.send('/api/v1/reports', REPORT)).json()).toEqual({
      id: 'n1',
      items: [{ id: 'n1', isNew: false }],
    })
    await desk.readAll()
    const reading = (await (await desk.ask('/api/v1/readings/n1')).json()) as {
      statements: unknown[]
      readBy: string
    }
    expect([reading.statements.length, reading.readBy]).toEqual([1, 'test 1'])
  })

  test('a list of report files, and a changed text under the same address, which is a version', async () => {
    const later = { ...REPORT, id: 'n1b', text: REPORT.text.replace('five', 'six') }
    const sent = await desk.send('/api/v1/reports', [
      later,
      { ...REPORT, id: 'n2', url: 'https://northline.example/n2' },
    ])
    expect(((await sent.json()) as { items: unknown[] }).items).toHaveLength(2)
    const shown = (await (await desk.ask('/api/v1/reports/n1b')).json()) as {
      text: string
      versions: { id: string }[]
    }
    expect(shown.text).toBe(later.text)
    expect(shown.versions.map(({ id }) => id)).toEqual(['n1', 'n1b'])
  })

  test('a form with files, and a text as the body', async () => {
    const form = new FormData()
    form.set('file', new File(['A plain text about Meran.'], '../../etc/passwd.txt'))
    const uploaded = await desk.ask('/api/v1/reports', { method: 'POST', body: form })
    expect(uploaded.status).toBe(202)
    const text = await desk.ask('/api/v1/reports', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'Another plain text.',
    })
    expect(text.status).toBe(202)
  })
})

describe('asking', () => {
  test('lists are items and next, and pages follow each other', async () => {
    const first = (await (await desk.ask('/api/v1/reports?limit=2')).json()) as {
      items: { id: string }[]
      next: string
    }
    expect(first.items).toHaveLength(2)
    const second = (await (
      await desk.ask(`/api/v1/reports?limit=2&cursor=${first.next}`)
    ).json()) as typeof first
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
  })

  test.each([
    'reports',
    'stories',
    'facts',
    'statements',
    'places',
    'judgements',
    'revisions',
    'sources',
    'webhooks',
    'samples',
    'search?q=harbour',
  ])('%s is a list', async (path) => {
    const answer = await desk.ask(`/api/v1/${path}`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ items: expect.any(Array), next: null })
  })

  test('search finds reports and statements', async () => {
    const found = (await (await desk.ask('/api/v1/search?q=warehouse')).json()) as {
      items: { kind: string }[]
    }
    expect(new Set(found.items.map(({ kind }) => kind))).toEqual(new Set(['report', 'statement']))
  })

  test('an unchanged answer is not sent again', async () => {
    const first = await desk.ask('/api/v1/reports/n1')
    const etag = first.headers.get('etag') ?? ''
    const second = await desk.ask('/api/v1/reports/n1', { headers: { 'if-none-match': etag } })
    expect(second.status).toBe(304)
  })

  test('the description of the API is OpenAPI 3.1 and knows every address', async () => {
    const document = (await (await desk.ask('/api/v1/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, unknown>
    }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths).sort()).toMatchSnapshot()
  })

  test('health, readiness and metrics', async () => {
    expect(await (await desk.ask('/healthz')).text()).toBe('ok\n')
    expect(await (await desk.ask('/readyz')).text()).toBe('ready\n')
    expect(await (await desk.ask('/metrics')).text()).toMatch(/^sitrep_reports \d+$/m)
  })
})

describe('judging', () => {
  test('a rejected record is gone from the judged reading, back after undo, and never from the log', async () => {
    const about = { report: 'n1', span: [0, 71], content: { record: 'statements' } }
    const sent = await desk.send('/api/v1/judgements', { kind: 'reject', by: 'mara', ...about })
    expect(sent.status).toBe(201)
    const { id } = (await sent.json()) as { id: string }
    const statements = async (query: string) =>
      ((await (await desk.ask(`/api/v1/readings/n1${query}`)).json()) as { statements: unknown[] }).statements
        .length
    expect([await statements(''), await statements('?judged=true')]).toEqual([1, 0])
    expect((await desk.send('/api/v1/judgements', { kind: 'undo', undoes: id, by: 'mara' })).status).toBe(201)
    expect(await statements('?judged=true')).toBe(1)
    expect((await desk.send('/api/v1/judgements', { kind: 'undo', undoes: id, by: 'mara' })).status).toBe(409)
    const log = (await (await desk.ask('/api/v1/judgements?report=n1')).json()) as {
      items: { kind: string; by: string }[]
    }
    expect(log.items.map(({ kind, by }) => `${kind} by ${by}`)).toEqual(['undo by mara', 'reject by mara'])
  })
})

describe('following changes', () => {
  test('a stream goes on behind the last id it was given', async () => {
    const first = await readEvents('/api/v1/events?after=0-0', 2)
    expect(first.map(({ event }) => event)).toEqual(['report.taken', 'reading.done'])
    const rest = await readEvents('/api/v1/events', 1, { 'last-event-id': first[0]?.id ?? '' })
    expect(rest[0]).toEqual(first[1])
  })

  test('what happens while it is open arrives', async () => {
    const waiting = readEvents('/api/v1/events', 1)
    await desk.send('/api/v1/reports', { ...REPORT, id: 'live', url: 'https://northline.example/live' })
    expect((await waiting)[0]?.data).toMatchObject({ kind: 'report.taken', subject: 'live' })
  })
})

async function readEvents(path: string, count: number, headers: Record<string, string> = {}) {
  const abort = new AbortController()
  const answer = await desk.ask(path, { headers, signal: abort.signal })
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  const events: { id: string; event: string; data: unknown }[] = []
  for (let text = ''; events.length < count;) {
    const { value, done } = await reader.read()
    if (done) break
    text += new TextDecoder().decode(value)
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks.filter((one) => !one.startsWith(':'))) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
      events.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data')) })
    }
  }
  await reader.cancel()
  return events.slice(0, count)
}

describe('ids', () => {
  const send = async (body: object) =>
    ((await (await desk.send('/api/v1/reports', body)).json()) as { id: string }).id

  test('two texts without ids are two reports, and one text sent twice is one', async () => {
    const [first, other, again] = [
      await send({ text: 'Flood at Dorke.' }),
      await send({ text: 'Calm at Dorke.' }),
      await send({ text: 'Flood at Dorke.' }),
    ]
    expect(first).toMatch(/^r-[0-9a-f]{16}$/)
    expect([other === first, again === first]).toEqual([false, true])
  })

  test('what stands under an address is named by it, its versions by number, and a text that comes back is one', async () => {
    const url = 'https://northline.example/flood'
    const ids = []
    for (const text of ['Flood at Dorke.', 'Flood at Dorke, two held.', 'Flood at Dorke.'])
      ids.push(await send({ url, text }))
    expect(ids).toEqual([ids[0], `${ids[0]}~002`, `${ids[0]}~003`])
    const { versions } = (await (await desk.ask(`/api/v1/reports/${ids[0]}`)).json()) as {
      versions: { id: string }[]
    }
    expect(versions.map(({ id }) => id)).toEqual(ids)
  })

  test('a whole report keeps what a report file has no field for, and a wrong one is told field by field', async () => {
    const whole = makeReport({
      id: '',
      url: null,
      updatedAt: '2026-03-01T11:00:00Z',
      byline: ['Ana Lupescu'],
    })
    const id = await send(whole)
    expect(await (await desk.ask(`/api/v1/reports/${id}`)).json()).toMatchObject({ ...whole, id })
    const wrong = await desk.send('/api/v1/reports', { ...whole, updatedAt: 'yesterday' })
    expect([wrong.status, ((await wrong.json()) as { detail: string }).detail]).toEqual([
      400,
      expect.stringContaining('updatedAt'),
    ])
  })

  test('what is wrong is said in words that say what it should be', async () => {
    const told = async (path: string, init?: RequestInit) => {
      const answer = await desk.ask(`/api/v1${path}`, init)
      return [answer.status, ((await answer.json()) as { detail: string }).detail]
    }
    expect(await told('/search')).toEqual([400, 'q: is missing'])
    expect(await told('/stories?limit=0')).toEqual([400, 'limit: must be at least 1'])
    expect(await told('/situation?asOf=yesterday')).toEqual([
      400,
      'asOf: must be a time such as 2026-03-01T08:00:00Z',
    ])
    expect(await told('/reports', { method: 'PUT' })).toEqual([405, 'this address takes GET, POST'])
    expect(await told('/reports/a/b')).toEqual([404, 'there is nothing under this address'])
  })
})
