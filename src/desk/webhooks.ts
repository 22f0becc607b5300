import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Change, Webhook } from '../store/index.ts'
import { UserError } from '../record/error.ts'
import { findStory } from './ask.ts'
import type { Memory } from './memory.ts'

/** Sends one body; returns the status. Guarded like every other request that leaves the house. */
export type Post = (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<number>

const TOLD = new Set(['fact.new', 'fact.changed', 'fact.disputed', 'fact.retracted'])
/** Hours between tries at most, and tries after which a webhook is left alone. */
const LONGEST_PAUSE_MS = 6 * 3_600_000
const MOST_FAILURES = 30
const BATCH = 100

export async function addWebhook(
  memory: Memory,
  given: { readonly url: string; readonly story: string | null },
): Promise<Webhook> {
  const story = given.story === null ? null : (await findStory(memory, given.story)).id
  if (!URL.canParse(given.url)) throw new UserError('bad-address', 'give the address to send to')
  const now = memory.now()
  const hook: Webhook = {
    id: randomUUID(),
    url: given.url,
    story,
    secret: randomBytes(32).toString('base64url'),
    addedAt: now,
    sentUpTo: await memory.store.changes.last(),
    failures: 0,
    nextTryAt: now,
    problem: null,
  }
  await memory.store.webhooks.add(hook)
  return hook
}

/** Sends what is new to every webhook that is due; each in order, and each on its own. */
export async function sendWebhooks(memory: Memory, post: Post): Promise<void> {
  const due = await memory.store.webhooks.due(memory.now())
  await Promise.all(
    due.filter(({ failures }) => failures < MOST_FAILURES).map((hook) => sendNews(memory, hook, post)),
  )
}

async function sendNews(memory: Memory, hook: Webhook, post: Post): Promise<void> {
  const scope = hook.story === null ? {} : { story: hook.story }
  const changes = await memory.store.changes.after(hook.sentUpTo, { limit: BATCH, ...scope })
  for (const change of changes) {
    const problem = TOLD.has(change.kind) ? await sendOne(memory, hook, { change, post }) : null
    if (problem !== null) {
      const failures = hook.failures + 1
      const pause = Math.min(LONGEST_PAUSE_MS, 2 ** failures * 15_000)
      const nextTryAt = new Date(Date.parse(memory.now()) + pause).toISOString()
      await memory.store.webhooks.update(hook.id, { failures, nextTryAt, problem })
      return
    }
    await memory.store.webhooks.update(hook.id, { sentUpTo: change.id, failures: 0, problem: null })
  }
}

interface Sending {
  readonly change: Change
  readonly post: Post
}

/** Returns what went wrong, or null. */
async function sendOne(memory: Memory, hook: Webhook, { change, post }: Sending): Promise<string | null> {
  const body = JSON.stringify(change)
  const headers = {
    'content-type': 'application/json',
    'sitrep-event': change.kind,
    'sitrep-delivery': change.id,
    'sitrep-signature': sign(body, hook.secret, Math.floor(Date.parse(memory.now()) / 1_000)),
  }
  try {
    const status = await post(hook.url, body, headers)
    return status >= 200 && status < 300 ? null : `answered ${status}`
  } catch (error) {
    return (error as Error).message.slice(0, 300)
  }
}

/** `t=<unix seconds>,v1=<hex HMAC-SHA-256 of "<t>.<body>">`; the time keeps an old message from being sent again. */
function sign(body: string, secret: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
