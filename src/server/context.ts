import type { PastStates } from '../desk/ask.ts'
import type { Memory } from '../desk/memory.ts'

export type Role = 'reader' | 'editor'

/** What every route is given. */
export interface Env {
  Variables: {
    readonly memory: Memory
    readonly past: PastStates
    readonly fetchPage: FetchPage
    role: Role | null
    readonly log: (message: string) => void
  }
}

/** Fetches a page for a reader, guarded; see `desk/watch/`. */
export type FetchPage = (
  url: string,
) => Promise<{ readonly url: string; readonly bytes: Uint8Array; readonly type: string }>

export interface ServerSettings {
  /** Bearer tokens by role. With none, everybody who reaches the server is an editor. */
  readonly tokens?: Partial<Record<Role, string>>
  /** Host names this server answers to; null: any. Keeps other sites' names from being pointed at 127.0.0.1. */
  readonly hosts?: readonly string[] | null
  /** Requests a minute for one client. */
  readonly ratePerMinute?: number
  /** Where the built page is, or null. */
  readonly pageFolder?: string | null
  readonly log?: (message: string) => void
  readonly fetchPage?: FetchPage
  /** The version in package.json. */
  readonly version?: string
}
