import type { Worker } from 'node:worker_threads'
import { UserError } from '../../record/error.ts'
import { startThread } from '../../store/index.ts'
import type { Answer, Ask, Tasks } from './tasks.ts'

/** A thread that does one task after another. It starts when first asked, and anew after it has died of a task. */
export interface Thread {
  readonly ask: <T extends keyof Tasks>(
    task: T,
    given: Parameters<Tasks[T]>[0],
  ) => Promise<Awaited<ReturnType<Tasks[T]>>>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

export function openThread(): Thread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let last = 0

  const start = (): Worker => {
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const started = startThread(new URL(`./tasks.${ending}`, import.meta.url), null)
    started.on('message', (answer: Answer) => settle(answer))
    started.on('error', (error: Error) => fail(error))
    started.on('exit', () => {
      if (worker === started) worker = null
      fail(new Error('the thread that was at it has ended'))
    })
    return started
  }
  const settle = (answer: Answer): void => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('result' in answer) asked?.resolve(answer.result)
    else
      asked?.reject(
        answer.code === null ? new Error(answer.message) : new UserError(answer.code, answer.message),
      )
    if (waiting.size === 0) worker?.unref()
  }
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  return {
    ask: (task, given) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        worker.ref()
        last += 1
        waiting.set(last, { resolve: resolve as (result: unknown) => void, reject })
        worker.postMessage({ id: last, task, given } satisfies Ask)
      }),
    close: async () => void (await worker?.terminate()),
  }
}
