import { mkdirSync, linkSync, readFileSync, unlinkSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../../record/error.ts'

/** Who has the embedded store open. `url` and `token` are there once a server answers for it. */
export interface Owner {
  readonly pid: number
  readonly url?: string
  readonly token?: string
}

export interface Lock {
  /** Tells other processes where to ask instead of opening the store themselves. */
  readonly announce: (server: { readonly url: string; readonly token: string }) => void
  readonly release: () => void
}

/**
 * Takes the lock file beside a data directory, or says who has it. PGlite has no lock of its own, and two owners
 * silently lost 26 of 200 committed rows. A lock is taken over only from a process that is no longer there.
 */
export function takeLock(path: string): Lock {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  if (!create(path)) {
    const owner = readOwner(path)
    if (owner !== null && isAlive(owner.pid)) throw heldBy(owner)
    stealFromTheDead(path, owner)
    if (!create(path)) throw heldBy(readOwner(path))
  }
  return {
    announce: (server) => replace(path, { pid: process.pid, ...server }),
    release: () => {
      if (readOwner(path)?.pid === process.pid) unlinkSync(path)
    },
  }
}

/** The living owner of a store, or null. */
export function findOwner(path: string): Owner | null {
  const owner = readOwner(path)
  return owner !== null && isAlive(owner.pid) ? owner : null
}

/** By a link, so that nobody ever sees a lock file that does not say whose it is yet. */
function create(path: string): boolean {
  const fresh = `${path}.${process.pid}.new`
  writeFileSync(fresh, JSON.stringify({ pid: process.pid } satisfies Owner), { mode: 0o600 })
  try {
    linkSync(fresh, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(fresh)
  }
}

/** Renames the dead owner's file away first: of two that try, only one finds it there. */
function stealFromTheDead(path: string, owner: Owner | null): void {
  const grave = `${path}.${process.pid}.stale`
  try {
    renameSync(path, grave)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const buried = readOwner(grave)
  unlinkSync(grave)
  if (buried !== null && buried.pid !== owner?.pid && isAlive(buried.pid)) {
    replace(path, buried)
    throw heldBy(buried)
  }
}

function replace(path: string, owner: Owner): void {
  const fresh = `${path}.${process.pid}.new`
  writeFileSync(fresh, JSON.stringify(owner), { mode: 0o600 })
  renameSync(fresh, path)
}

function readOwner(path: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8')) as Owner
    return Number.isInteger(owner.pid) && owner.pid > 0 ? owner : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function heldBy(owner: Owner | null): UserError {
  const who = owner === null ? 'another process' : `process ${owner.pid}`
  return new UserError(
    'store-in-use',
    `the store is open in ${who}; stop it first, or use a PostgreSQL server with --database for several processes`,
  )
}
