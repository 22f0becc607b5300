import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/report.ts'
import { findOwner, lockFile, openStore, type Owner, type Store, type Whereabouts } from '../store/index.ts'
import { once } from './once.ts'
import { type Parsing, parseReports } from './parsing.ts'
import { createProfileCache, type ProfileCache } from './profiles.ts'
import { openReader } from './reader.ts'

export type { Change, ReportItem, Shelves, StoryItem, Whereabouts } from '../store/index.ts'

/** The desk that remembers: a store, and what reading takes once there is something to read. */
export interface Memory {
  readonly store: Store
  /** Opened on first use: a server that only answers needs no model. */
  readonly reader: () => Promise<Reader>
  readonly parse: (parsing: Parsing) => Promise<readonly Report[]>
  readonly profiles: ProfileCache
  /** Now, ISO 8601 UTC. */
  readonly now: () => string
  /** Called whenever this process changed something, so that those who wait need not poll. */
  readonly touched: Bell
  readonly close: () => Promise<void>
}

/** What turns a report into a reading, and its version: a reading by another version may be done again. */
export interface Reader {
  readonly version: string
  readonly read: (report: Report) => Reading | Promise<Reading>
}

interface Bell {
  readonly ring: () => void
  /** Returns what takes the listener away again. */
  readonly listen: (listener: () => void) => () => void
}

export interface MemoryOptions {
  readonly whereabouts: Whereabouts
  readonly reader?: () => Promise<Reader>
  readonly parse?: (parsing: Parsing) => Promise<readonly Report[]>
  readonly now?: () => string
  readonly leaseSeconds?: number | undefined
  readonly onError?: ((error: Error) => void) | undefined
}

export async function openMemory(options: MemoryOptions): Promise<Memory> {
  const { whereabouts, leaseSeconds, onError } = options
  if ('directory' in whereabouts && !whereabouts.directory.startsWith('memory://'))
    mkdirSync(join(whereabouts.directory, '..'), { recursive: true, mode: 0o700 })
  const store = await openStore(whereabouts, { leaseSeconds, onError })
  return {
    store,
    reader: once(options.reader ?? openReader),
    parse: options.parse ?? parseReports,
    profiles: createProfileCache(),
    now: options.now ?? (() => new Date().toISOString()),
    touched: createBell(),
    close: () => store.close(),
  }
}

/** Where the store is: `--database`, else `SITREP_DATABASE`, else `--store`, `SITREP_STORE` or the XDG data directory. */
export function findWhereabouts(
  given: { readonly database?: string | undefined; readonly store?: string | undefined },
  env: Readonly<Record<string, string | undefined>> = process.env,
): Whereabouts {
  const database = given.database ?? (given.store === undefined ? env['SITREP_DATABASE'] : undefined)
  if (database) return { database }
  const directory = given.store ?? env['SITREP_STORE']
  if (directory) return { directory }
  const data = env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share')
  return { directory: join(data, 'sitrep', 'store') }
}

/** The process that has the embedded store open, or null where nobody has, or it is a server database. */
export function findServing(whereabouts: Whereabouts): Owner | null {
  return 'directory' in whereabouts ? findOwner(lockFile(whereabouts.directory)) : null
}

function createBell(): Bell {
  const listeners = new Set<() => void>()
  return {
    ring: () => {
      for (const listener of listeners) listener()
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
