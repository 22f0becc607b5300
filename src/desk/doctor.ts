import { existsSync } from 'node:fs'
import { openKnowledge } from './data.ts'
import { findServing, findWhereabouts, openMemory } from './memory.ts'

export interface Finding {
  readonly name: string
  readonly isWell: boolean
  readonly detail: string
}

/** Looks at everything the desk stands on. Never throws: what is wrong is a finding. */
export async function examineDesk(given: {
  readonly database?: string
  readonly store?: string
}): Promise<Finding[]> {
  return [
    await look('node', async () => checkNode(process.versions.node)),
    await look('data', async () => (await openKnowledge()).version),
    await look('store', () => checkStore(given)),
  ]
}

async function look(name: string, check: () => Promise<string>): Promise<Finding> {
  try {
    return { name, isWell: true, detail: await check() }
  } catch (error) {
    return { name, isWell: false, detail: (error as Error).message }
  }
}

function checkNode(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`version ${version}; 20.19 or later is needed`)
  return version
}

async function checkStore(given: { readonly database?: string; readonly store?: string }): Promise<string> {
  const whereabouts = findWhereabouts(given)
  const owner = findServing(whereabouts)
  if (owner !== null) return `open in process ${owner.pid}${owner.url ? `, served at ${owner.url}` : ''}`
  if ('directory' in whereabouts && !existsSync(whereabouts.directory))
    return `not there yet; it will be made at ${whereabouts.directory}`
  const memory = await openMemory({ whereabouts })
  try {
    const [reports, waiting] = [await memory.store.reports.count(), await memory.store.queue.waiting()]
    return `${memory.store.kind}, ${reports} reports, ${waiting} waiting to be read`
  } finally {
    await memory.close()
  }
}
