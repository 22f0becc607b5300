import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Memory } from '../../desk/memory.ts'
import { UserError } from '../../record/error.ts'
import type { Env } from '../context.ts'
import { createRoutes } from '../problem.ts'
import { FAILURES } from './answers.ts'

/** Streams open at a time; each costs a query a second. */
const MOST_STREAMS = 100
const POLL_MS = 1_000
const HEARTBEAT_MS = 15_000
const BATCH = 200

const events = createRoute({
  method: 'get',
  path: '/events',
  tags: ['changes'],
  summary: 'Changes as they happen, as server-sent events',
  description:
    'The event’s name is the kind of change (`report.taken`, `reading.done`, `story.new`, `story.changed`, ' +
    '`story.gone`, `fact.new`, `fact.changed`, `fact.disputed`, `fact.retracted`, `judgement.added`, `feed.changed`), ' +
    'its data a `Change`. Goes on behind `Last-Event-ID` (or `after`), so that nothing is missed; without either it ' +
    'begins now.',
  request: {
    query: z.object({
      after: z
        .string()
        .max(50)
        .optional()
        .openapi({ description: 'id of the last change seen; 0-0 is the beginning' }),
      story: z.string().max(250).optional(),
    }),
  },
  responses: {
    200: { description: 'the stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...FAILURES,
  },
})

export function changeRoutes() {
  let open = 0
  return createRoutes().openapi(events, async (c) => {
    if (open >= MOST_STREAMS)
      throw new UserError('too-many-streams', 'too many streams are open; close one first')
    const memory = c.get('memory')
    const { after, story } = c.req.valid('query')
    const from = c.req.header('last-event-id') || after || (await memory.store.changes.last())
    await memory.store.changes.after(from, { limit: 1 })
    open += 1
    return streamChanges(c, memory, { from, story, onEnd: () => void (open -= 1) })
  })
}

interface Following {
  readonly from: string
  readonly story: string | undefined
  readonly onEnd: () => void
}

function streamChanges(c: Context<Env>, memory: Memory, { from, story, onEnd }: Following): Response {
  c.header('cache-control', 'no-store')
  c.header('x-accel-buffering', 'no')
  return streamSSE(c, async (stream) => {
    let last = from
    let quietSince = Date.now()
    await stream.write(': following\n\n')
    try {
      while (!stream.aborted && !stream.closed) {
        const changes = await memory.store.changes.after(last, {
          limit: BATCH,
          ...(story === undefined ? {} : { story }),
        })
        for (const change of changes)
          await stream.writeSSE({ id: change.id, event: change.kind, data: JSON.stringify(change) })
        last = changes.at(-1)?.id ?? last
        if (changes.length > 0) quietSince = Date.now()
        else if (Date.now() - quietSince > HEARTBEAT_MS) {
          await stream.write(': still here\n\n')
          quietSince = Date.now()
        }
        if (changes.length < BATCH) await pauseUntilTouched(memory, stream)
      }
    } finally {
      onEnd()
    }
  })
}

/** Waits until this process changed something, or for a second: others may have, or it is not settled yet. */
function pauseUntilTouched(memory: Memory, stream: SSEStreamingApi): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stopListening()
      resolve()
    }
    const timer = setTimeout(done, POLL_MS)
    const stopListening = memory.touched.listen(done)
    stream.onAbort(done)
  })
}
