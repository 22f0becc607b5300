import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMemory, type Memory } from '../../src/desk/memory.ts'
import { addWebhook, sendWebhooks } from '../../src/desk/webhooks.ts'
import { makeNew, makeStory } from '../store/samples.ts'

let memory: Memory
let now = Date.parse('2026-03-01T09:00:00Z')
beforeAll(async () => {
  memory = await openMemory({
    whereabouts: { directory: 'memory://' },
    now: () => new Date(now).toISOString(),
  })
  await memory.store.reports.put(makeNew({ id: 'r1' }))
  const story = makeStory('s1', ['r1'])
  const extras = { syndicated: [], revisions: [] }
  await memory.store.stories.put({ story, apart: story, extras }, memory.now())
}, 60_000)
afterAll(() => memory.close())

const change = (subject: string, kind: 'fact.disputed' | 'story.changed', story = 's1') => ({
  kind,
  at: memory.now(),
  story,
  subject,
  data: { standing: 'disputed' },
})

test('changes of facts are sent signed, in order, again after a failure, and never those of other stories', async () => {
  const hook = await addWebhook(memory, { url: 'https://desk.example/hook', story: 's1' })
  await memory.store.changes.add([
    change('f1', 'fact.disputed'),
    change('s1', 'story.changed'),
    change('f2', 'fact.disputed'),
    change('f9', 'fact.disputed', 'other'),
  ])
  const answers = [200, 500, 200]
  const sent: { subject: string; isSigned: boolean; delivery: string }[] = []
  const post = async (_url: string, body: string, headers: Readonly<Record<string, string>>) => {
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]+)$/.exec(headers['sitrep-signature'] ?? '') ?? []
    const isSigned = createHmac('sha256', hook.secret).update(`${t}.${body}`).digest('hex') === v1
    sent.push({
      subject: (JSON.parse(body) as { subject: string }).subject,
      isSigned,
      delivery: headers['sitrep-delivery'] ?? '',
    })
    return answers.shift() ?? 200
  }
  await sendWebhooks(memory, post)
  expect((await memory.store.webhooks.list({ limit: 5 })).items[0]).toMatchObject({
    failures: 1,
    problem: 'answered 500',
  })
  await sendWebhooks(memory, post)
  now += 60_000
  await sendWebhooks(memory, post)
  await sendWebhooks(memory, post)
  expect(sent.map(({ subject }) => subject)).toEqual(['f1', 'f2', 'f2'])
  expect(sent.every(({ isSigned }) => isSigned)).toBe(true)
  expect(sent[1]?.delivery).toBe(sent[2]?.delivery)
})

test('a webhook for a story that is not there is refused', async () => {
  await expect(addWebhook(memory, { url: 'https://desk.example/', story: 'nobody' })).rejects.toThrow(
    'no story',
  )
})
