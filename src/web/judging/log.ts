import type { Judgement } from '../../record/judgement.ts'
import { formatInterval } from '../times.ts'

/** Judgements that stand, newest first: neither undone, nor undone and brought back. */
export function findStanding(newestFirst: readonly Judgement[]): Judgement[] {
  const undone = new Set<string>()
  for (const { id, kind, undoes } of newestFirst)
    if (kind === 'undo' && undoes !== null && !undone.has(id)) undone.add(undoes)
  return newestFirst.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id))
}

/** What a judgement says, in a few words. */
export function describeContent({ kind, content }: Judgement): string {
  const record = typeof content['record'] === 'string' ? content['record'].replace(/s$/, '') : ''
  const set = content['set'] ?? content['place'] ?? content['time']
  if (kind === 'note') return String(content['text'] ?? '')
  if (isInterval(content['time']))
    return `${record} ${formatInterval(content['time'].start, content['time'].end, 'UTC')} UTC`.trim()
  if (set && typeof set === 'object')
    return `${record} ${Object.entries(set)
      .map(([field, value]) => `${field} = ${String(value)}`)
      .join(', ')}`.trim()
  if (kind === 'merge' || kind === 'split') return describeOther(kind, record, content['with'])
  return record
}

function isInterval(time: unknown): time is { readonly start: string; readonly end: string } {
  const { start, end } = (time ?? {}) as { start?: unknown; end?: unknown }
  return [start, end].every((at) => typeof at === 'string' && !Number.isNaN(Date.parse(at)))
}

/** Whether it is about events or whole stories, and in how many others the rest stands. */
function describeOther(kind: 'merge' | 'split', record: string, others: unknown): string {
  const what = record === 'storie' ? 'story' : 'event'
  if (others === undefined) return kind === 'split' ? `${what}: stands by itself` : what
  const reports = [others].flat().map((other) => String((other as { report?: unknown }).report ?? ''))
  return `${what} ${kind === 'merge' ? 'with' : 'from'} ${reports.join(', ')}`
}
