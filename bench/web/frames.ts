import type { Browser, Page } from 'playwright-core'

/** What the bench needs of a trace event (Chromium's trace event format). Times in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  /** Time of the thread's own work: other programs on the machine do not count. */
  readonly tdur?: number
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

const CATEGORIES = [
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
  '__metadata',
]

export interface Frames {
  /** Milliseconds of work by the page's main thread from one frame's beginning to the next. */
  readonly work: readonly number[]
  /** Milliseconds of its tasks. */
  readonly tasks: readonly number[]
  readonly trace: Buffer
}

/** Runs something on a page and measures, from Chromium's own trace, what every frame of it cost the main thread. */
export async function traceFrames(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<Frames> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await page.evaluate("performance.mark('act-starts')")
  await act()
  await page.evaluate("performance.mark('act-ends')")
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] }
  return { ...framesOf(traceEvents), trace }
}

function framesOf(events: readonly TraceEvent[]): Omit<Frames, 'trace'> {
  const mark = (name: string) =>
    events.find((event) => event.name === name && event.cat.includes('user_timing'))
  const [start, end] = [mark('act-starts'), mark('act-ends')]
  if (start === undefined || end === undefined) throw new Error('the trace has no marks')
  const own = events.filter(
    ({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts && ts <= end.ts,
  )
  const begins = own.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts)
  const tasks = own.filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
  const work = begins.slice(0, -1).map((begin, i) => {
    const next = begins[i + 1] as number
    return sum(tasks.filter(({ ts, dur = 0 }) => ts + dur > begin && ts + dur <= next).map(milliseconds))
  })
  return { work, tasks: tasks.map(milliseconds) }
}

const milliseconds = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1_000
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
