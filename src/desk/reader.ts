import type { Reader } from './memory.ts'

/** Reads with all that comes with the package; imported only when there is something to read. */
export async function openReader(): Promise<Reader> {
  const [{ openKnowledge }, { read }] = await Promise.all([import('./data.ts'), import('../reading/read.ts')])
  const knowledge = await openKnowledge()
  return { version: knowledge.version, read: (report) => read(report, knowledge) }
}
