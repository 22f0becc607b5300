import type { Judgement } from '../../record/judgement.ts'

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
  if (set && typeof set === 'object')
    return `${record} ${Object.entries(set)
      .map(([field, value]) => `${field} = ${String(value)}`)
      .join(', ')}`.trim()
  return record
}
