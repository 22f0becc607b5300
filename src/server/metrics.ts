import type { MiddlewareHandler } from 'hono'
import type { Memory } from '../desk/memory.ts'
import type { Env } from './context.ts'

/** Counts of one server since its start. */
export interface Meter {
  readonly requests: Map<string, number>
  seconds: number
}

export function createMeter(): Meter {
  return { requests: new Map(), seconds: 0 }
}

export function countRequests(meter: Meter): MiddlewareHandler<Env> {
  return async (c, next) => {
    const began = performance.now()
    await next()
    meter.seconds += (performance.now() - began) / 1_000
    const key = `method="${/^[A-Z]{1,10}$/.test(c.req.method) ? c.req.method : 'OTHER'}",status="${c.res.status}"`
    meter.requests.set(key, (meter.requests.get(key) ?? 0) + 1)
  }
}

/** Prometheus' text format. */
export async function metricsText(meter: Meter, { store }: Memory): Promise<string> {
  const [reports, waiting] = [await store.reports.count(), await store.queue.waiting()]
  const unplaced = await store.readings.countUnplaced()
  const memory = process.memoryUsage()
  const lines = [
    ...metric('sitrep_reports', 'gauge', 'Report versions in the store', [['', reports]]),
    ...metric('sitrep_readings_waiting', 'gauge', 'Reports that wait to be read', [['', waiting]]),
    ...metric('sitrep_readings_unplaced', 'gauge', 'Readings that no story holds yet', [['', unplaced]]),
    ...metric('sitrep_http_requests_total', 'counter', 'Requests answered', [...meter.requests]),
    ...metric('sitrep_http_seconds_total', 'counter', 'Time spent answering', [['', meter.seconds]]),
    ...metric('process_resident_memory_bytes', 'gauge', 'Resident memory', [['', memory.rss]]),
  ]
  return `${lines.join('\n')}\n`
}

function metric(
  name: string,
  type: string,
  help: string,
  values: readonly (readonly [string, number])[],
): string[] {
  const shown = values.map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`)
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...shown]
}
