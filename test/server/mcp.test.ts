import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerMcp } from '../../src/server/mcp.ts'
import { openTestDesk } from './desk.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>
beforeAll(async () => {
  desk = await openTestDesk()
  await desk.send('/api/v1/reports', {
    id: 'n1',
    title: 'Fire at Meran',
    text: 'A warehouse burned at Meran harbour.',
  })
}, 60_000)
afterAll(() => desk.close())

const ask = (method: string, params: object = {}) =>
  answerMcp(
    JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    (path) => desk.ask(`/api/v1${path}`),
    '1',
  )

test('an assistant is introduced and told what it may ask', async () => {
  expect(await ask('initialize', { protocolVersion: '2025-06-18' })).toMatchObject({
    result: { serverInfo: { name: 'sitrep' } },
  })
  const { result } = (await ask('tools/list')) as {
    result: { tools: { name: string; inputSchema: { type: string } }[] }
  }
  expect(result.tools.map(({ name }) => name)).toEqual([
    'search',
    'stories',
    'story',
    'differences',
    'report',
  ])
  expect(result.tools.every(({ inputSchema }) => inputSchema.type === 'object')).toBe(true)
})

test('a tool answers what the API answers', async () => {
  const found = (await ask('tools/call', { name: 'search', arguments: { text: 'warehouse' } })) as {
    result: { content: { text: string }[]; isError: boolean }
  }
  expect(found.result.isError).toBe(false)
  expect(JSON.parse(found.result.content[0]?.text ?? '')).toMatchObject({ items: [{ id: 'n1' }] })
})

test.each([
  ['an unknown tool', { name: 'drop' }],
  ['a tool by prototype', { name: 'constructor' }],
  ['missing arguments', { name: 'report' }],
  ['a report by path', { name: 'report', arguments: { id: '../../healthz' } }],
  ['a moment that is none', { name: 'story', arguments: { id: 'x', asOf: 'now' } }],
])('%s is an error of the tool', async (_, params) => {
  expect(await ask('tools/call', params)).toMatchObject({ result: { isError: true } })
})

test('rubbish and unknown methods are errors of the protocol, and notifications are not answered', async () => {
  expect(await answerMcp('{', async () => new Response(), '1')).toMatchObject({ error: { code: -32_700 } })
  expect(await ask('nonsense')).toMatchObject({ error: { code: -32_601 } })
  const notice = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })
  expect(await answerMcp(notice, async () => new Response(), '1')).toBeNull()
})
